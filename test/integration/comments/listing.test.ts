import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld({ at: '2026-11-26T09:00:00.000Z' });
});
afterEach(() => at.world[Symbol.asyncDispose]());

interface Page {
  threads: { id: string }[];
  next?: string;
}

describe('the list of threads', () => {
  it('comes whole, oldest first, or in pages that stay right while others write', async () => {
    const { world, opened, path } = at;
    const { commenter, viewer } = world.ids;
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await opened(commenter, { body: `Number ${n}` })).id);
    const page = async (query: string) => (await world.ask(viewer, 'GET', `${path}?${query}`)).json as Page;
    expect((await page('')).threads.map(({ id }) => id)).toEqual(ids);
    const seen: string[] = [];
    let next: string | undefined = '';
    for (let n = 0; next !== undefined; n += 1) {
      const { threads, next: further }: Page = await page(`limit=2${next === '' ? '' : `&after=${next}`}`);
      expect(threads.length).toBeLessThanOrEqual(2);
      seen.push(...threads.map(({ id }) => id));
      if (n === 0) ids.push((await opened(commenter, { body: 'One more' })).id);
      next = further;
    }
    expect(seen).toEqual(ids);
    expect((await page('limit=6')).next).toBeUndefined();
  });

  it('tells what changed since a moment, and misses nothing that was written in the same one', async () => {
    const { world, opened, reply, listed } = at;
    const { commenter, editor } = world.ids;
    const [first, second] = [await opened(commenter), await opened(commenter)];
    world.setTime('2026-11-26T10:00:00.000Z');
    await reply(editor, first.id, 'Later.');
    const known =
      (await listed())
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? '';
    expect(known).toBe('2026-11-26T10:00:00.000Z');
    // A clock that is set back, and one that stands still.
    world.setTime('2026-11-26T09:30:00.000Z');
    await world.ask(editor, 'PUT', `/api/comments/${second.id}/reactions/agree`);
    expect((await listed(`?updatedSince=${known}`)).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await listed('?updatedSince=2026-11-26T12:00:00%2B02:00')).toHaveLength(2);
    expect(await listed('?updatedSince=2026-11-26T10:00:00.001Z')).toEqual([]);
  });

  it('counts what is open and resolved, by what it is about', async () => {
    const { world, outcomeId, objectiveId, opened, path } = at;
    const { commenter, viewer } = world.ids;
    const [{ id }] = [
      await opened(commenter),
      await opened(commenter),
      await opened(commenter, { target: outcomeId }),
    ];
    await world.ask(commenter, 'POST', `/api/threads/${id}/resolve`, {});
    expect((await world.ask(viewer, 'GET', `${path}/counts`)).json).toEqual({
      ...{ open: 2, resolved: 1 },
      targets: [
        { target: objectiveId, block: objectiveId, open: 1, resolved: 1 },
        { target: outcomeId, block: outcomeId, open: 1, resolved: 0 },
      ],
    });
  });
});

describe('a request that is repeated over bad Wi-Fi', () => {
  it('opens one thread and makes one reply, also when it arrives twice at the same moment', async () => {
    const { world, post, reply, listed } = at;
    const { commenter } = world.ids;
    const key = { 'idempotency-key': 'b7f1' };
    const answers = await Promise.all([post(commenter, {}, key), post(commenter, {}, key)]);
    answers.push(await post(commenter, {}, key));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const [thread] = await listed('', commenter);
    expect(answers.map(({ json }) => json)).toEqual([thread, thread, thread]);
    const id = thread?.id ?? '';
    const replies = await Promise.all([1, 2, 3].map(() => reply(commenter, id, 'Me too.', key)));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await listed())[0]?.comments).toHaveLength(2);
  });

  it('is refused where the same key carries other words; one person’s key is not another’s', async () => {
    const { world, post, opened, reply } = at;
    const { commenter, commenter2 } = world.ids;
    const key = { 'idempotency-key': 'k' };
    await post(commenter, {}, key);
    expect(refusal(await post(commenter, { body: 'Something else' }, key))).toBe('409 wrong-state');
    expect((await post(commenter2, { body: 'Something else' }, key)).status).toBe(201);
    const { id } = await opened(commenter);
    await reply(commenter, id, 'Yes.', key);
    expect(refusal(await reply(commenter, id, 'No.', key))).toBe('409 wrong-state');
    const passages = { quote: 'Close the gap', suggestion: { text: 'Shut the gap' } };
    const other = { 'idempotency-key': 'p' };
    const first = await post(commenter, passages, other);
    expect(first.status, first.text).toBe(201);
    expect((await post(commenter, { ...passages, quote: ' Close  the gap ' }, other)).json).toEqual(
      first.json,
    );
    for (const changed of [
      { quote: 'healthy life' },
      { quote: undefined, suggestion: undefined },
      { suggestion: undefined },
      { suggestion: { text: 'Halve the gap' } },
    ]) {
      const again = await post(commenter, { ...passages, ...changed }, other);
      expect(refusal(again), JSON.stringify(changed)).toBe('409 wrong-state');
      expect(again.text).toContain('Use a fresh one');
    }
    const [here, there] = [
      (await opened(commenter, { quote: 'Close' })).anchor,
      (await opened(commenter, { quote: 'gap' })).anchor,
    ];
    // Its words were older than those that the anchor led to, also when it is sent again.
    const anchored = { quote: 'Old words', anchor: here };
    const third = { 'idempotency-key': 'a' };
    const [one, same] = [await post(commenter, anchored, third), await post(commenter, anchored, third)];
    expect([one.status, same.json]).toEqual([201, one.json]);
    expect(refusal(await post(commenter, { ...anchored, anchor: there }, third))).toBe('409 wrong-state');
    const long = { 'idempotency-key': 'k'.repeat(201) };
    expect(refusal(await post(commenter, {}, long))).toBe('422 invalid-request Idempotency-Key');
  });
});
