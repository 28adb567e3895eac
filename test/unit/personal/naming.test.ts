import { expect, test } from 'vitest';
import { isNamedIn, partsNaming } from '../../../server/personal/naming.ts';

const ids = new Set(['asha', 'guest7']);

test.each([
  ['a field of theirs', { setBy: 'asha' }, true],
  ['an id that they signed with as a guest', { deep: [{ by: 'guest7' }] }, true],
  ['a mention in a text', { body: 'Is it, @[asha]?' }, true],
  ['a word that only begins like it', { body: 'asha was here', by: 'asha2' }, false],
  ['somebody else’s mention', { body: '@[bel] and asha' }, false],
  ['nothing', null, false],
])('%s names them or does not', (_what, value, expected) => {
  expect(isNamedIn(value, ids)).toBe(expected);
});

test('of a list what is theirs comes out, and nothing of others', () => {
  const cell = {
    period: '2025',
    entries: [
      { value: 1, by: 'bel', notes: [{ text: 'Mine', by: 'asha' }] },
      { value: 2, by: 'asha' },
    ],
  };
  expect(partsNaming(cell, ids)).toEqual([
    { text: 'Mine', by: 'asha' },
    { value: 2, by: 'asha' },
  ]);
});

test('what they made comes out whole', () => {
  const upload = { fileName: 'figures.csv', uploadedBy: 'asha', outcome: { added: 3 } };
  expect(partsNaming(upload, ids)).toEqual([upload]);
});
