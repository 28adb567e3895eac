import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listForecasts } from '../../../shared/api/forecasts.ts';
import { type ForecastWorld, openForecastWorld } from '../../support/forecastWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

let forecasts: ForecastWorld;
let ids: ForecastWorld['world']['ids'];
beforeAll(async () => {
  forecasts = await openForecastWorld();
  ids = forecasts.world.ids;
});
afterAll(() => forecasts.world[Symbol.asyncDispose]());

describe('a question', () => {
  it('carries who asks whom, and the latest figure as it stood', async () => {
    const asked = await forecasts.asked({ closes: '2026-06-30' });
    expect(asked).toMatchObject({
      title: 'Benches',
      area: { name: 'Southend-on-Sea' },
      latest: { value: 55, label: '2025' },
      ...{ comparison: 'at-least', value: 60, periodLabel: '2026', closes: '2026-06-30' },
      by: { personName: 'Edith Editor', organisation: 'College' },
      stage: 'collecting',
      asked: [
        { name: 'Colin Commenter', organisation: 'Charity', state: 'waiting' },
        { name: 'Ned Editor', organisation: 'Council', state: 'waiting' },
      ],
      ...{ mayAnswer: false, mine: null, answers: null, figure: null, baseRate: null },
    });
    const { json } = await forecasts.world.ask(ids.viewer, 'GET', forecasts.base);
    expect(listForecasts.response.parse(json).forecasts[0]?.id).toBe(asked.id);
  });

  it('is asked once for one Idempotency-Key, and answered once', async () => {
    const key = { 'idempotency-key': 'k1' };
    const [one, two] = [await forecasts.ask({}, ids.editor, key), await forecasts.ask({}, ids.editor, key)];
    expect([one.status, two.json]).toEqual([201, one.json]);
    expect(refusal(await forecasts.ask({ value: 61 }, ids.editor, key))).toBe('409 wrong-state');
    const { id } = await forecasts.asked();
    const first = await forecasts.answer(ids.commenter, id, 30, {}, key);
    const again = await forecasts.answer(ids.commenter, id, 30, {}, key);
    expect([first.status, again.json]).toEqual([201, first.json]);
    expect((await forecasts.seen(ids.commenter, id)).mine?.earlier).toEqual([]);
    expect(refusal(await forecasts.answer(ids.commenter, id, 31, {}, key))).toBe('409 wrong-state');
  });
});

describe('an answer', () => {
  it('is private until all who were asked have answered, to the asker too; then it is open to every member', async () => {
    const { id } = await forecasts.asked();
    const mine = await forecasts.answered(ids.commenter, id, 80, { reason: 'New park.' });
    expect(mine).toMatchObject({ mine: { probability: 80, reason: 'New park.' }, answers: null });
    for (const as of [ids.editor, ids.editor2, ids.owner, ids.viewer]) {
      const seen = await forecasts.seen(as, id);
      expect(seen).toMatchObject({ answers: null, mine: null, baseRate: null });
      expect(seen.asked.map(({ state }) => state)).toEqual(['answered', 'waiting']);
    }
    await forecasts.answered(ids.editor2, id, 35);
    const { stage, answers } = await forecasts.seen(ids.viewer, id);
    expect(stage).toBe('revealed');
    expect(answers?.map(({ by, probability, reason }) => [by.personName, probability, reason])).toEqual([
      ['Colin Commenter', 80, 'New park.'],
      ['Ned Editor', 35, null],
    ]);
  });

  it('may be changed until then, which nobody hears of; afterwards it stands', async () => {
    const { id } = await forecasts.asked();
    await forecasts.answered(ids.commenter, id, 80);
    const before = [await forecasts.seen(ids.editor2, id), forecasts.world.happened.length];
    const changed = await forecasts.answered(ids.commenter, id, 60, { reason: ' ' });
    expect([await forecasts.seen(ids.editor2, id), forecasts.world.happened.length]).toEqual(before);
    expect(changed.mine).toMatchObject({ probability: 60, reason: null, earlier: [{ probability: 80 }] });
    await forecasts.answered(ids.editor2, id, 35);
    expect(refusal(await forecasts.answer(ids.commenter, id, 10))).toBe('409 wrong-state');
    expect((await forecasts.seen(ids.commenter, id)).mine?.probability).toBe(60);
  });

  it('counts where both give the last two at the same moment, and stays as it was read', async () => {
    const { id } = await forecasts.asked();
    const both = await Promise.all([
      forecasts.answer(ids.commenter, id, 10),
      forecasts.answer(ids.editor2, id, 20),
      forecasts.answer(ids.commenter, id, 30),
    ]);
    expect(both.slice(0, 2).map(({ status }) => status)).toEqual([201, 201]);
    const { answers } = await forecasts.seen(ids.viewer, id);
    const told = both[2]?.status === 201 ? 30 : 10;
    expect(answers?.map(({ probability }) => probability).sort()).toEqual([told, 20].sort());
  });

  it('is refused after the closing day; on the day itself it counts', async () => {
    const { id } = await forecasts.asked({ closes: '2026-03-15' });
    forecasts.world.setTime('2026-03-15T23:00:00.000Z');
    await forecasts.answered(ids.commenter, id, 50);
    forecasts.world.setTime('2026-03-16T00:00:01.000Z');
    expect(refusal(await forecasts.answer(ids.editor2, id, 50))).toBe('409 wrong-state');
    expect(await forecasts.seen(ids.viewer, id)).toMatchObject({ stage: 'closed', answers: null });
  });
});

