import { expect, test } from 'vitest';
import { projectionOf } from '../../../server/evidence/projection.ts';
import { getProjection } from '../../../shared/api/projection.ts';
import { laterPeriod } from '../../../shared/evidence/period.ts';
import { project, projectionBasis, projectorOf } from '../../../shared/evidence/projection.ts';
import fc from '../../support/fastCheck.ts';
import { library, row } from './made.ts';

const style = { unit: 'years', decimals: 1 };
const ahead = (values: readonly number[], to: number, of = style) => {
  const series = values.map((value, index) => row(String(2016 + index), value));
  return project(projectionBasis(series), of, to);
};

test('the middle goes on with half of the average change a year', () => {
  const points = ahead([60, 61, 60, 63, 64], 2023);
  expect(points.map(({ period }) => period)).toEqual(['2021', '2022', '2023']);
  // Years are of 365.2425 days, so a leap year moves the middle by next to nothing.
  expect(points.map(({ mid }) => Number(mid.toFixed(2)))).toEqual([64.5, 65, 65.5]);
});

test('the range is that of a random walk whose drift is known from few years', () => {
  // Changes 1, -1, 3, 1 less half of their average: 0.5, -1.5, 2.5, 0.5; squares 9, so 3 for each of 3
  // degrees of freedom. How much of the half a year goes on is uncertain as well.
  const [next, later] = ahead([60, 61, 60, 63, 64], 2022);
  expect((next?.high ?? 0) - (next?.mid ?? 0)).toBeCloseTo(
    1.638 * Math.sqrt(3 * 1 * (1 + 1 / 4) + 0.5 ** 2 / 3),
    2,
  );
  expect((later?.high ?? 0) - (later?.mid ?? 0)).toBeCloseTo(
    1.638 * Math.sqrt(3 * 2 * (1 + 2 / 4) + 1 ** 2 / 3),
    2,
  );
});

test('what can’t be is cut off: a share ends at 100, a count at nought', () => {
  const share = ahead([90, 94, 93, 98, 99], 2030, { unit: '%', decimals: 1 });
  expect(Math.max(...share.map(({ high }) => high))).toBe(100);
  const count = ahead([30, 20, 25, 9, 4], 2030, { unit: 'people', decimals: 0 });
  expect(Math.min(...count.map(({ low }) => low))).toBe(0);
});

test('the same figure year after year is not taken for certain', () => {
  const [next] = ahead([60, 60, 60, 60], 2020);
  expect(next?.low).toBeLessThan(60);
});

test('averages of three years that overlap count once in three years', () => {
  const series = Array.from({ length: 12 }, (_, year) => row(`${2009 + year}-01-01/P3Y`, 60 + (year % 4)));
  const basis = projectionBasis(series);
  expect(basis.map(({ label }) => label)).toEqual([
    '2011 to 2013',
    '2014 to 2016',
    '2017 to 2019',
    '2020 to 2022',
  ]);
  expect(project(basis, style, 2028).map(({ label }) => label)).toEqual(['2023 to 2025', '2026 to 2028']);
});

test('a range is never turned over, grows with time, and moves with the figures', () => {
  const values = fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 4, maxLength: 20 });
  fc.assert(
    fc.property(values, fc.integer({ min: -100, max: 100 }), (all, shift) => {
      const points = ahead(all, 2016 + all.length + 8, { unit: '£', decimals: 0 });
      for (const { low, mid, high } of points) {
        expect(low).toBeLessThanOrEqual(mid);
        expect(mid).toBeLessThanOrEqual(high);
      }
      if (Math.min(...all) >= 0 || Math.min(...all) + shift >= 0) return;
      const widths = points.map(({ low, high }) => high - low);
      for (const [index, width] of widths.slice(1).entries())
        expect(width).toBeGreaterThan(widths[index] ?? 0);
      const moved = ahead(
        all.map((value) => value + shift),
        2016 + all.length + 8,
        { unit: '£', decimals: 0 },
      );
      for (const [index, { mid }] of moved.entries())
        expect(mid - shift).toBeCloseTo(points[index]?.mid ?? 0, 4);
    }),
  );
});

test('all periods that end by the year are there and no later one, whatever they are called', () => {
  const months = fc.constantFrom(1, 3, 12, 36);
  const names = fc.constantFrom(
    (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`,
    (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01/P1Y`,
    (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-15/P3M`,
    (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-28`,
  );
  const fewer = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(months, names, fewer, fc.integer({ min: 0, max: 45 }), (step, name, month, ahead) => {
      const series = Array.from({ length: 24 }, (_, index) => {
        const at = 1990 * 12 + month - 1 + index * step;
        return row(name(Math.floor(at / 12), (at % 12) + 1), 50 + (index % 5));
      });
      const basis = projectionBasis(series);
      fc.pre(basis.length >= 4);
      const latestYear = Number(basis.at(-1)?.end.slice(0, 4));
      const to = latestYear + ahead;
      const projector = projectorOf(basis, style);
      const last = projector.lastBy(to);
      const furthest = Math.min(to, latestYear + 40);
      expect(Number(projector.at(last)?.end.slice(0, 4) ?? 0)).toBeLessThanOrEqual(furthest);
      expect(Number(projector.at(last + 1)?.end.slice(0, 4))).toBeGreaterThan(furthest);
      expect(project(basis, style, to)).toHaveLength(last);
    }),
  );
});

test.each([
  ['2022', 12, '2023'],
  ['2022-11', 3, '2023-02'],
  ['2022-04-01/P1Y', 12, '2023-04-01/P1Y'],
  ['2022-01-31', 1, '2022-02-28'],
  ['2020-01-01/2022-12-31', 36, '2023-01-01/2025-12-31'],
  ['soon', 1, null],
  ['2022/soon', 1, null],
])('%s, %i months later: %s', (period, months, later) => {
  expect(laterPeriod(period, months)).toBe(later);
});

const evidence = await library();
const southend = 'E06000033';
const today = '2026-07-01';

test('of the pack: a target, what will be missing, and the change a year that it takes', () => {
  const answer = projectionOf(evidence, 'employment-rate', southend, 2030, today);
  expect(getProjection.response.parse(answer)).toEqual(answer);
  const { target = Number.NaN, gap, requiredPerYear, points, basis } = answer;
  const last = points.at(-1);
  expect(last?.end.slice(0, 4)).toBe('2030');
  expect(gap).toBeCloseTo(target - (last?.mid ?? 0));
  const detail = evidence.detail('employment-rate', southend);
  const actual = detail.scores.actual.value ?? Number.NaN;
  expect(basis.last).toBe(detail.series.findLast(({ value }) => value !== null)?.label);
  expect(actual + (requiredPerYear ?? 0) * (2030 - Number(basis.last.slice(0, 4)))).toBeCloseTo(target, 0);
});

test('too few figures, a year that is over, and one too far ahead are each refused in words', () => {
  const ask = (id: string, to: number) => () => projectionOf(evidence, id, southend, to, today);
  expect(ask('5g-coverage', 2030)).toThrow(/too-short: .* a projection needs 4/);
  expect(ask('employment-rate', 2025)).toThrow(/2025 is over/);
  expect(ask('employment-rate', 203)).toThrow(/203 is over/);
  expect(ask('employment-rate', 2099)).toThrow(/Nobody can say what comes after/);
  expect(() => projectionOf(evidence, 'employment-rate', null, 2030, today)).toThrow(/Say for which place/);
});
