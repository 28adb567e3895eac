import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../../support/strategyWorld.ts';
import { everyLetter, openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld();
});
afterEach(() => at.world[Symbol.asyncDispose]());

/** Each door that changes something, for a thread of this id. */
const doors = (id: string, personId: string) =>
  [
    ['POST', `/api/threads/${id}/replies`, { body: 'Yes.' }, 201],
    ['PATCH', `/api/comments/${id}`, { body: 'In other words.' }, 200],
    ['PUT', `/api/comments/${id}/reactions/agree`, undefined, 200],
    ['DELETE', `/api/comments/${id}/reactions/agree`, undefined, 204],
    ['PUT', `/api/threads/${id}/due`, { by: '2027-03-01' }, 200],
    ['PUT', `/api/threads/${id}/assigned`, { personId }, 200],
    ['POST', `/api/threads/${id}/resolve`, { note: 'Done.' }, 200],
    ['POST', `/api/threads/${id}/reopen`, {}, 200],
    ['DELETE', `/api/comments/${id}`, undefined, 204],
  ] as const;

describe('a commenter', () => {
  it('may do all of it, and none of it changes one letter of the strategy', async () => {
    const { world, opened } = at;
    const { commenter, editor } = world.ids;
    const before = await everyLetter(world);
    const { id } = await opened(commenter, { quote: 'Close the gap', suggestion: { text: 'Halve the gap' } });
    for (const [method, path, body, status] of doors(id, editor)) {
      expect([method, path, (await world.ask(commenter, method, path, body)).status]).toEqual([
        method,
        path,
        status,
      ]);
    }
    expect(await everyLetter(world)).toBe(before);
  });
});

describe('whoever may not comment', () => {
  it('reads as a viewer and changes nothing, not even what they wrote when they still could', async () => {
    const { world, opened, post, read, listed } = at;
    const { viewer, commenter } = world.ids;
    const { id } = await opened(commenter);
    const membership = await world.records.get('member', commenter);
    if (!membership) throw new Error('expected a member');
    await world.records.write([world.records.changing<'member'>(membership, { role: 'viewer' })]);
    for (const as of [viewer, commenter]) {
      expect(refusal(await post(as))).toBe('403 role-too-low');
      for (const [method, path, body] of doors(id, viewer)) {
        expect([method, path, refusal(await world.ask(as, method, path, body))]).toEqual([
          method,
          path,
          '403 role-too-low',
        ]);
      }
      expect(await listed('', as)).toHaveLength(1);
    }
    expect(await read(id)).toMatchObject({ status: 'open', comments: [{ body: 'Who measures this?' }] });
  });

  it('learns nothing from outside the partnership, nor without a session, nor once removed', async () => {
    const { world, opened, post, path } = at;
    const { outsider, commenter, commenter2 } = world.ids;
    const { id } = await opened(commenter);
    await world.leave(commenter2);
    for (const [as, wanted] of [
      [outsider, '404 not-found'],
      [commenter2, '404 not-found'],
      [null, '401 not-signed-in'],
    ] as const) {
      expect(refusal(await post(as))).toBe(wanted);
      const all = [
        ...doors(id, commenter),
        ['GET', `/api/threads/${id}`],
        ['GET', path],
        ['GET', `${path}/counts`],
      ];
      for (const [method, address, body] of all) {
        const answer = await world.ask(as, `${method}`, `${address}`, body);
        expect([method, address, refusal(answer)]).toEqual([method, address, wanted]);
      }
    }
  });

  it('is everybody who did not write a comment, where it is about its words', async () => {
    const { world, opened, read } = at;
    const { commenter, owner, editor } = world.ids;
    const { id } = await opened(commenter);
    for (const as of [owner, editor]) {
      expect(refusal(await world.ask(as, 'PATCH', `/api/comments/${id}`, { body: 'No.' }))).toBe(
        '403 role-too-low',
      );
      expect(refusal(await world.ask(as, 'DELETE', `/api/comments/${id}`))).toBe('403 role-too-low');
    }
    expect((await read(id)).comments[0]?.body).toBe('Who measures this?');
  });
});
