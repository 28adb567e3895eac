import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld();
});
afterEach(() => at.world[Symbol.asyncDispose]());

const organisationNamed = async (name: string) => {
  const all = await at.world.records.all('organisation');
  return all.find(({ value }) => value.name === name)?.id ?? '';
};

describe('a mention', () => {
  it('names members, viewers too, and organisations, as they are called today', async () => {
    const { world, opened, read } = at;
    const { commenter, viewer } = world.ids;
    const charity = await organisationNamed('Charity');
    const body = `@[${viewer}], could @[${charity}] look at this, @[${viewer}]?`;
    const { id } = await opened(commenter, { body });
    expect((await read(id)).comments[0]).toMatchObject({
      body,
      mentions: [
        { id: viewer, kind: 'person', name: 'Vera Viewer' },
        { id: charity, kind: 'organisation', name: 'Charity' },
      ],
    });
  });

  it('of anybody outside the partnership is refused by name, in each kind of words', async () => {
    const { world, opened, post, reply, read } = at;
    const { commenter, outsider, commenter2 } = world.ids;
    const { id } = await opened(commenter);
    await world.leave(commenter2);
    for (const stranger of [
      outsider,
      commenter2,
      'nobody',
      '__proto__',
      world.strategyId,
      world.partnershipId,
    ]) {
      const body = `Hello @[${stranger}]`;
      for (const answer of [
        await post(commenter, { body }),
        await reply(commenter, id, body),
        await world.ask(commenter, 'PATCH', `/api/comments/${id}`, { body }),
      ]) {
        expect([stranger, refusal(answer)]).toEqual([stranger, '422 invalid-request body']);
      }
    }
    expect((await read(id)).comments).toMatchObject([{ body: 'Who measures this?', editedAt: null }]);
  });

  it('that was right when it was written does not stand in the way of an edit', async () => {
    const { world, opened, read } = at;
    const { commenter, commenter2 } = world.ids;
    const { id } = await opened(commenter, { body: `@[${commenter2}] knws` });
    await world.leave(commenter2);
    const edited = await world.ask(commenter, 'PATCH', `/api/comments/${id}`, {
      body: `@[${commenter2}] knows`,
    });
    expect(edited.status).toBe(200);
    expect((await read(id)).comments[0]?.mentions).toMatchObject([{ name: 'Cora Commenter' }]);
  });

  it('is one of at most fifty', async () => {
    const many = Array.from({ length: 51 }, (_, index) => `@[x${index}]`).join(' ');
    expect(refusal(await at.post(at.world.ids.commenter, { body: many }))).toBe('422 invalid-request body');
  });

  it('is no mention without an id in brackets', async () => {
    const body = 'me@example.org, @Vera, @[not an id], @[]';
    const { comments } = await at.opened(at.world.ids.commenter, { body });
    expect(comments[0]).toMatchObject({ body, mentions: [] });
  });
});
