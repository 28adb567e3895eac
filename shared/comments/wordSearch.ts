import type { Passage } from './anchor.ts';
import { placesOf } from './quoteMatch.ts';

/** Letters in a row. Halves of one character are none, as where `placesOf` cuts no word. */
const word = /(?:(?![\u{10000}-\u{10FFFF}])[\p{L}\p{N}])+/gu;

/**
 * Finds quotes in one text as `placesOf` does. A page looks for thousands, most of which are not there: the words of the text
 * are noted once, and a quote with another word is not looked for.
 */
export function searchIn(words: string): (quote: string) => readonly Passage[] {
  let inside: ReadonlySet<string> | undefined;
  const known = new Map<string, readonly Passage[]>();
  return (quote) => {
    const before = known.get(quote);
    if (before) return before;
    inside ??= new Set(words.match(word));
    const isThere = quote.match(word)?.every((each) => inside?.has(each)) ?? true;
    const found = isThere ? placesOf(words, quote) : [];
    known.set(quote, found);
    return found;
  };
}
