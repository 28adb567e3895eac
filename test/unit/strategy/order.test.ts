import { expect, test } from 'vitest';
import { byOrder, keysToPlace, type Placed } from '../../../shared/strategy/order.ts';
import fc from '../../support/fastCheck.ts';

/** Keys as documents hold them: good ones, equal ones, missing ones, and whatever a program wrote. */
const anyKey = fc.oneof(
  fc.constantFrom('a0', 'a1', 'a2', 'Zz', 'a0V', 'b00'),
  fc.constant(''),
  fc.string({ maxLength: 6 }),
);

const anySiblings = fc
  .uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), order: anyKey }), {
    selector: ({ id }) => id,
    maxLength: 12,
  })
  .map((siblings) => siblings.filter(({ id }) => id !== 'moved').sort(byOrder));

function after(siblings: readonly Placed[], keys: ReadonlyMap<string, string>): string[] {
  return [...siblings, { id: 'moved', order: '' }]
    .map(({ id, order }) => ({ id, order: keys.get(id) ?? order }))
    .sort(byOrder)
    .map(({ id }) => id);
}

test('whatever keys the siblings have, a record comes to stand exactly where it was put', () => {
  fc.assert(
    fc.property(anySiblings, fc.integer({ min: -2, max: 15 }), (siblings, index) => {
      const wanted = siblings.map(({ id }) => id);
      wanted.splice(Math.max(0, Math.min(index, wanted.length)), 0, 'moved');
      expect(after(siblings, keysToPlace(siblings, 'moved', index))).toEqual(wanted);
    }),
    { numRuns: 500 },
  );
});

test('between good neighbours one key is written, so that a move touches nobody else’s record', () => {
  const siblings = [
    { id: 'one', order: 'a0' },
    { id: 'two', order: 'a1' },
  ];
  expect([...keysToPlace(siblings, 'moved', 1).keys()]).toEqual(['moved']);
});

test('moving to the same gap ten thousand times keeps working', () => {
  let siblings: Placed[] = [
    { id: 'first', order: 'a0' },
    { id: 'last', order: 'a1' },
  ];
  for (let turn = 0; turn < 10_000; turn++) {
    const keys = keysToPlace(siblings, 'moved', 1);
    siblings = [
      { id: 'first', order: 'a0' },
      { id: `n${turn}`, order: keys.get('moved') ?? '' },
    ];
  }
  expect(siblings[1]?.order.length).toBeGreaterThan(2);
});

test('equal keys are ordered by id, on every page alike', () => {
  const tied = [
    { id: 'b', order: 'a0' },
    { id: 'a', order: 'a0' },
  ];
  expect(tied.sort(byOrder).map(({ id }) => id)).toEqual(['a', 'b']);
});
