import { fromBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { z } from 'zod';
import { invalidField, type Problem } from '../errors.ts';
import { limits } from '../limits.ts';
import type { GivenAnchor, Passage, Quoted } from './anchor.ts';
import { makeAnchor } from './anchorMake.ts';
import { placeOf } from './givenPlace.ts';
import { contextAt, mostPlaces, sameWords } from './quoteMatch.ts';
import type { TargetTexts } from './targetTexts.ts';

/**
 * Takes an anchor that came from outside, and makes it one of ours: with the words as they stand now, which a program need
 * not be believed.
 * @throws Problem `invalid-request` naming `anchor`
 */
export function checkAnchor(doc: Y.Doc, texts: TargetTexts, given: GivenAnchor, quote = ''): Quoted {
  const found = [...texts].find(([name]) => name === given.part);
  if (!found) {
    const parts = [...texts.keys()].join(', ');
    throw refused(
      parts === ''
        ? 'What this is about has no text that a passage could be chosen in: leave the anchor out.'
        : `\`anchor.part\` is one of ${parts} for what this is about.`,
    );
  }
  const [name, part] = found;
  const from = placeOf(doc, part, readPosition(given.start, 'start'), 'start');
  const to = placeOf(doc, part, readPosition(given.end, 'end'), 'end');
  if (to < from)
    throw refused('The passage ends before it begins: `anchor.end` stands before `anchor.start`.');
  const made = makeAnchor(part, name, insistShort({ from, to }));
  if (!made)
    throw refused('The passage has no words: `anchor.start` and `anchor.end` are in the same place.');
  return quote !== '' && sameWords(quote, made.quote) ? { ...made, quote } : made;
}

/** Anchors a quote where it stands in the texts of what it is about: in one place without doubt, else null. */
export function anchorOfQuote(
  texts: TargetTexts,
  { quote, prefix, suffix }: Omit<Quoted, 'anchor'>,
): Quoted | null {
  const found = [...texts].flatMap(([name, part]) =>
    part.placesOf(quote).map((place) => ({ name, part, place })),
  );
  if (found.length > mostPlaces) return null;
  const places = found.map((each) => ({
    ...each,
    score: contextAt(each.part.words, each.place, { prefix, suffix }),
  }));
  places.sort((a, b) => b.score - a.score);
  const [best, second] = places;
  if (!best || (second && second.score === best.score)) return null;
  return makeAnchor(best.part, best.name, best.place);
}

function insistShort(passage: Passage): Passage {
  if (passage.to - passage.from <= limits.passageChars) return passage;
  const most = limits.passageChars.toLocaleString('en-GB');
  throw refused(`A passage has at most ${most} characters. Choose a shorter one, or comment on the whole.`);
}

const id = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() }).nullish();
const positionShape = z.object({
  type: id,
  tname: z.string().max(100).nullish(),
  item: id,
  assoc: z.int().min(-1).max(1).optional(),
});

function readPosition(given: unknown, end: 'start' | 'end'): Y.RelativePosition {
  if (typeof given === 'string') {
    try {
      if (given.length > 200) throw new Error('too long');
      return Y.decodeRelativePosition(fromBase64(given));
    } catch {
      throw refused(`\`anchor.${end}\` is no relative position of Yjs in base64.`);
    }
  }
  const read = positionShape.safeParse(given);
  const { type, tname, item } = read.data ?? {};
  if (!read.success || (!type && !item && typeof tname !== 'string')) {
    throw refused(
      `\`anchor.${end}\` is no relative position of Yjs: send what Y.relativePositionToJSON gives.`,
    );
  }
  return Y.createRelativePositionFromJSON(read.data);
}

function refused(message: string): Problem {
  return invalidField('anchor', `${message} Nothing was posted.`);
}
