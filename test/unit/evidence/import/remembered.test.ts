import { expect, test } from 'vitest';
import { recognise } from '../../../../server/evidence/import/recognise/recognise.ts';
import { carryOver } from '../../../../server/evidence/import/recognise/remembered.ts';
import type { Sheet } from '../../../../server/evidence/import/sheet.ts';
import type { Mapping } from '../../../../shared/evidence/import/mapping.ts';
import { context, imported, run, sheet } from './support.ts';

async function again(stored: Mapping, ...sheets: Sheet[]) {
  const known = await context();
  const found = recognise(sheets, known);
  if (found.refused) throw new Error(found.refused.reason);
  const { mapping, differences } = carryOver(stored, found.mapping);
  return { mapping, differences, ...run(sheets, mapping, known) };
}

const first = sheet(
  `
  School meals, 2021/22
  Area code | Area            | 2020/21 | 2021/22
  E06000033 | Southend-on-Sea | 1,2     | 2,5
  E06000034 | Thurrock        | 3,1     | 4,4`,
  'Meals',
);

const next = sheet(
  `
  School meals, 2022/23
  Published in November

  Area code | Area            | 2020/21 | 2021/22 | 2022/23
  E06000033 | Southend-on-Sea | 1,2     | 2,5     | 2,9
  E06000034 | Thurrock        | 3,1     | 4,4     | 5,0`,
  'Meals',
);

test('what a person settled holds for the next release, with its new year and further down the sheet', async () => {
  const { mapping } = await imported(first);
  for (const table of mapping.tables) {
    table.yearPairs = 'financial';
    for (const column of table.columns) if (column.role === 'value') column.comma = 'decimal';
  }
  mapping.measures = [
    {
      text: 'School meals',
      indicator: 'local-7',
      title: 'Meals',
      unit: '%',
      polarity: 'higher',
      include: true,
    },
  ];

  const { observations, differences, report } = await again(mapping, next);
  expect(differences).toEqual([]);
  expect(observations.map(({ area, period, value }) => `${area} ${period} ${value}`)).toEqual([
    ...['E06000033 2020-04-01/P1Y 1.2', 'E06000033 2021-04-01/P1Y 2.5', 'E06000033 2022-04-01/P1Y 2.9'],
    ...['E06000034 2020-04-01/P1Y 3.1', 'E06000034 2021-04-01/P1Y 4.4', 'E06000034 2022-04-01/P1Y 5'],
  ]);
  expect(report.measures).toMatchObject([
    { indicator: 'local-7', title: 'Meals', polarity: 'higher', figures: 6 },
  ]);
});

test('columns that moved are found by their words', async () => {
  const plain = sheet(
    `
    Area            | Year | Rate | Count
    Southend-on-Sea | 2021 | 1    | 10`,
    'rates',
  );
  const { mapping } = await imported(plain);
  for (const column of mapping.tables[0]?.columns ?? []) {
    if (column.header === 'Count') column.role = 'ignore';
    if (column.header === 'Rate') column.measure = 'Suicide rate';
  }
  mapping.measures = [];
  const { observations } = await again(
    mapping,
    sheet(
      `
    Year | Count | Area            | Rate
    2022 | 12    | Southend-on-Sea | 2`,
      'rates 2022',
    ),
  );
  expect(observations.map(({ measure, period, value }) => `${measure} ${period} ${value}`)).toEqual([
    'Suicide rate 2022-01-01/P1Y 2',
  ]);
});

test('columns and tables that are new or gone are said, and read as they are recognised', async () => {
  const two = [
    sheet(
      `
      Area            | Year | Males | Females
      Southend-on-Sea | 2021 | 1     | 2`,
      'Pay',
    ),
    sheet(
      `
      Force  | Offence | Jan 2021 | Feb 2021
      Essex  | Theft   | 5        | 6`,
      'Crime',
    ),
  ];
  const { mapping } = await imported(...two);
  const { differences, observations } = await again(
    mapping,
    sheet(
      `
    Area            | Year | Males | Females | Persons
    Southend-on-Sea | 2022 | 3     | 4       | 3.5`,
      'Pay',
    ),
  );
  expect(differences.map(({ message }) => message)).toEqual([
    'The columns of “Pay” differ from the last release: “Persons” is new.',
    '“Crime” of the last release is not in this file.',
  ]);
  expect(observations).toHaveLength(3);
});

test('a table of the same columns that is called otherwise is another table', async () => {
  const { mapping } = await imported(
    sheet(
      `
      Area            | 2021 | 2022
      Southend-on-Sea | 1    | 2`,
      'smokers 2022',
    ),
  );
  const other = sheet(
    `
    Area            | 2021 | 2022
    Southend-on-Sea | 100  | 200`,
    'births 2022',
  );
  const { observations, mapping: now, differences } = await again(mapping, other);
  expect([...new Set(observations.map(({ measure }) => measure))]).toEqual(['births']);
  expect(now.measures.map(({ text }) => text)).toEqual(['births']);
  expect(differences).toHaveLength(2);
});
