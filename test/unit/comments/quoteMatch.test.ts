import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { anchorOfQuote } from '../../../shared/comments/anchorCheck.ts';
import { readPart } from '../../../shared/comments/partText.ts';
import { contextAt, mostPlaces, placesOf } from '../../../shared/comments/quoteMatch.ts';

/** A text of few letters, in which much looks like much else. */
const text = (maxLength: number) =>
  fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '-', '😀'), { maxLength })
    .map((all) => all.join(''));

/** Says the same as plainly as can be: at each place, whether the quote begins there. */
function plainPlaces(words: string, quote: string) {
  const parts = quote.split(/\s+/).filter((part) => part !== '');
  const found: { from: number; to: number }[] = [];
  for (let from = 0; parts.length > 0 && from < words.length; from += 1) {
    const match = new RegExp(`^${parts.join('\\s+')}`).exec(words.slice(from));
    if (!match) continue;
    const to = from + match[0].length;
    const cuts = (at: number) => /[ab]/.test(words[at - 1] ?? '') && /[ab]/.test(words[at] ?? '');
    if (!cuts(from) && !cuts(to)) found.push({ from, to });
  }
  return found;
}

test('a quote is found wherever it stands, and nowhere else', () => {
  fc.assert(
    fc.property(text(60), text(6), (words, quote) => {
      expect(placesOf(words, quote)).toEqual(plainPlaces(words, quote));
    }),
  );
});

test('what stands beside a place counts letter by letter, white space as one', () => {
  const words = 'One  two\nthree four five';
  expect(contextAt(words, { from: 9, to: 14 }, { prefix: 'One two ', suffix: ' four six' })).toBe(8 + 6);
  expect(contextAt(words, { from: 9, to: 14 }, { prefix: 'no ', suffix: 'x' })).toBe(2);
});

test('words over and over, and a quote that is nearly all of them, hold up nobody', () => {
  const words = 'a '.repeat(100_000);
  expect(placesOf(words, `${'a '.repeat(2_499)}b`)).toEqual([]);
  expect(placesOf(words, 'a '.repeat(2_500))).toHaveLength(mostPlaces + 1);
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('narrative');
  const run = new Y.XmlText();
  fragment.insert(0, [run]);
  run.insert(0, words);
  const beside = { prefix: 'a '.repeat(100), suffix: ' a'.repeat(100) };
  expect(anchorOfQuote(new Map([['narrative', readPart(fragment)]]), { quote: 'a', ...beside })).toBeNull();
});
