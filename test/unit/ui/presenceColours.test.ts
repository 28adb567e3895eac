import { expect, test } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import { presenceColour, presenceColours } from '../../../shared/people/presenceColours.ts';

test('a person keeps their colour', () => {
  const id = newId();
  expect(presenceColour(id)).toBe(presenceColour(id));
});

test('every colour is given to somebody', () => {
  const given = new Set(Array.from({ length: 500 }, () => presenceColour(newId())));
  expect([...given].sort()).toEqual([...presenceColours].sort());
});
