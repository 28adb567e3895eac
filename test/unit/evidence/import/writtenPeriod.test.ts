import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualHabits } from '../../../../shared/evidence/import/periodForms.ts';
import { findPeriod, readPeriod } from '../../../../shared/evidence/import/writtenPeriod.ts';
import { parsePeriod } from '../../../../shared/evidence/period.ts';

const academic = { ...usualHabits, yearPairs: 'academic' } as const;
const inMonths = { ...usualHabits, sixDigits: 'months', dates: 'months' } as const;

describe('a period is read as it is written', () => {
  test.each([
    ['a year', '2021-01-01/P1Y', ['2021', ' 2021 ', '2021 (p)', '2021 [r]', '2021r', '2021*', 'Census 2021']],
    [
      'a financial year',
      '2021-04-01/P1Y',
      ['2021/22', '2021-22', '2021–22', '2021/2022', '2021 to 2022', '202122'],
    ],
    [
      'a financial year by name',
      '2021-04-01/P1Y',
      ['FY 2021/22', 'Financial year 2021-22', '2021 to 2022 financial year'],
    ],
    [
      'a financial year by its end',
      '2021-04-01/P1Y',
      ['FYE 2022', 'FYE March 2022', 'Year ending March 2022', 'YE Mar-22'],
    ],
    ['a financial year by its months', '2021-04-01/P1Y', ['Apr 2021 to Mar 2022', 'April 2021 - March 2022']],
    ['a school year', '2021-09-01/P1Y', ['2021/22 academic year', 'Academic year 2021/22', 'AY 2021-22']],
    [
      'another twelve months',
      '2020-07-01/P1Y',
      ['Jul 2020-Jun 2021', 'Year ending June 2021', '12 months to Jun 2021'],
    ],
    [
      'three years',
      '2019-01-01/P3Y',
      ['2019-21', '2019 - 21', '2019 to 2021', '2019–2021', '2019-01-01/P3Y'],
    ],
    [
      'three years by both ends',
      '2019-01-01/P3Y',
      ['2019-01-01/2021-12-31', 'Jan 2019 - Dec 2021', '3 years to 2021'],
    ],
    ['three financial years', '2018-04-01/P3Y', ['2018/19 - 20/21', '2018/19 to 2020/21', '2018/19-2020/21']],
    [
      'a quarter',
      '2021-07-01/P3M',
      ['2021 Q3', 'Q3 2021', '2021Q3', '2021-Q3', 'Quarter 3 2021', '2021 Quarter 3'],
    ],
    [
      'a quarter by its months',
      '2021-07-01/P3M',
      ['Jul–Sep 2021', 'Jul-Sep 2021', 'July to September 2021', 'Jul - Sep 21'],
    ],
    ['a quarter of a financial year', '2021-04-01/P3M', ['Q1 2021/22', '2021/22 Q1', 'Qtr 1 2021-22']],
    ['the last one', '2022-01-01/P3M', ['Q4 2021/22', '2022 Q1', 'Jan-Mar 2022']],
    ['three months over New Year', '2020-12-01/P3M', ['Dec-Feb 2021', 'Dec 2020 to Feb 2021']],
    [
      'a month',
      '2021-01',
      ['Jan-21', 'January 2021', 'Jan 2021', '2021M01', '2021-01', '2021 JAN', 'Jan-2021', '01/2021'],
    ],
    ['a month whose number could be no year', '2021-09', ['202109', 'Sept 2021', '2021 September']],
    [
      'a day',
      '2021-03-31',
      ['2021-03-31', '31/03/2021', '31 March 2021', '31st March 2021', 'at 31 Mar 2021', '31.03.2021'],
    ],
    ['a moment', '2021-03-31', ['2021-03-31T00:00:00.000Z', '2021-03-31 00:00:00']],
    ['the middle of a year', '2021-06-30', ['mid-2021', 'Mid 2021', '2021 mid-year']],
    ['a term', '2021-09-01/P4M', ['Autumn term 2021/22', '2021/22 Autumn term', '202122 autumn term']],
    ['the end of a century', '1999-04-01/P1Y', ['1999/00', '1999-00', '1999/2000']],
  ])('%s', (_what, period, written) => {
    expect(written.map((each) => [each, readPeriod(each, usualHabits)])).toEqual(
      written.map((each) => [each, period]),
    );
  });

  test('by the habits of its file, where writing alone does not tell', () => {
    expect(readPeriod('2021/22', academic)).toBe('2021-09-01/P1Y');
    expect(readPeriod('2021/22 financial year', academic)).toBe('2021-04-01/P1Y');
    expect(readPeriod('2019 to 2020', { ...usualHabits, yearPairs: 'calendar' })).toBe('2019-01-01/P2Y');
    expect(readPeriod('201112', usualHabits)).toBe('2011-04-01/P1Y');
    expect(readPeriod('201112', inMonths)).toBe('2011-12');
    expect(readPeriod('2011-12', inMonths)).toBe('2011-12');
    expect(readPeriod('2021-04-01', inMonths)).toBe('2021-04');
    expect(readPeriod('01/04/2021', inMonths)).toBe('2021-04');
    expect(readPeriod(2021, usualHabits)).toBe('2021-01-01/P1Y');
    expect(readPeriod(202122, usualHabits)).toBe('2021-04-01/P1Y');
  });
});

test.each([
  ...[
    '',
    'England',
    '12',
    '1,250',
    '99999',
    '3021',
    '2021/25/26',
    '31/02/2021',
    '13/2021',
    'Q5 2021',
    '2022-20',
    '44197',
  ],
  ...['FY22', '21-Jan', '03/31/2021', 'Smarch 2021', '2021 E06000033'],
])('%j is no period', (written) => {
  expect(readPeriod(written, usualHabits)).toBeNull();
});

test.each([
  ['Employment rate, 2021/22 (%)', '2021-04-01/P1Y', 'Employment rate (%)'],
  ['2022 Births', '2022-01-01/P1Y', 'Births'],
  ['Births of units in 2022 and their survival', '2022-01-01/P1Y', 'Births of units and their survival'],
  ['Life expectancy 2019 to 2021', '2019-01-01/P3Y', 'Life expectancy'],
  ['Recorded crime, year ending March 2022 [note 3]', '2021-04-01/P1Y', 'Recorded crime [note 3]'],
])('%s holds a period', (text, period, rest) => {
  expect(findPeriod(text, usualHabits)).toMatchObject({ period, rest });
});

test.each([
  'Local authorities (2021 boundaries)',
  'Last updated: 14/06/2023',
  'Turnover at 2019 prices',
  'Table 2021',
])('%s names a year of something else', (text) => expect(findPeriod(text, usualHabits)).toBeNull());

test('what is read is always a period that the rest of the program can read', () => {
  const piece = fc.constantFrom(
    ...[
      '2021',
      '21',
      '2019',
      '-',
      '/',
      ' to ',
      ' ',
      'Q3',
      'Jan',
      'March',
      'FYE',
      '12',
      '01',
      '31',
      'P1Y',
      'term',
      '99',
      '00',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const read = readPeriod(pieces.join(''), usualHabits);
      expect(read === null || parsePeriod(read) !== null).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
