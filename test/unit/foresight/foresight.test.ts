import { expect, test } from 'vitest';
import type { Indicator } from '../../../shared/evidence/indicator.ts';
import type { Score } from '../../../shared/evidence/scores.ts';
import { datesOf } from '../../../shared/foresight/datesOf.ts';
import { foresightRowSchema } from '../../../shared/foresight/foresight.ts';
import { outlookOf } from '../../../shared/foresight/outlook.ts';
import { rankByGap } from '../../../shared/foresight/rank.ts';
import { rowOf } from '../../../shared/foresight/rowOf.ts';
import { limits } from '../../../shared/limits.ts';
import { sampleObjective, sampleStrategy } from '../../support/boardSamples.ts';
import fc from '../../support/fastCheck.ts';
import { row } from '../evidence/made.ts';

const today = '2026-07-01';
const target: Score = { value: 70, period: null, periodLabel: null, basis: 'Ours.', origin: 'own' };
const about = { id: 'jobs', title: 'Jobs', unit: 'jobs', decimals: 1, polarity: 'higher' } as const;

function made(
  values: readonly number[],
  dates: readonly number[],
  over: Partial<Indicator> = {},
  starred = true,
) {
  const indicator = { ...about, ...over };
  const series = values.map((value, index) => row(String(2016 + index), value));
  const outlook = outlookOf(series, indicator, 'Southend');
  const linking = { starredAt: starred ? '2026-01-01T00:00:00.000Z' : null, objectives: [] };
  return rowOf({ indicator, series, outlook, target, goals: [], ...linking }, dates);
}

test('dates are the years of goals and of objectives that are not over, else three usual ones', () => {
  const objectives = [
    sampleObjective('a', { targetDate: '2029-03-31' }),
    sampleObjective('b', { targetDate: '2024-03-31' }),
    sampleObjective('c', { targetDate: '2030-12-31' }),
  ];
  const strategy = sampleStrategy([], objectives);
  const goal = (year: number) => ({ year, value: 1, reason: '' });
  expect(datesOf(strategy, [goal(2035), goal(2030), goal(2025)], today)).toEqual([2029, 2030, 2035]);
  expect(datesOf(sampleStrategy([]), [], today)).toEqual([2030, 2035, 2050]);
  expect(datesOf(sampleStrategy([]), [], '2031-01-01')).toEqual([2035, 2050]);
  // As a date box sends it while somebody still types the year.
  const typing = sampleStrategy([], [sampleObjective('a', { targetDate: '0203-03-31' })]);
  expect(datesOf(typing, [goal(2030), goal(203)], today)).toEqual([2030]);
  const many = Array.from({ length: 30 }, (_, index) => goal(2027 + index));
  const found = datesOf(sampleStrategy([]), many, today);
  expect(found).toHaveLength(limits.foresightDates);
  expect([found[0], found.at(-1)]).toEqual([2027, 2056]);
});

test('a row has now, heading and goal at each date, and what is drawn only where it is starred', () => {
  const found = made([60, 61, 60, 63, 64], [2030, 2035]);
  expect(foresightRowSchema.parse(found)).toEqual(found);
  expect(found.latest).toMatchObject({ value: 64, label: '2020' });
  expect(found.dates.map(({ heading }) => heading?.label)).toEqual(['2030', '2035']);
  expect(found.past).toHaveLength(5);
  expect(found.fan.at(-1)?.label).toBe('2035');
  expect(found.fan.length).toBeLessThanOrEqual(40);
  const plain = made([60, 61, 60, 63, 64], [2030, 2035], {}, false);
  expect([plain.past, plain.fan]).toEqual([[], []]);
});

test('of what nothing can be said the row says why', () => {
  expect(made([60, 61, 62], [2030]).dates[0]).toMatchObject({
    heading: null,
    ahead: null,
    aim: { value: 70 },
    why: expect.stringContaining('a projection needs 4'),
  });
  expect(made([60, 61, 60, 63, 64], [2020]).dates[0]?.why).toContain('No figure after 2020');
  expect(made([60, 61, 60, 63, 64], [2090]).dates[0]?.why).toContain('Nobody can say what comes after 2060');
  expect(made([60, 61, 60, 63], [2030], { polarity: 'neither' }).dates[0]).toMatchObject({
    aim: null,
    ahead: null,
    heading: { label: '2030' },
  });
});

test('rows stand by the gap, the widest first, and those of which nothing is known last', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(values, { maxLength: 8 }), (all) => {
      const rows = all.map((each, index) => made(each, [2030, 2035], { id: `i${index}` }));
      for (const year of [2030, 2035]) {
        const ranked = rankByGap(rows, year);
        expect(ranked.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
        const gaps = ranked.map(
          ({ dates }) => dates.find((date) => date.year === year)?.ahead?.yearsOfChange ?? -1,
        );
        expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
      }
    }),
  );
});
