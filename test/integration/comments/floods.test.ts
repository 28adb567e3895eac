import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commentLedgerId } from '../../../shared/comments/commentLedgerId.ts';
import { newId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { type Answer, refusal } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld({ at: '2026-11-26T09:00:00.000Z' });
});
afterEach(() => at.world[Symbol.asyncDispose]());

const most = limits.commentsPerMinute;
const counted = (answers: Answer[]) => answers.filter(({ status }) => status === 201).length;
const times = <T>(many: number, act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: many }, (_, index) => act(index)));

describe('a flood of comments', () => {
  it('ends at sixty within a minute, threads, replies and edits together, however many come at once', async () => {
    const { world, opened, post, reply, listed } = at;
    const { commenter, commenter2 } = world.ids;
    const { id } = await opened(commenter);
    const edit = (n: number) =>
      world.ask(commenter, 'PATCH', `/api/comments/${id}`, { body: `Version ${n}` });
    for (const n of [1, 2]) expect((await edit(n)).status).toBe(200);
    const answers = await times(80, (n) =>
      n % 2 === 0 ? post(commenter) : reply(commenter, id, `Reply ${n}`),
    );
    expect(counted(answers)).toBe(most - 3);
    const refused = answers.filter(({ status }) => status !== 201);
    for (const answer of refused) {
      expect(refusal(answer)).toBe('429 too-many-requests');
      expect(Number(answer.headers.get('retry-after'))).toBe(60);
    }
    expect(refusal(await edit(3))).toBe('429 too-many-requests');
    const said = (await listed()).reduce((sum, { comments }) => sum + comments.length, 0);
    expect(said).toBe(most - 2);
    // Nobody else is kept waiting by it.
    expect((await post(commenter2)).status).toBe(201);
  });

  it('is over once the first of the sixty is a minute old, and not before', async () => {
    const { world, post } = at;
    const { commenter } = world.ids;
    await times(30, () => post(commenter));
    world.setTime('2026-11-26T09:00:20.000Z');
    expect(counted(await times(40, () => post(commenter)))).toBe(30);
    world.setTime('2026-11-26T09:00:59.000Z');
    const refused = await post(commenter);
    expect([refusal(refused), refused.headers.get('retry-after')]).toEqual(['429 too-many-requests', '1']);
    world.setTime('2026-11-26T09:01:00.001Z');
    expect(counted(await times(40, () => post(commenter)))).toBe(30);
  });

  it('does not count what was refused, repeated by its key, or only read', async () => {
    const { world, post, listed } = at;
    const { commenter } = world.ids;
    const key = { 'idempotency-key': 'once' };
    await times(30, () => post(commenter, { body: '' }));
    await times(30, () => post(commenter, {}, key));
    await times(30, () => post(commenter, { target: 'nothing' }));
    await times(30, () => listed('', commenter));
    expect(counted(await times(most + 5, () => post(commenter)))).toBe(most - 1);
  });

  it('of presses, days and the like ends too', async () => {
    const { world, opened } = at;
    const { commenter } = world.ids;
    const { id } = await opened(commenter);
    const path = `/api/comments/${id}/reactions/agree`;
    const answers: Answer[] = [];
    for (let n = 0; n < limits.commentActsPerMinute + 1; n += 1) {
      answers.push(await world.ask(commenter, n % 2 === 0 ? 'PUT' : 'DELETE', path));
    }
    const statuses = answers.map(({ status }) => status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.slice(0, -1).every((status) => status < 300)).toBe(true);
  });
});

describe('a server that was just started', () => {
  it('knows from the ledgers what a person said before, in any strategy of theirs', async () => {
    const { world, objectiveId, post } = at;
    const { commenter, commenter2 } = world.ids;
    // As another run of the server left them: this one has counted nothing yet.
    const entry = (seconds: number) => ({
      ...{
        type: 'thread',
        id: newId(),
        target: objectiveId,
        quote: '',
        prefix: '',
        suffix: '',
        anchor: null,
      },
      ...{ body: 'Before', suggestion: null, personId: commenter, organisationId: 'o' },
      at: new Date(Date.UTC(2026, 10, 26, 8, 59, seconds)).toISOString(),
    });
    const before = [
      ...Array.from({ length: 10 }, () => entry(0)),
      ...Array.from({ length: 50 }, () => entry(40)),
    ];
    const kept = before.map((value) => ({ id: value.id, value }));
    await world.store.ledgers.append(commentLedgerId(world.strategyId), kept);
    world.setTime('2026-11-26T09:00:01.000Z');
    expect(counted(await times(20, () => post(commenter)))).toBe(10);
    expect(counted(await times(20, () => post(commenter2)))).toBe(20);
  });
});
