import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { makeAnchor } from '../../../shared/comments/anchorMake.ts';
import { wordsBetween } from '../../../shared/comments/anchorResolve.ts';
import { readPart } from '../../../shared/comments/partText.ts';
import { replaceWords } from '../../../shared/comments/replaceWords.ts';
import fc from '../../support/fastCheck.ts';
import { copyOf, fragmentIn, proseOf, textIn, wordsIn } from './passages.ts';

const sentence = 'Life expectancy differs by 11.5 years across the city 😀 for all.';
const words = fc.array(
  fc.constantFrom('differs', 'by', '12', 'years', 'a gap of', '😀', 'long', 'expectancy', '.'),
  { maxLength: 6 },
);

test('other words stand in the place of a passage, and nothing else is touched; its anchor holds them', () => {
  fc.assert(
    fc.property(
      fc.nat(sentence.length - 1),
      fc.integer({ min: 1, max: 40 }),
      words.map((each) => each.join(' ')),
      fc.nat(45),
      (from, length, proposed, bold) => {
        const doc = proseOf(`Before.\n${sentence}\nAfter.`);
        textIn(doc, 1).format(bold, 5, { bold: true });
        const part = readPart(fragmentIn(doc));
        const start = part.words.indexOf(sentence);
        const quoted = makeAnchor(part, 'narrative', {
          from: start + from,
          to: Math.min(start + sentence.length, start + from + length),
        });
        fc.pre(quoted !== null);
        const passage = { from: part.words.indexOf(quoted.quote, start + from - 1), to: 0 };
        passage.to = passage.from + quoted.quote.length;
        const other = copyOf(doc);
        doc.transact(() => replaceWords(part, passage, proposed));
        const now = readPart(fragmentIn(doc));
        expect(now.words).toBe(part.words.slice(0, passage.from) + proposed + part.words.slice(passage.to));
        // Between one letter and itself there is no room.
        if (quoted.quote.length > 1 && proposed !== '') expect(wordsBetween(now, quoted)).toBe(proposed);
        // Somebody who was apart meanwhile, and wrote beside it.
        textIn(other, 1).insert(0, 'Today ');
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        expect(wordsIn(other)).toBe(`Before.\nToday ${now.words.slice('Before.\n'.length)}`);
      },
    ),
    { numRuns: 120 },
  );
});

test('new words look like those that they replace, and words that stay keep their look', () => {
  const doc = proseOf(sentence);
  const at = (quote: string) => sentence.indexOf(quote);
  textIn(doc).format(at('11.5'), '11.5 years'.length, { bold: true });
  const passage = { from: at('differs'), to: at(' across') };
  doc.transact(() => replaceWords(readPart(fragmentIn(doc)), passage, 'differs greatly, by 12 years'));
  expect(textIn(doc).toDelta()).toEqual([
    { insert: 'Life expectancy differs greatly, by ' },
    { insert: '12 years', attributes: { bold: true } },
    { insert: ' across the city 😀 for all.' },
  ]);
});