describe('somebody who never answers', () => {
  it('is no longer waited for once an editor says why, which stays visible', async () => {
    const { id } = await forecasts.asked();
    await forecasts.answered(ids.commenter, id, 80);
    expect(refusal(await forecasts.excuse(ids.commenter, id, [ids.editor2]))).toBe('403 role-too-low');
    expect(refusal(await forecasts.excuse(ids.editor, id, [ids.editor2], ' '))).toBe(
      '422 invalid-request reason',
    );
    expect(refusal(await forecasts.excuse(ids.editor, id, [ids.commenter]))).toBe(
      '422 invalid-request people',
    );
    expect((await forecasts.excuse(ids.editor, id, [ids.editor2])).status).toBe(201);
    const seen = await forecasts.seen(ids.viewer, id);
    expect(seen).toMatchObject({
      stage: 'revealed',
      excused: [
        { people: ['Ned Editor'], reason: 'On leave until May.', by: { personName: 'Edith Editor' } },
      ],
    });
    expect(seen.answers).toHaveLength(1);
    expect(refusal(await forecasts.answer(ids.editor2, id, 5))).toBe('409 wrong-state');
    expect(refusal(await forecasts.excuse(ids.editor, id, [ids.editor2]))).toBe('409 wrong-state');
  });

  it('can’t be let go where nobody would be left to have answered', async () => {
    const { id } = await forecasts.asked({ people: [ids.commenter] });
    expect(refusal(await forecasts.excuse(ids.editor, id, [ids.commenter]))).toBe('409 wrong-state');
  });

  it('and was removed from the partnership holds it up no longer', async () => {
    const { id } = await forecasts.asked({ people: [ids.editor2, ids.commenter2] });
    await forecasts.answered(ids.editor2, id, 80);
    await forecasts.world.leave(ids.commenter2);
    const seen = await forecasts.seen(ids.viewer, id);
    expect(seen.asked.map(({ state }) => state)).toEqual(['answered', 'left']);
    expect(seen.answers).toHaveLength(1);
  });
});

describe('a question that is withdrawn', () => {
  it('takes no more answers, and keeps those it has to itself', async () => {
    const { id } = await forecasts.asked();
    await forecasts.answered(ids.commenter, id, 80);
    expect(refusal(await forecasts.withdraw(ids.commenter, id))).toBe('403 role-too-low');
    expect(refusal(await forecasts.withdraw(ids.editor, id, ''))).toBe('422 invalid-request reason');
    expect((await forecasts.withdraw(ids.editor2, id)).status).toBe(200);
    expect(refusal(await forecasts.withdraw(ids.editor, id))).toBe('409 wrong-state');
    expect(refusal(await forecasts.answer(ids.editor2, id, 5))).toBe('409 wrong-state');
    expect(refusal(await forecasts.excuse(ids.editor, id, [ids.editor2]))).toBe('409 wrong-state');
    expect(await forecasts.seen(ids.viewer, id)).toMatchObject({
      ...{ stage: 'withdrawn', answers: null },
      withdrawn: { reason: 'Asked twice.', by: { personName: 'Ned Editor' } },
    });
  });
});
