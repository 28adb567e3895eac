import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordValue } from '../../../shared/api/ownIndicators.ts';
import { type ForecastWorld, openForecastWorld } from '../../support/forecastWorld.ts';
import { refusal, southend } from '../../support/strategyWorld.ts';

let forecasts: ForecastWorld;
let ids: ForecastWorld['world']['ids'];
beforeEach(async () => {
  forecasts = await openForecastWorld();
  ids = forecasts.world.ids;
});
afterEach(() => forecasts.world[Symbol.asyncDispose]());

const recorded = async (value: number | null, more: object = {}) => {
  const answer = await forecasts.record('2026', value, more);
  return recordValue.response.parse(answer.json, { error: () => answer.text });
};
const revealed = async (probability: number, parts: object = {}) => {
  const { id } = await forecasts.asked({ people: [ids.commenter], ...parts });
  await forecasts.answered(ids.commenter, id, probability);
  return id;
};

describe('a question is resolved by its figure', () => {
  it('with where that comes from, and a correction changes it and says so', async () => {
    const id = await revealed(70);
    expect(await forecasts.seen(ids.viewer, id)).toMatchObject({ stage: 'revealed', figure: null });
    const first = await recorded(61);
    expect(await forecasts.seen(ids.viewer, id)).toMatchObject({
      stage: 'resolved',
      figure: { value: 61, cameTrue: true, kind: 'recorded', source: 'Parks team', date: first.recordedAt },
      otherFigures: [],
    });
    await recorded(59, { corrects: first.id, source: 'Counted again' });
    expect(await forecasts.seen(ids.viewer, id)).toMatchObject({
      stage: 'resolved',
      figure: { value: 59, cameTrue: false, source: 'Counted again' },
      otherFigures: [{ value: 61, cameTrue: true, standing: 'corrected', source: 'Parks team' }],
    });
  });

  it('and open again where that figure is withdrawn, which is said', async () => {
    const id = await revealed(70);
    const { id: valueId } = await recorded(61);
    const path = `/api/partnerships/${forecasts.world.partnershipId}/indicators/${forecasts.indicatorId}`;
    await forecasts.world.ask(ids.editor, 'POST', `${path}/values/${valueId}/withdraw`, { reason: 'Slip.' });
    expect(await forecasts.seen(ids.viewer, id)).toMatchObject({
      ...{ stage: 'revealed', figure: null },
      otherFigures: [{ value: 61, standing: 'withdrawn' }],
    });
  });

  it('but no answer is revealed by it, and none is taken any more', async () => {
    const { id } = await forecasts.asked();
    await forecasts.answered(ids.commenter, id, 70);
    await recorded(61);
    expect(refusal(await forecasts.answer(ids.editor2, id, 99))).toBe('409 wrong-state');
    expect(refusal(await forecasts.answer(ids.commenter, id, 99))).toBe('409 wrong-state');
    expect(refusal(await forecasts.withdraw(ids.editor, id))).toBe('409 wrong-state');
    expect(await forecasts.seen(ids.viewer, id)).toMatchObject({
      ...{ stage: 'closed', answers: null },
      figure: { value: 61 },
    });
    expect(await forecasts.score()).toMatchObject({ resolved: 0, answers: 0 });
    await forecasts.excuse(ids.editor, id, [ids.editor2]);
    expect(await forecasts.seen(ids.viewer, id)).toMatchObject({ stage: 'resolved' });
    expect(await forecasts.score()).toMatchObject({ resolved: 1, answers: 1 });
  });

  it('and one that nobody answered may still be withdrawn', async () => {
    const { id } = await forecasts.asked();
    await recorded(61);
    expect((await forecasts.withdraw(ids.editor, id)).status).toBe(200);
  });

  it('says that it can’t be where the figure is withheld, or the indicator taken out of use', async () => {
    const id = await revealed(70);
    const withheld = await recorded(null, { status: 'c' });
    expect(await forecasts.seen(ids.viewer, id)).toMatchObject({
      stage: 'unresolvable',
      unresolvable: expect.stringContaining('to protect confidentiality'),
    });
    const other = await revealed(70, { period: '2027' });
    const path = `/api/partnerships/${forecasts.world.partnershipId}/indicators/${forecasts.indicatorId}`;
    await forecasts.world.ask(ids.editor, 'POST', `${path}/retire`);
    expect((await forecasts.seen(ids.viewer, other)).unresolvable).toMatch(/taken out of use/);
    expect(withheld.status).toBe('c');
  });

  it('of the library by a published figure, with its source, its date, and an own value that lies over it', async () => {
    const { world, base } = forecasts;
    world.setTime('2023-06-01T09:00:00.000Z');
    const asked = { indicatorId: 'employment-rate', comparison: 'at-least', value: 70, period: '2023' };
    // The pack has had the figure for 2023 for long, so nobody can ask any more.
    const refused = await world.ask(ids.editor, 'POST', base, { ...asked, people: [ids.commenter] });
    expect(refusal(refused)).toBe('422 invalid-request period');
    const entry = (id: string, at: string, said: object) => ({
      id,
      value: { id, personId: ids.commenter, organisationId: 'o', at, ...said },
    });
    await world.store.ledgers.append(`partnership-${world.partnershipId}`, [
      entry('q1', '2020-01-01T00:00:00.000Z', {
        ...{ type: 'forecast-question', ...asked, people: [ids.commenter], closes: null },
        ...{ title: 'Employment rate', unit: '%', decimals: 1, label: '2023' },
        ...{ start: '2023-01-01', end: '2023-12-31', area: { code: southend, name: 'Southend-on-Sea' } },
        latest: { value: 77, label: '2019', end: '2019-12-31' },
      }),
      entry('a1', '2020-02-01T00:00:00.000Z', {
        ...{ type: 'forecast-answer', questionId: 'q1', probability: 90, reason: null },
      }),
    ]);
    const published = (await forecasts.seen(ids.viewer, 'q1')).figure;
    expect(published).toMatchObject({ kind: 'published', source: expect.stringContaining('Statistics') });
    expect(published?.date).toMatch(/^\d{4}-\d{2}/);
    const path = `/api/partnerships/${world.partnershipId}/indicators/employment-rate/values`;
    world.setTime('2026-03-01T09:00:00.000Z');
    await world.ask(ids.editor, 'POST', path, { period: '2023', value: 69, source: 'Own survey' });
    expect(await forecasts.seen(ids.viewer, 'q1')).toMatchObject({
      figure: { value: 69, kind: 'recorded', cameTrue: false },
      otherFigures: [{ value: published?.value, kind: 'published', standing: 'underneath' }],
    });
  });
});

