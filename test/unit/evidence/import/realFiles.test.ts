import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Cell, Sheet } from '../../../../server/evidence/import/sheet.ts';
import { imported, leftOut, refused } from './support.ts';

/** Contains public sector information licensed under the Open Government Licence v3.0: Office for National Statistics. */
const folder = new URL('../../../fixtures/import/', import.meta.url);

function csv(file: string): Sheet {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const rows = text
    .split(/\r?\n/)
    .slice(0, -1)
    .map((line, index) => ({ number: index + 1, cells: cellsOf(line) }));
  return { name: file.replace('.csv', ''), rows, complete: true };
}

function cellsOf(line: string): Cell[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replaceAll('""', '"'),
  );
}

test('business survival, saved as CSV from a workbook: title rows, blank corner, colons for years to come, a blank tail', async () => {
  const { observations, report, mapping } = await imported(csv('business-survival.csv'));
  expect(report.rows).toEqual({ in: 439, imported: 422, reported: 17 });
  expect(report.figures).toEqual({ in: 4642, imported: 4642, reported: 0 });
  expect(report.areas).toBe(422);
  expect(leftOut(report)).toEqual(['1-3 title', '4 header', '427-439 blank']);
  expect(report.measures.map(({ text, unit, figures }) => `${text} ${unit} ${figures}`)).toEqual([
    ...[
      'Births counts 422',
      '1-year survival counts 422',
      '1-year per cent % 422',
      '2-year survival counts 422',
    ],
    ...[
      '2-year per cent % 422',
      '3-year survival counts 422',
      '3-year per cent % 422',
      '4-year survival counts 422',
    ],
    ...['4-year per cent % 422', '5-year survival counts 422', '5-year per cent % 422'],
  ]);
  expect(mapping.tables[0]?.title).toMatch(/^Table 5\.1d - Survival Of Newly Born Enterprises/);
  const ofSouthend = observations.filter(({ area }) => area === 'E06000033');
  expect(ofSouthend.map(({ period }) => period)).toEqual(Array(11).fill('2022-01-01/P1Y'));
  expect(ofSouthend.slice(0, 2).map(({ value }) => value)).toEqual([1110, 1020]);
  expect(ofSouthend.at(-1)).toMatchObject({ value: null, status: 'x', note: '“:” in the source' });
  expect(report.counts['former-code']).toBe(4);
  expect(
    observations
      .filter(({ row }) => row === 31)
      .every(({ area, note }) => area === 'E07000026' && note?.includes('obsolete_area')),
  ).toBe(true);
});

test('wellbeing: four measures side by side, each with its limits and statuses', async () => {
  const { observations, report } = await imported(csv('wellbeing-wide.csv'));
  expect(report.rows.imported).toBe(report.rows.in - 1);
  expect(report.figures.imported).toBe(4 * report.rows.imported);
  expect(report.measures.map(({ text, indicator }) => `${text} ${indicator}`)).toEqual([
    ...['anxiety wellbeing-anxiety', 'worthwhile null', 'happiness wellbeing-happiness', 'satisfaction null'],
  ]);
  expect(report.periods).toEqual({ first: '2011-04-01/P1Y', last: '2022-04-01/P1Y', count: 12 });
  const uk = observations.find(
    ({ area, measure, period }) =>
      area === 'K02000001' && measure === 'happiness' && period.startsWith('2011'),
  );
  expect(uk).toMatchObject({ value: 7.29, lower: 7.28, upper: 7.31, status: null });
  const blank = observations.filter(({ value }) => value === null);
  expect(blank.length).toBeGreaterThan(10);
  expect(new Set(blank.map(({ status }) => status))).toEqual(new Set(['x', 'u']));
});

test('a catalogue of data sets is refused', async () => {
  const text = readFileSync(new URL('dataset-catalogue.json', folder), 'utf8');
  const sheets = (JSON.parse(text) as { name: string; rows: Cell[][] }[]).map(({ name, rows }) => ({
    name,
    rows: rows.map((cells, index) => ({ number: index + 1, cells })),
    complete: true,
  }));
  const { code, reason } = await refused(...sheets);
  expect(code).toBe('catalogue');
  expect(reason).toMatch(/^This is a list of data sets, not data: its columns are “Filename”/);
});
