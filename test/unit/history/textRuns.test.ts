import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textRuns } from '../../../shared/history/textRuns.ts';

const marks = { same: '', added: '+', removed: '-' };
const told = (before: string, after: string) =>
  textRuns(before, after).map(({ text, change }) => `${marks[change]}${text}`);

test('words that were all replaced are told as one change, not in alternating words', () => {
  expect(told('Far years than others a walk away', 'Far in the three wards walk away')).toEqual([
    'Far ',
    '-years than others a',
    '+in the three wards',
    ' walk away',
  ]);
});

test('a word that stays between two that changed stays', () => {
  expect(told('old gap closes', 'new gap shuts')).toEqual(['-old', '+new', ' gap ', '-closes', '+shuts']);
});

test('a word that went beside one that came in a line of its own is told by itself', () => {
  expect(told('one\ntwo', 'three\nfour')).toEqual(['-one', '+three', '\n', '-two', '+four']);
});

test('without the added runs it is the text before, without the removed ones the text after', () => {
  const text = fc
    .array(fc.constantFrom('years', 'gap', 'the', ' ', '  ', '\n', ', ', 'away'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  const but = (runs: ReturnType<typeof textRuns>, left: 'added' | 'removed') =>
    runs.flatMap(({ text, change }) => (change === left ? [] : [text])).join('');
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = textRuns(before, after);
      expect(but(runs, 'added')).toBe(before);
      expect(but(runs, 'removed')).toBe(after);
    }),
    { seed: 20261126, numRuns: 2_000 },
  );
});
