import { expect, test } from 'vitest';
import { haveSeasons, independentOf, sameSeasonOf } from '../../../shared/evidence/independent.ts';
import { overlaps } from '../../../shared/evidence/period.ts';
import fc from '../../support/fastCheck.ts';
import { row } from './made.ts';

const taken = (...periods: string[]) =>
  independentOf(periods.map((each) => row(each, 1))).map(({ period }) => period);

test('years are all taken, rolling averages each time one has ended before the next begins', () => {
  expect(taken('2020', '2021', '2022')).toEqual(['2020', '2021', '2022']);
  expect(taken('2017-01-01/P3Y', '2018-01-01/P3Y', '2019-01-01/P3Y', '2020-01-01/P3Y')).toEqual([
    '2017-01-01/P3Y',
    '2020-01-01/P3Y',
  ]);
  expect(taken('2023-07-01/P1Y', '2023-10-01/P1Y', '2024-01-01/P1Y', '2024-07-01/P1Y')).toEqual([
    '2023-07-01/P1Y',
    '2024-07-01/P1Y',
  ]);
});

test('parts of years are all taken, and known for having seasons; a day a year has none, though the day moves', () => {
  const seasonal = (...periods: string[]) => haveSeasons(periods.map((each) => row(each, 1)));
  const quarters = ['2023-01-01/P3M', '2023-04-01/P3M', '2023-07-01/P3M', '2023-10-01/P3M'];
  const days = ['2021-04-21', '2022-04-13', '2023-04-19', '2024-04-17', '2025-04-30'];
  expect(taken(...quarters)).toEqual(quarters);
  expect(seasonal(...quarters)).toBe(true);
  expect(seasonal(...days)).toBe(false);
  expect(seasonal('2023-07-01/P1Y', '2023-10-01/P1Y', '2024-01-01/P1Y')).toBe(false);
  expect(seasonal('2024-06')).toBe(false);
});

test('of quarters and months those of one time of the year can be had, and of years all', () => {
  const same = (...periods: string[]) =>
    sameSeasonOf(periods.map((each) => row(each, 1))).map(({ period }) => period);
  expect(same('2022-06', '2022-12', '2023-06', '2023-12', '2024-06')).toEqual([
    '2022-06',
    '2023-06',
    '2024-06',
  ]);
  expect(same('2023-01-01/P3M', '2023-04-01/P3M', '2023-10-01/P3M', '2024-01-01/P3M')).toEqual([
    '2023-01-01/P3M',
    '2024-01-01/P3M',
  ]);
  expect(same('2021-04-21', '2022-04-13', '2023-04-19')).toEqual(['2021-04-21', '2022-04-13', '2023-04-19']);
  expect(same()).toEqual([]);
});

test('nothing of nothing, and the newest is always taken', () => {
  expect(taken()).toEqual([]);
  expect(taken('2020', '2020-01-01/P5Y')).toEqual(['2020-01-01/P5Y']);
});

test('what is taken never overlaps, is in order, and holds the newest', () => {
  const period = fc
    .tuple(
      fc.integer({ min: 1990, max: 2025 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([year, month, months]) => row(`${year}-${String(month).padStart(2, '0')}-01/P${months}M`, 1));
  fc.assert(
    fc.property(fc.array(period, { minLength: 1, maxLength: 40 }), (rows) => {
      const ordered = [...rows].sort((a, b) =>
        a.end < b.end ? -1 : a.end > b.end ? 1 : a.start < b.start ? -1 : 1,
      );
      const found = independentOf(ordered);
      expect(found.at(-1)).toBe(ordered.at(-1));
      for (const [index, each] of found.entries()) {
        const next = found[index + 1];
        if (next) expect(overlaps(each, next)).toBe(false);
      }
    }),
  );
});
