import { expect, test } from 'vitest';
import type { Aim } from '../../../shared/evidence/goal.ts';
import { pastPerYear, project, projectionBasis, usualPerYear } from '../../../shared/evidence/projection.ts';
import { aheadOf } from '../../../shared/foresight/aheadOf.ts';
import { reachOf } from '../../../shared/foresight/reach.ts';
import fc from '../../support/fastCheck.ts';
import { row } from '../evidence/made.ts';

const style = { unit: 'years', decimals: 1 };
const basisOf = (values: readonly number[]) =>
  projectionBasis(values.map((value, index) => row(String(2016 + index), value)));

function look(
  values: readonly number[],
  aim: Omit<Aim, 'words'>,
  year: number,
  polarity: 'higher' | 'lower',
) {
  const basis = basisOf(values);
  const [latest, heading] = [basis.at(-1), project(basis, style, year).at(-1)];
  if (!latest || !heading) throw new Error('no figures');
  const usual = usualPerYear(basis, style.decimals);
  return {
    latest,
    heading,
    usual,
    ...aheadOf({ aim: { ...aim, words: '' }, year, latest, heading, usual, polarity }),
  };
}

test('gap, rates and years of usual change of a small series', () => {
  // Changes 1, −1, 3, 1: on average 1 a year, in size 1.5.
  const found = look([60, 61, 60, 63, 64], { value: 67, from: 'goal', year: 2023 }, 2023, 'higher');
  expect(pastPerYear(basisOf([60, 61, 60, 63, 64]))).toBeCloseTo(1, 2);
  expect(found.usual).toBeCloseTo(1.5, 2);
  expect(found.gap).toBeCloseTo(1.5, 2);
  expect(found.requiredPerYear).toBeCloseTo(1, 2);
  expect(found.yearsOfChange).toBeCloseTo(1, 1);
  expect(found.reach).toBe('inside');
});

test('a later goal is to be reached by its own year', () => {
  const found = look([60, 61, 60, 63, 64], { value: 74, from: 'later-goal', year: 2030 }, 2023, 'higher');
  expect(found.requiredPerYear).toBeCloseTo(1, 2);
  expect(found.gap).toBeCloseTo(8.5, 2);
});

test('where lower is better, a goal above the range is passed and one below it is beyond', () => {
  const range = { low: 10, high: 20 };
  expect(reachOf(9, range, 'lower')).toBe('beyond');
  expect(reachOf(21, range, 'lower')).toBe('passed');
  expect(reachOf(21, range, 'higher')).toBe('beyond');
  expect(reachOf(9, range, 'higher')).toBe('passed');
  for (const goal of [10, 20]) expect(reachOf(goal, range, 'lower')).toBe('inside');
});

const series = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 4, maxLength: 20 });
const polarities = fc.constantFrom('higher' as const, 'lower' as const);

test('changing by the required rate from the latest figure on reaches the goal at the end of its year', () => {
  const goal = fc.double({ min: 0, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(
      series,
      goal,
      fc.integer({ min: 1, max: 30 }),
      polarities,
      (values, value, ahead, polarity) => {
        const year = 2016 + values.length - 1 + ahead;
        const { latest, requiredPerYear } = look(values, { value, from: 'goal', year }, year, polarity);
        const days = (Date.parse(`${year}-12-31`) - Date.parse(latest.end)) / 86_400_000;
        expect(latest.value + requiredPerYear * (days / 365.2425)).toBeCloseTo(value, 5);
      },
    ),
  );
});

test('nothing is missing exactly where the middle is as good as the goal, and a better goal misses no less', () => {
  const goal = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(
      series,
      goal,
      fc.double({ min: 0, max: 1e3, noNaN: true }),
      polarities,
      (values, value, more, polarity) => {
        const year = 2016 + values.length + 5;
        const at = (aimed: number) => look(values, { value: aimed, from: 'goal', year }, year, polarity);
        const { gap, yearsOfChange, reach } = at(value);
        const met = polarity === 'higher' ? gap <= 0 : gap >= 0;
        expect(yearsOfChange === 0).toBe(met);
        if (reach === 'beyond') expect(yearsOfChange).toBeGreaterThan(0);
        if (reach === 'passed') expect(yearsOfChange).toBe(0);
        const better = at(polarity === 'higher' ? value + more : value - more);
        expect(better.yearsOfChange).toBeGreaterThanOrEqual(yearsOfChange);
      },
    ),
  );
});

test('years of usual change do not depend on the unit that is counted in', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 2, max: 1000 }), (values, times) => {
      const basis = basisOf(values);
      // Below what figures are rounded to there is no size of a change.
      fc.pre(usualPerYear(basis, style.decimals) > 0.05);
      const year = 2016 + values.length + 5;
      const of = (by: number) =>
        look(
          values.map((value) => value * by),
          { value: 2e4 * by, from: 'goal', year },
          year,
          'higher',
        ).yearsOfChange;
      expect(of(times) / of(1)).toBeCloseTo(1, 6);
    }),
  );
});
