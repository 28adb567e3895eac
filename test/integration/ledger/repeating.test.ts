import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRatingWorld, type RatingWorld } from '../../support/ratingWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

let world: RatingWorld['world'];
let post: RatingWorld['post'];
let rated: RatingWorld['rated'];
let listed: RatingWorld['listed'];

beforeEach(async () => {
  ({ world, post, rated, listed } = await openRatingWorld());
});
afterEach(() => world[Symbol.asyncDispose]());

describe('a request that is repeated over bad Wi-Fi', () => {
  it('rates once for one Idempotency-Key, and answers the same', async () => {
    const key = { 'idempotency-key': 'b7f1' };
    const [first, again] = [await post(world.ids.editor, {}, key), await post(world.ids.editor, {}, key)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json).toEqual(first.json);
    expect(await listed()).toHaveLength(1);
  });

  it('rates once where both arrive at the same moment, also when it replaces a rating', async () => {
    const old = await rated(world.ids.editor);
    const send = () => post(world.ids.editor, { supersedes: old.id }, { 'idempotency-key': 'x' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await listed()).toHaveLength(2);
  });

  it('withdraws once', async () => {
    const { id } = await rated(world.ids.editor);
    const send = () =>
      world.ask(
        world.ids.editor,
        'POST',
        `/api/ratings/${id}/withdraw`,
        { reason: 'Slip.' },
        { 'idempotency-key': 'y' },
      );
    expect((await send()).status).toBe(200);
    expect((await send()).status).toBe(200);
    const { items } = await world.store.ledgers.read(world.strategyId);
    expect(items).toHaveLength(2);
  });

  it('is refused where the same key carries another rating, and one person’s key is not another’s', async () => {
    const key = { 'idempotency-key': 'k' };
    await post(world.ids.editor, {}, key);
    expect(refusal(await post(world.ids.editor, { level: 'red' }, key))).toBe('409 wrong-state');
    expect((await post(world.ids.editor2, { level: 'red' }, key)).status).toBe(201);
    expect(refusal(await post(world.ids.editor, {}, { 'idempotency-key': 'k'.repeat(201) }))).toBe(
      '422 invalid-request Idempotency-Key',
    );
  });
});
