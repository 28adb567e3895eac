import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idIn, refusal } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld();
});
afterEach(() => at.world[Symbol.asyncDispose]());

describe('a thread', () => {
  it('is opened, answered, resolved and reopened through the contract’s doors, and each act is told', async () => {
    const { world, objectiveId, post, reply, listed, read } = at;
    const { ids } = world;
    const before = world.happened.length;
    const answer = await post(ids.commenter, { quote: 'the gap' });
    expect(answer.status).toBe(201);
    const id = idIn(answer);
    expect(await listed(`?target=${objectiveId}&status=open`)).toMatchObject([
      {
        ...{ id, target: objectiveId, quote: 'the gap', status: 'open', attached: true, resolvedNote: null },
        on: {
          kind: 'objective',
          objectiveId,
          title: 'Close the gap in healthy life',
          gone: false,
          part: 'title',
        },
        comments: [
          {
            ...{ id, body: 'Who measures this?', deleted: false, editedAt: null, mine: false },
            author: { personId: ids.commenter, personName: 'Colin Commenter', organisation: 'Charity' },
          },
        ],
      },
    ]);

    expect((await reply(ids.editor, id, 'The college does.')).status).toBe(201);
    const note = { note: 'Written into the objective.' };
    expect((await world.ask(ids.commenter2, 'POST', `/api/threads/${id}/resolve`, note)).status).toBe(200);
    expect(await listed('?status=open')).toEqual([]);
    expect(await read(id)).toMatchObject({
      status: 'resolved',
      resolvedNote: 'Written into the objective.',
      resolvedBy: { personName: 'Cora Commenter' },
      comments: [{ mine: false }, { body: 'The college does.', author: { personName: 'Edith Editor' } }],
    });
    expect((await world.ask(ids.commenter, 'POST', `/api/threads/${id}/reopen`)).status).toBe(200);
    expect(await listed()).toMatchObject([{ id, status: 'open', resolvedNote: null, resolvedBy: null }]);

    const told = world.happened.slice(before).filter(({ kind }) => kind === 'thread');
    const happening = { kind: 'thread', strategyId: world.strategyId, threadId: id };
    expect(told).toEqual([happening, happening, happening, happening]);
  });

  it('says whose each comment is to whoever reads it', async () => {
    const { world, opened, reply, read } = at;
    const { id } = await opened(world.ids.commenter);
    await reply(world.ids.commenter2, id, 'We could.');
    const { comments } = await read(id, world.ids.commenter2);
    expect(comments.map(({ mine }) => mine)).toEqual([false, true]);
  });

  it('that there is none of is not found, whatever is asked of it', async () => {
    const { world, reply } = at;
    const { commenter } = world.ids;
    for (const id of [`${world.strategyId}.nothing`, 'nothing', 'a.b.c', `nowhere.${'x'.repeat(16)}`]) {
      expect(refusal(await reply(commenter, id, 'Hello?'))).toBe('404 not-found');
      for (const [method, path, body] of [
        ['GET', `/api/threads/${id}`, undefined],
        ['POST', `/api/threads/${id}/resolve`, {}],
        ['POST', `/api/threads/${id}/reopen`, {}],
        ['PUT', `/api/threads/${id}/due`, { by: '2027-01-01' }],
        ['PUT', `/api/threads/${id}/assigned`, { personId: commenter }],
        ['PATCH', `/api/comments/${id}`, { body: 'Hello' }],
        ['DELETE', `/api/comments/${id}`, undefined],
        ['PUT', `/api/comments/${id}/reactions/agree`, undefined],
      ] as const) {
        const answer = await world.ask(commenter, method, path, body);
        expect([method, path, refusal(answer)]).toEqual([method, path, '404 not-found']);
      }
    }
  });
});
