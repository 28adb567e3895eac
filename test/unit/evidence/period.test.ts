import { expect, test } from 'vitest';
import { byTime, overlaps, parsePeriod, yearsBetween } from '../../../shared/evidence/period.ts';
import fc from '../../support/fastCheck.ts';

test.each([
  ['2019', '2019-01-01', '2019-12-31', '2019'],
  ['2024-02', '2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2025-04-30', '2025-04-30', '2025-04-30', '30 Apr 2025'],
  ['2019-01-01/P1Y', '2019-01-01', '2019-12-31', '2019'],
  ['2019-08-01/P1Y', '2019-08-01', '2020-07-31', '2019/20'],
  ['1999-09-01/P1Y', '1999-09-01', '2000-08-31', '1999/00'],
  ['2020-01-01/P3Y', '2020-01-01', '2022-12-31', '2020 to 2022'],
  ['2014-04-01/P3Y', '2014-04-01', '2017-03-31', 'Apr 2014 to Mar 2017'],
  ['2024-12-01/P3M', '2024-12-01', '2025-02-28', 'Dec 2024 to Feb 2025'],
  ['2015-11-16/P1Y', '2015-11-16', '2016-11-15', 'Nov 2015 to Nov 2016'],
  ['2024-01-31/P1M', '2024-01-31', '2024-02-28', 'Jan 2024 to Feb 2024'],
  ['2024-01-01/P2W', '2024-01-01', '2024-01-14', 'Jan 2024'],
  ['2020-01-01/2022-12-31', '2020-01-01', '2022-12-31', '2020 to 2022'],
])('the period %s runs from %s to %s and reads "%s"', (text, start, end, label) => {
  expect(parsePeriod(text)).toEqual({ start, end, label });
});

test('the label that a source gives replaces the derived one', () => {
  expect(parsePeriod('2008-04-16', '2008')?.label).toBe('2008');
});

test.each([
  '',
  '19',
  '2019/20',
  '2023-02-30',
  '2023-13',
  '2019-01-01/P',
  '2019-01-01/P1H',
  'P1Y',
  '2022/2020',
  '1/2/2019',
  '2020-01-01/P1Y/P1Y',
])('"%s" is not guessed at', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

const years = fc.integer({ min: 1950, max: 2050 });

test('three-year periods that start less than three years apart overlap, and others do not', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 0, max: 9 }), (year, later) => {
      const a = parsePeriod(`${year}-01-01/P3Y`);
      const b = parsePeriod(`${year + later}-01-01/P3Y`);
      if (!a || !b) throw new Error('not read');
      expect(overlaps(a, b)).toBe(later < 3);
      expect(overlaps(b, a)).toBe(later < 3);
    }),
  );
});

test('periods that touch do not overlap, and those that share one day do', () => {
  const day = (start: string, end: string) => ({ start, end });
  expect(overlaps(day('2020-01-01', '2020-12-31'), day('2021-01-01', '2021-12-31'))).toBe(false);
  expect(overlaps(day('2020-01-01', '2021-01-01'), day('2021-01-01', '2021-12-31'))).toBe(true);
});

test('periods sort by their last day and then by their first', () => {
  const texts = ['2022', '2020-01-01/P3Y', '2021', '2022-12-31'];
  const sorted = texts.flatMap((text) => parsePeriod(text) ?? []).sort(byTime);
  expect(sorted.map((period) => period.label)).toEqual(['2021', '2020 to 2022', '2022', '31 Dec 2022']);
});

test('whole years are counted to the day', () => {
  expect(yearsBetween('2019-01-01', '2023-12-31')).toBe(5);
  expect(yearsBetween('2019-01-01', '2023-12-01')).toBe(4);
  expect(yearsBetween('2019-08-01', '2020-07-31')).toBe(1);
});
