import { expect, test } from 'vitest';
import { recognise } from '../../../../server/evidence/import/recognise/recognise.ts';
import type { SheetRow } from '../../../../server/evidence/import/sheet.ts';
import { context, run } from './support.ts';

const header: SheetRow = { number: 1, cells: ['Area code', 'Indicator', 'Sex', 'Year', 'Value'] };

function row(number: number, ...cells: SheetRow['cells']): SheetRow {
  return { number, cells };
}

test('what turns up further down than the proposal looked is imported or reported by the same rules', async () => {
  const known = await context();
  const head = [
    header,
    ...Array.from({ length: 300 }, (_each, index) =>
      row(index + 2, 'E06000033', 'Smokers', 'Persons', String(1900 + (index % 120)), String(index)),
    ),
  ].slice(0, 100);
  const found = recognise([{ name: 'long', rows: head, complete: false }], known);
  if (found.refused) throw new Error(found.refused.reason);
  expect(found.mapping.tables[0]?.rows.last).toBeNull();
  expect(found.mapping.measures.map(({ text }) => text)).toEqual(['Smokers']);

  const tail = [
    row(101, 'E06000034', 'Anxiety', 'Persons', '2021', '3.1'),
    row(102, 'E06000034', 'Smokers', 'Female', '2021', '4'),
    row(103, 'E06000034', 'Smokers', 'Persons', '2021', '1,5'),
    row(104, '00KF', 'Smokers', 'Persons', '2021', '5'),
    row(105, 'E06000034', 'Smokers', 'Persons', 'soon', '5'),
    row(106, 'E06000034', '', 'Persons', '2022', '5'),
    row(107, null, null, null, null, null),
    row(108, 'Source: a survey'),
  ];
  const { observations, report } = run(
    [{ name: 'long', rows: [...head, ...tail], complete: true }],
    found.mapping,
    known,
  );
  expect(observations.slice(99).map(({ measure, area, value }) => `${measure} ${area} ${value}`)).toEqual([
    ...['Anxiety E06000034 3.1', 'Smokers – Female E06000034 4'],
  ]);
  expect(report.measures.map(({ text, indicator }) => `${text} ${indicator}`)).toEqual([
    ...['Smokers null', 'Anxiety wellbeing-anxiety', 'Smokers – Female null'],
  ]);
  const leftOut = report.problems
    .filter(({ kind }) => kind === 'left-out')
    .map((each) => `${each.row} ${each.column} ${each.code}`);
  expect(leftOut).toEqual([
    ...[
      '103 E ambiguous-number',
      '104 A not-gss',
      '105 D unknown-period',
      '106 E no-measure',
      '1 null header',
      '107 null blank',
    ],
    '108 null footnote',
  ]);
});

test('a person leaves out a table, a measure and a column', async () => {
  const known = await context();
  const rows = [
    header,
    row(2, 'E06000033', 'Smokers', 'Persons', '2021', '5'),
    row(3, 'E06000033', 'Drinkers', 'Persons', '2021', '6'),
  ];
  const sheet = { name: 'long', rows, complete: true };
  const found = recognise([sheet], known);
  if (found.refused) throw new Error(found.refused.reason);
  const { mapping } = found;
  const withoutMeasure = {
    ...mapping,
    measures: mapping.measures.map((each) => ({ ...each, include: each.text !== 'Smokers' })),
  };
  expect(run([sheet], withoutMeasure, known).observations.map(({ measure }) => measure)).toEqual([
    'Drinkers',
  ]);

  const withoutTable = { ...mapping, tables: mapping.tables.map((each) => ({ ...each, include: false })) };
  const { observations, report } = run([sheet], withoutTable, known);
  expect(observations).toEqual([]);
  expect(report.counts['left-out-by-choice']).toBe(2);

  const withoutColumn = {
    ...mapping,
    tables: mapping.tables.map((table) => ({
      ...table,
      columns: table.columns.map((each) => ({
        ...each,
        role: each.header === 'Value' ? ('ignore' as const) : each.role,
      })),
    })),
  };
  expect(run([sheet], withoutColumn, known).report.rows).toEqual({ in: 3, imported: 0, reported: 3 });
});

test('a mapping that names sheets and columns that are not there imports nothing and loses nothing', async () => {
  const known = await context();
  const sheet = {
    name: 'long',
    rows: [header, row(2, 'E06000033', 'Smokers', 'Persons', '2021', '5')],
    complete: true,
  };
  const found = recognise([sheet], known);
  if (found.refused) throw new Error(found.refused.reason);
  const elsewhere = { ...sheet, name: 'another' };
  expect(run([elsewhere], found.mapping, known).report.rows).toEqual({ in: 2, imported: 0, reported: 2 });
  const narrow = { ...sheet, rows: [row(1, 'x'), row(2, 'E06000033')] };
  expect(run([narrow], found.mapping, known).report.rows).toEqual({ in: 2, imported: 0, reported: 2 });
});