describe('the record of a partnership', () => {
  it('is hidden below ten resolved questions, and is of the partnership alone', async () => {
    for (let asked = 1; asked <= 10; asked += 1) await revealed(asked <= 8 ? 80 : 30);
    const withdrawn = await revealed(1);
    await forecasts.withdraw(ids.editor, withdrawn);
    expect(await forecasts.score()).toEqual({ resolved: 0, needed: 10, answers: 0, score: null });
    await recorded(61);
    const { resolved, answers, score } = await forecasts.score();
    expect([resolved, answers]).toEqual([10, 10]);
    expect(score?.brier).toBeCloseTo((8 * 0.04 + 2 * 0.49) / 10, 12);
    expect(score?.bins.map((bin) => [bin.answers, bin.cameTrue])).toEqual([
      ...[
        [0, null],
        [2, 100],
        [0, null],
      ],
      ...[
        [0, null],
        [8, 100],
      ],
    ]);
  });
});

describe('the base rate', () => {
  it('comes with one’s own first answer and not before, and tells how many moves it stands on', async () => {
    const { id } = await forecasts.asked();
    expect((await forecasts.seen(ids.commenter, id)).baseRate).toBeNull();
    const { baseRate } = await forecasts.answered(ids.commenter, id, 50);
    expect(baseRate).toMatchObject({
      ...{ from: { value: 55, label: '2025' }, months: 12, fewest: 5 },
      // 52 to 55, 45 to 50, 40 to 44: the last two rose by more than from 55 to 60.
      here: { moves: 3, asLarge: 2 },
      similar: { moves: 0, places: 0, list: 'Similar on all grounds (ONS)' },
    });
    expect((await forecasts.seen(ids.editor2, id)).baseRate).toBeNull();
    expect((await forecasts.seen(ids.editor, id)).baseRate).toBeNull();
  });

  it('of an indicator of the library looks at similar places too', async () => {
    const asked = { indicatorId: 'employment-rate', value: 80, period: '2027', people: [ids.commenter] };
    const { id } = await forecasts.asked(asked);
    const { baseRate } = await forecasts.answered(ids.commenter, id, 50);
    expect(baseRate?.here.moves).toBeGreaterThanOrEqual(3);
    expect(baseRate?.similar?.places).toBeGreaterThan(10);
    expect(baseRate?.similar?.moves).toBeGreaterThan(40);
  });
});
