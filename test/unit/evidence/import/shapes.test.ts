import { expect, test } from 'vitest';
import { columnLetters } from '../../../../server/evidence/import/sheet.ts';
import { mappingSchema } from '../../../../shared/evidence/import/mapping.ts';
import { importedObservationSchema } from '../../../../shared/evidence/import/report.ts';

test('columns carry the letters of a spreadsheet', () => {
  expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(columnLetters)).toEqual([
    ...['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'],
  ]);
});

test('a mapping needs no more than a person would write', () => {
  const written = {
    version: 1,
    tables: [
      {
        id: 't1',
        sheet: 'rates',
        title: 'Rates',
        fingerprint: '',
        header: { first: 1, last: 1 },
        rows: { first: 2, last: null },
        columns: [
          { column: 1, header: 'Code', role: 'area-code' },
          { column: 2, header: 'Rate', role: 'value', period: '2021' },
        ],
      },
    ],
    measures: [{ text: 'Rates', indicator: null, title: 'Rates', unit: '%' }],
  };
  const mapping = mappingSchema.parse(written);
  expect(mapping.tables[0]).toMatchObject({
    include: true,
    area: null,
    yearPairs: 'financial',
    dates: 'days',
  });
  expect(mapping.tables[0]?.columns[1]).toMatchObject({ measure: null, of: null, comma: 'thousands' });
  expect(mapping.measures[0]).toMatchObject({ polarity: 'neither', include: true });
  expect(mappingSchema.safeParse({ ...written, version: 2 }).success).toBe(false);
});

test('an observation on its way in never carries a level or a colour', () => {
  expect(Object.keys(importedObservationSchema.shape).sort()).toEqual(
    ['area', 'areaName', 'column', 'lower', 'measure', 'note', 'period', 'row', 'sheet', 'status'].concat([
      ...['upper', 'value'],
    ]),
  );
});
