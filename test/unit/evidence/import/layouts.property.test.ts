import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '../../../../server/evidence/import/recognise/recognise.ts';
import type { Cell } from '../../../../server/evidence/import/sheet.ts';
import { mappingSchema } from '../../../../shared/evidence/import/mapping.ts';
import { library } from '../made.ts';
import { type Clean, cleanTables, dressed, dresses, figureAt } from './randomLayout.ts';
import { context, imported, run } from './support.ts';

/** Councils of today whose names nothing else has. */
async function someAreas(): Promise<Clean['areas']> {
  const all = (await library()).areas('').filter(({ current }) => current);
  return all.filter(
    ({ type, name }) =>
      /authority|borough|district/.test(type) && all.filter((each) => each.name === name).length === 1,
  );
}

test('any table of figures comes back from any of its layouts, figure by figure, and every row is accounted for', {
  timeout: 120_000,
}, async () => {
  const areas = await someAreas();
  await fc.assert(
    fc.asyncProperty(cleanTables(areas), dresses, async (clean, dress) => {
      const { observations } = await imported(dressed(clean, dress));
      const found = observations.map(
        ({ measure, area, period, value, status }) => `${measure} ${area} ${period} ${value ?? status}`,
      );
      const meant = clean.measures.flatMap((measure, m) =>
        clean.areas.flatMap((area, a) =>
          clean.periods.map(
            ({ period }, p) => `${measure} ${area.code} ${period} ${figureAt(clean, m, a, p)}`,
          ),
        ),
      );
      expect(found.sort()).toEqual(meant.sort());
    }),
    { numRuns: 400 },
  );
});

const words = [
  ...[
    '',
    '',
    '',
    'Area',
    'Area code',
    'E06000033',
    'E06000034',
    'Southend-on-Sea',
    'Thurrock',
    'Year',
    '2021',
    '2022',
    '2021/22',
  ],
  ...[
    'Value',
    'Lower CI',
    'Upper CI',
    'Status',
    'Indicator',
    'Sex',
    'Male',
    '5',
    '6.5',
    '1,2',
    '[c]',
    ':',
    'Table 1: Homes',
    'Unit',
  ],
];

test('no sheet at all breaks it, and none loses a row', { timeout: 120_000 }, async () => {
  const known = await context();
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(...words, null, 7, 2021),
    fc.string({ maxLength: 6 }),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 });
  fc.assert(
    fc.property(grid, grid, (first, second) => {
      const sheets = [first, second].map((lines, index) => ({
        name: `sheet ${index}`,
        rows: lines.map((cells, row) => ({ number: row + 1, cells })),
        complete: true,
      }));
      const found = recognise(sheets, known);
      if (found.refused) expect(found.refused.reason).toMatch(/\. Nothing was changed\.$/);
      else run(sheets, mappingSchema.parse(found.mapping), known);
    }),
    { numRuns: 1500 },
  );
});
