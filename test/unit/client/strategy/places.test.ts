import { expect, test } from 'vitest';
import { readStructure } from '../../../../client/strategy/live/structure.ts';
import { dropPlace } from '../../../../client/strategy/move/dropPlace.ts';
import { placeOf, stepFrom } from '../../../../client/strategy/move/places.ts';
import { moveObjective } from '../../../../shared/strategy/edit.ts';
import fc from '../../../support/fastCheck.ts';
import { sampleDoc } from './support.ts';

const tree = {
  outcomes: [
    { id: 'A', objectives: ['a1', 'a2', 'a3'] },
    { id: 'B', objectives: [] },
    { id: 'C', objectives: ['c1'] },
  ],
  withoutOutcome: ['x1', 'x2'],
};

test('a step goes past the edge of an outcome into its neighbour', () => {
  expect(stepFrom(tree, 'objective', 'a3', 1)).toEqual({ outcomeId: 'B', index: 0 });
  expect(stepFrom(tree, 'objective', 'c1', -1)).toEqual({ outcomeId: 'B', index: 0 });
  expect(stepFrom(tree, 'objective', 'a2', -1)).toEqual({ outcomeId: 'A', index: 0 });
});

test('a step ends at the first and the last place', () => {
  expect(stepFrom(tree, 'objective', 'a1', -1)).toBeNull();
  expect(stepFrom(tree, 'objective', 'c1', 1)).toBeNull();
  expect(stepFrom(tree, 'outcome', 'A', -1)).toBeNull();
  expect(stepFrom(tree, 'outcome', 'C', 1)).toBeNull();
});

test('a step leads out of “Without an outcome”, and never into it', () => {
  expect(stepFrom(tree, 'objective', 'x1', -1)).toEqual({ outcomeId: 'C', index: 1 });
  expect(stepFrom(tree, 'objective', 'x2', 1)).toBeNull();
});

test('dropping beside a block below counts the gap that the dragged one leaves', () => {
  const below = { of: 'objective', id: 'a3', edge: 'bottom' } as const;
  expect(dropPlace(tree, 'objective', 'a1', below)).toEqual({ outcomeId: 'A', index: 2 });
  expect(dropPlace(tree, 'objective', 'a1', { ...below, edge: 'top' })).toEqual({ outcomeId: 'A', index: 1 });
});

test('dropping where a block already stands is no move', () => {
  expect(dropPlace(tree, 'objective', 'a1', { of: 'objective', id: 'a2', edge: 'top' })).toBeNull();
  expect(dropPlace(tree, 'objective', 'a2', { of: 'objective', id: 'a1', edge: 'bottom' })).toBeNull();
  expect(dropPlace(tree, 'objective', 'a3', { of: 'outcome', id: 'A', edge: null })).toBeNull();
  expect(dropPlace(tree, 'outcome', 'B', { of: 'outcome', id: 'B', edge: 'top' })).toBeNull();
});

test('an objective dropped on an outcome goes to its end', () => {
  expect(dropPlace(tree, 'objective', 'c1', { of: 'outcome', id: 'B', edge: null })).toEqual({
    outcomeId: 'B',
    index: 0,
  });
  expect(dropPlace(tree, 'objective', 'c1', { of: 'outcome', id: 'A', edge: null })).toEqual({
    outcomeId: 'A',
    index: 3,
  });
});

test('wherever an objective is dropped, it stands beside what it was dropped on', () => {
  const { doc, walk, homes, work } = sampleDoc();
  const ids = [walk, homes, work];
  const one = fc.constantFrom(...ids);
  fc.assert(
    fc.property(fc.array(fc.tuple(one, one, fc.constantFrom('top', 'bottom')), { maxLength: 8 }), (drops) => {
      for (const [id, target, edge] of drops) {
        const place = dropPlace(readStructure(doc), 'objective', id, { of: 'objective', id: target, edge });
        if (place === null) continue;
        moveObjective(doc, id, place.outcomeId, place.index);
        const after = readStructure(doc);
        const [moved, beside] = [placeOf(after, 'objective', id), placeOf(after, 'objective', target)];
        expect(moved?.outcomeId).toBe(beside?.outcomeId);
        expect((moved?.index ?? 0) - (beside?.index ?? 0)).toBe(edge === 'bottom' ? 1 : -1);
      }
    }),
  );
});
