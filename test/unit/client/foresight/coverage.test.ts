import { expect, test } from 'vitest';
import { itemGroups } from '../../../../client/foresight/coverage/itemGroups.ts';
import { numbered } from '../../../../client/foresight/coverage/numbered.ts';
import { waysOf } from '../../../../client/foresight/coverage/waysOf.ts';
import type { CoveredItemView } from '../../../../shared/api/coverage.ts';

function item(id: string, more: Partial<CoveredItemView> = {}): CoveredItemView {
  const bare = { heading: null, parent: null, objectives: [], below: [], indicators: [] };
  return { id, title: id, served: 'none', ...bare, ...more };
}
const drawn = (items: readonly CoveredItemView[]) =>
  itemGroups(items).map(({ heading, rows }) => [
    heading,
    ...rows.map((row) => `${'-'.repeat(row.depth)}${row.item.id}`),
  ]);

test('items stand under their headings, each followed by what is inside it, wherever that comes in the list', () => {
  const items = [
    item('c', { parent: 'b' }),
    item('a', { heading: 'One' }),
    item('b', { parent: 'a' }),
    item('d', { heading: 'One' }),
    item('e', { heading: 'Two' }),
  ];
  expect(drawn(items)).toEqual([
    ['One', 'a', '-b', '--c', 'd'],
    ['Two', 'e'],
  ]);
});

test('no item is lost to a parent that there is not, or to a circle', () => {
  const items = [item('a', { parent: 'b' }), item('b', { parent: 'a' }), item('c', { parent: 'gone' })];
  expect(drawn(items).flat().filter(Boolean).sort()).toEqual(['-b', 'a', 'c']);
});

test('an objective stands once for an item, in its strongest way', () => {
  const indicators = [
    { id: 'i', title: 'I', objectives: ['x', 'z'] },
    { id: 'j', title: 'J', objectives: ['z'] },
  ];
  expect(waysOf(item('a', { objectives: ['w'], below: ['x'], indicators }))).toEqual([
    { objectiveId: 'w', way: 'objective', through: [] },
    { objectiveId: 'x', way: 'below', through: [] },
    { objectiveId: 'z', way: 'indicator', through: ['I', 'J'] },
  ]);
});

test('objectives are numbered as on the strategy’s page; one without an outcome has no number', () => {
  const found = numbered([
    { id: 'o', title: 'O', objectives: [{ id: 'x', title: 'X' }] },
    { id: 'p', title: 'P', objectives: [{ id: 'y', title: '' }] },
    { id: null, title: '', objectives: [{ id: 'z', title: 'Z' }] },
  ]);
  expect([...found.values()].map(({ number, title, column }) => [number, title, column])).toEqual([
    ['1.1', 'X', 0],
    ['2.1', 'Untitled objective', 1],
    ['', 'Z', 2],
  ]);
});
