import { expect, test } from 'vitest';
import { placesOf } from '../../../shared/comments/quoteMatch.ts';
import { searchIn } from '../../../shared/comments/wordSearch.ts';
import fc from '../../support/fastCheck.ts';

test('a quote is found wherever it stands, whatever white space is in it, and never within a word', () => {
  const places = searchIn('The art of a partner, the  art\nof talk: “art of”.');
  expect(places('art').map(({ from }) => from)).toEqual([4, 27, 41]);
  expect(places(' the art of ')).toEqual([{ from: 22, to: 33 }]);
  expect(places('“art of”.')).toEqual([{ from: 40, to: 49 }]);
  expect(places('rt of')).toEqual([]);
  expect(places('. + (')).toEqual([]);
  expect(places(' ')).toEqual([]);
});

const piece = fc.constantFrom(
  'a',
  'ab',
  'b',
  ' ',
  '  ',
  '\n',
  '. ',
  '—',
  '(',
  '😀',
  '𝒜',
  'é',
  'e\u0301',
  '\ud835',
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

test('leaving out quotes with words that are not there leaves out none that is', () => {
  fc.assert(
    fc.property(text, fc.array(piece, { minLength: 1, maxLength: 4 }), (words, pieces) => {
      const quote = pieces.join('');
      expect(searchIn(words)(quote)).toEqual(placesOf(words, quote));
    }),
  );
});
