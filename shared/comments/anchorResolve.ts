import type { Passage, Quoted } from './anchor.ts';
import { findLetter, type PartText } from './partText.ts';
import { contextAt, mostPlaces, sameWords } from './quoteMatch.ts';

/** So many letters in a row of a quote, and it is known again. */
const leastLetters = 3;

/**
 * Where a comment's passage stands now; null where it is gone. Depends on nothing but what every copy of the document says
 * alike: not on which of them did an undo, although Yjs would tell that one where its letters went.
 *
 * Between the first and the last letter while something of the quote is left there; else where the quote stands again,
 * if that is one place without doubt.
 */
export function resolveAnchor(part: PartText, quoted: Quoted): Passage | null {
  const between = placeBetween(part, quoted);
  if (between && saysTheSame(part, quoted, between)) return trimmed(part.words, between);
  // Looked for only where it has to be: a page has thousands of passages, and nearly all stand where they stood.
  const places = likely(part.words, quoted, part.placesOf(quoted.quote));
  const beside = between && onlyOneAt(between, places);
  if (beside) return beside;
  const left = between && trimmed(part.words, between);
  if (left && hasSomethingOf(part.words.slice(left.from, left.to), quoted.quote)) return left;
  return onlyOne(part.words, quoted, places);
}

/** Where the passage stands word for word, where its letters were written or right beside: nowhere else, and not changed. */
export function unchangedPassage(part: PartText, quoted: Quoted): Passage | null {
  const between = placeBetween(part, quoted);
  if (!between) return null;
  if (saysTheSame(part, quoted, between)) return trimmed(part.words, between);
  return onlyOneAt(between, likely(part.words, quoted, part.placesOf(quoted.quote)));
}

/** What stands between the first and the last letter now; empty where nothing does, or an end is gone with its paragraph. */
export function wordsBetween(part: PartText, quoted: Quoted): string {
  const between = placeBetween(part, quoted);
  return between ? part.words.slice(between.from, between.to) : '';
}

function saysTheSame({ words }: PartText, { quote }: Quoted, { from, to }: Passage): boolean {
  // Nearly all do to the letter, and that takes no copy.
  if (to - from === quote.length && words.startsWith(quote, from)) return true;
  return sameWords(words.slice(from, to), quote);
}

/** An undo writes the words anew beside those it brings back, and a paragraph that is parted leaves half of them behind. */
function onlyOneAt(between: Passage, places: readonly Passage[]): Passage | null {
  const [here, another] = places.filter(({ from, to }) => from <= between.to && to >= between.from);
  return here && !another ? here : null;
}

/** Empty where all that stood between is deleted; null where an end is no longer in this part. */
function placeBetween(part: PartText, { anchor }: Quoted): Passage | null {
  const first = findLetter(part, anchor.start.item);
  const last = findLetter(part, anchor.end.item);
  if (!first || !last) return null;
  const from = first.at;
  const to = last.live ? last.at + 1 : last.at;
  return from <= to ? { from, to } : null;
}

/** Where the quote stood several times from the beginning, only places with the old surroundings can be this one. */
function likely(words: string, quoted: Quoted, places: readonly Passage[]): readonly Passage[] {
  if (places.length > mostPlaces) return [];
  if (quoted.anchor.once) return places;
  return places.filter((place) => isSurrounded(words, place, quoted));
}

function onlyOne(words: string, quoted: Quoted, places: readonly Passage[]): Passage | null {
  const [place] = places;
  if (place === undefined) return null;
  if (places.length === 1) return place;
  const ranked = places
    .map((each) => ({ each, score: contextAt(words, each, quoted) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score <= (second?.score ?? 0)) return null;
  return isSurrounded(words, best.each, quoted) ? best.each : null;
}

/** By at least half of what stood beside the quote. */
function isSurrounded(words: string, place: Passage, quoted: Quoted): boolean {
  const most = quoted.prefix.length + quoted.suffix.length;
  return most > 0 && contextAt(words, place, quoted) * 2 >= most;
}

function hasSomethingOf(words: string, quote: string): boolean {
  const quoted = new Set(lettersOf(quote));
  for (const letters of lettersOf(words)) if (quoted.has(letters)) return true;
  return false;
}

function* lettersOf(words: string): Iterable<string> {
  for (let at = 0; at + leastLetters <= words.length; at += 1) {
    const letters = words.slice(at, at + leastLetters);
    if (!/\s/.test(letters)) yield letters;
  }
}

/** Without white space at its ends; null where there is nothing else. */
export function trimmed(words: string, { from, to }: Passage): Passage | null {
  const inside = words.slice(from, to);
  const start = from + (inside.length - inside.trimStart().length);
  const end = start + inside.trim().length;
  return start < end ? { from: start, to: end } : null;
}
