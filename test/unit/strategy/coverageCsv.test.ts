import { expect, test } from 'vitest';
import { coverageRows } from '../../../shared/strategy/coverageCsv.ts';

const item = { heading: null, parent: null, objectives: [], below: [], indicators: [] };
const outcomes = [
  { id: 'o', title: 'Outcome', objectives: [{ id: 'a', title: 'A' }] },
  { id: null, title: '', objectives: [{ id: 'b', title: 'B' }] },
];

test('a row for each way in which an item is served, for what nobody serves, and for what serves none', () => {
  const rows = coverageRows({
    items: [
      {
        ...item,
        ...{ id: 'f/x', title: 'X', objectives: ['a'], below: ['b'], served: 'objective' },
        indicators: [{ id: 'i', title: 'I', objectives: ['b'] }],
      },
      { ...item, id: 'f/y', title: 'Y', heading: 'Under', parent: 'f/x', served: 'none' },
    ],
    untagged: ['b'],
    outcomes,
  });
  expect(rows.slice(1)).toEqual([
    ['f/x', 'X', null, null, 'an objective', '1.1', 'A', 'Outcome', null],
    ['f/x', 'X', null, null, 'an item inside it', null, 'B', '', null],
    ['f/x', 'X', null, null, 'an indicator only', null, 'B', '', 'I'],
    ['f/y', 'Y', 'Under', 'f/x', 'nothing yet', null, null, null, null],
    [null, null, null, null, 'serves none', null, 'B', '', null],
  ]);
  for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
});
