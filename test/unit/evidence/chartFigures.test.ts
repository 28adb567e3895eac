import { describe, expect, test } from 'vitest';
import { csvText } from '../../../shared/csv.ts';
import { breaksIn } from '../../../shared/evidence/breaks.ts';
import { chartRows } from '../../../shared/evidence/chartCsv.ts';
import { freshnessOf } from '../../../shared/evidence/freshness.ts';
import { levelsOf } from '../../../shared/evidence/levels.ts';
import { indicatorOf, row } from './made.ts';

describe('CSV', () => {
  const line = (...cells: (string | number | null)[]) =>
    csvText([cells])
      .replace(/^\uFEFF/, '')
      .trimEnd();

  test.each([
    ['=1+1', "'=1+1"],
    ['+44 1702', "'+44 1702"],
    ['-3 to 5', "'-3 to 5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1+1', "'  =1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['＝1+1', "'＝1+1"],
    ['\t=1', "'\t=1"],
    ['\r\n=HYPERLINK("http://x")', '\'\r\n=HYPERLINK(""http://x"")'],
  ])('text that a spreadsheet could run is made text: %j', (text, cell) => {
    expect(line(text)).toBe(`"${cell}"`);
  });

  test('numbers stay numbers, also below nought; commas, quotes and lines are quoted; nothing is nothing', () => {
    expect(line(-3.5, 0, null, 'a,b', 'say "yes"', 'two\nlines', 'plain – text')).toBe(
      '-3.5,0,,"a,b","say ""yes""","two\nlines",plain – text',
    );
  });

  test('it begins with the mark by which Excel knows UTF-8', () => {
    expect(csvText([['£']])).toBe('\uFEFF£\r\n');
  });
});

test('a chart’s rows hold each figure unrounded, blanks with their reason, and where each comes from', () => {
  const origin = { kind: 'recorded', id: 'v', source: 'Parks team', url: null, at: '' } as const;
  const series = [row('2022', 1.23456), row('2023', null, { status: 'c' }), row('2024', 2, { origin })];
  const [header = [], ...rows] = chartRows(indicatorOf(), [
    { area: { code: 'E1', name: 'Here' }, role: 'place', series },
  ]);
  const column = (name: string) => rows.map((cells) => cells[header.indexOf(name)]);
  expect(column('value')).toEqual([1.23456, null, 2]);
  expect(column('status')).toEqual([null, 'c', null]);
  expect(column('source')).toEqual(['A public body', 'A public body', 'Parks team']);
  expect(column('area_name')).toEqual(['Here', 'Here', 'Here']);
  expect(rows.every((cells) => cells.length === header.length)).toBe(true);
});

test('a chart that looks ahead has its range and its goals as rows of their own', () => {
  const area = { code: 'E1', name: 'Here' };
  const point = { period: '2030', label: '2030', end: '2030-12-31', low: 1.5, mid: 2, high: 2.5 };
  const goal = { year: 2030, value: 3, reason: 'The plan' };
  const [header = [], ...rows] = chartRows(
    indicatorOf(),
    [{ area, role: 'place', series: [row('2024', 1)] }],
    {
      area,
      points: [point],
      goals: [goal],
    },
  );
  const column = (name: string) => rows.map((cells) => cells[header.indexOf(name)]);
  expect(column('role')).toEqual(['place', 'projection', 'goal']);
  expect(column('period_end')).toEqual(['2024-12-31', '2030-12-31', '2030-12-31']);
  expect(column('value')).toEqual([1, 2, 3]);
  expect(column('low_80')).toEqual([null, 1.5, null]);
  expect(column('high_80')).toEqual([null, 2.5, null]);
  expect(column('note').slice(1)).toEqual(['Heading, by half-drift-1', 'The plan']);
  expect(rows.every((cells) => cells.length === header.length)).toBe(true);
});

describe('breaks', () => {
  test('are where a definition may have shifted, a boundary moved or the source changed, oldest first', () => {
    const origin = { kind: 'imported', id: 'i', source: 'ours.csv', url: null, at: '' } as const;
    const found = breaksIn([
      row('2024', 5, { origin }),
      row('2020', 1, { note: 'former_code' }),
      row('2021', 2),
      row('2022', 3, { note: 'snapshot_series' }),
      row('2023', 4),
    ]);
    expect(found.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['boundary', '2020', '2021'],
      ['definition', '2021', '2022'],
      ['definition', '2022', '2023'],
      ['source', '2023', '2024'],
    ]);
    expect(found.at(-1)?.reason).toContain('ours.csv from 2024');
  });

  test('are none in one unbroken series', () => {
    expect(breaksIn([row('2020', 1), row('2021', null), row('2022', 2)])).toEqual([]);
    expect(breaksIn([])).toEqual([]);
  });
});

test.each([
  ['2026-03-31', 'one-year'],
  ['2025-04-02', 'one-year'],
  ['2025-03-31', 'two-years'],
  ['2024-03-01', 'five-years'],
  ['2021-03-01', 'older'],
  ['2027-01-01', 'one-year'],
  ['', 'none'],
  [null, 'none'],
] as const)('figures up to %s are, on 1 April 2026, in the band %s', (end, band) => {
  expect(freshnessOf(end, '2026-04-01')).toBe(band);
});

test('each level of geography says for whom an indicator is published, or that it is not', () => {
  const words = (types: string[]) => levelsOf(types).map((each) => each.words);
  expect(words(['region', 'combined authority'])).toEqual([
    'Not published nationally.',
    'Published for regions, combined authorities.',
    'Not published for councils or other local areas.',
  ]);
  expect(levelsOf(['country', 'police force area']).map(({ published }) => published)).toEqual([
    true,
    false,
    true,
  ]);
});
