import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changeColumn,
  changeMeasure,
  columnLetters,
  columnNumber,
} from '../../../../client/evidence/imports/editMapping.ts';
import { placeWords, reportWords } from '../../../../client/evidence/imports/importWords.ts';
import { mappingSchema } from '../../../../shared/evidence/import/mapping.ts';
import type { ImportProblem } from '../../../../shared/evidence/import/report.ts';
import { limits } from '../../../../shared/limits.ts';

test('columns are lettered as in a spreadsheet, and back', () => {
  expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
      expect(columnNumber(columnLetters(column))).toBe(column);
    }),
  );
});

const mapping = mappingSchema.parse({
  version: 1,
  tables: ['a', 'b'].map((id) => ({
    ...{ id, sheet: 'S', title: id, fingerprint: id, header: null, rows: { first: 1, last: null } },
    columns: [1, 2].map((column) => ({ column, header: '', role: 'value' })),
  })),
  measures: [{ text: 'Visits', indicator: null, title: 'Visits', unit: '' }],
});

test('a change touches what it is about, and leaves the proposal as it was', () => {
  const changed = changeColumn(mapping, 'b', 2, { comma: 'decimal' });
  expect(changed.tables[1]?.columns[1]?.comma).toBe('decimal');
  expect(changed.tables[0]).toBe(mapping.tables[0]);
  expect(changed.tables[1]?.columns[0]).toBe(mapping.tables[1]?.columns[0]);
  expect(mapping.tables[1]?.columns[1]?.comma).toBe('thousands');
  expect(changeMeasure(mapping, 'Visits', { include: false }).measures[0]?.include).toBe(false);
  expect(changeColumn(mapping, 'gone', 1, { role: 'note' })).toBe(mapping);
});

const problem: ImportProblem = {
  ...{ kind: 'left-out', sheet: 'Table 1', row: 3, lastRow: 5, column: 'B', header: 'Rate' },
  ...{ code: 'not-a-number', message: '' },
};

test('says where in the file, with the sheet only where there are several', () => {
  expect(placeWords(problem, 1)).toBe('rows 3 to 5, column B (Rate)');
  expect(placeWords({ ...problem, lastRow: 3, header: '' }, 2)).toBe('“Table 1”, row 3, column B');
  expect(placeWords({ ...problem, row: null, lastRow: null, column: null }, 1)).toBe('the whole file');
});

test('says what will come of a file, and what came of it', () => {
  const report = {
    rows: { in: 10, imported: 8, reported: 2 },
    figures: { in: 17, imported: 16, reported: 1 },
    counts: {},
    measures: [],
    areas: 1,
    periods: { first: '2020-01-01/P3Y', last: '2024', count: 4 },
  };
  expect(reportWords(report, false)).toBe(
    '16 figures of 8 rows will be imported: 0 measures, 1 place, 2020 to 2022 up to 2024. 1 figure will be left out.',
  );
  expect(reportWords(report, true)).toContain('were imported');
  const long = { ...report, rows: { in: limits.importPreviewRows, imported: 4_999, reported: 1 } };
  expect(reportWords(long, false)).toContain('These are the first 5,000 rows');
  expect(reportWords(long, true)).not.toContain('the first');
  const nothing = { ...report, figures: { in: 1, imported: 0, reported: 1 } };
  expect(reportWords(nothing, false)).toBe('Nothing in this file would be imported as it is read now.');
});
