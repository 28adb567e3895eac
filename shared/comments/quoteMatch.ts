import type { Passage } from './anchor.ts';

/** What stands in more places than this stands in none without doubt, so nobody needs to know of all. */
export const mostPlaces = 1_000;

/**
 * Every place where a quote stands in words, exactly but for how much white space lies between its words; one more than
 * `mostPlaces` where there are more. Never in the middle of a word where the quote ends with one: "art" is no quote of
 * "partner". Takes a time that grows with the words alone, whatever the quote (Knuth, Morris and Pratt).
 */
export function placesOf(words: string, quote: string): Passage[] {
  const wanted = spaced(quote).trim();
  const [first] = wanted.split(' ');
  // Most quotes that are looked for are not there, and this tells it far sooner.
  if (!first || !words.includes(first)) return [];
  const borders = bordersOf(wanted);
  /** Where each of the last letters stood, as many as the quote has. */
  const stood = new Int32Array(wanted.length);
  const found: Passage[] = [];
  let matched = 0;
  let count = 0;
  let afterSpace = false;
  for (let at = 0; at < words.length && found.length <= mostPlaces; at += 1) {
    const isSpace = isSpaceAt(words, at);
    if (isSpace && afterSpace) continue;
    afterSpace = isSpace;
    stood[count % wanted.length] = at;
    count += 1;
    const code = isSpace ? space : words.charCodeAt(at);
    while (matched > 0 && code !== wanted.charCodeAt(matched)) matched = borders[matched - 1] ?? 0;
    if (code === wanted.charCodeAt(matched)) matched += 1;
    if (matched < wanted.length) continue;
    matched = borders[matched - 1] ?? 0;
    const [from, to] = [stood[count % wanted.length] ?? 0, at + 1];
    if (!cutsWord(words, from) && !cutsWord(words, to)) found.push({ from, to });
  }
  return found;
}

/** Of each beginning of a text, how long the longest end of it is that is a shorter beginning as well. */
function bordersOf(text: string): Int32Array {
  const borders = new Int32Array(text.length);
  for (let at = 1, length = 0; at < text.length; at += 1) {
    while (length > 0 && text.charCodeAt(at) !== text.charCodeAt(length)) length = borders[length - 1] ?? 0;
    if (text.charCodeAt(at) === text.charCodeAt(length)) length += 1;
    borders[at] = length;
  }
  return borders;
}

/** Whether two texts say the same, whatever white space is between their words. */
export function sameWords(one: string, other: string): boolean {
  return one === other || spaced(one).trim() === spaced(other).trim();
}

/** How many letters next to a place are those that stood beside the quote. */
export function contextAt(
  words: string,
  { from, to }: Passage,
  { prefix, suffix }: { prefix: string; suffix: string },
): number {
  return commonWalk(words, from - 1, spaced(prefix), -1) + commonWalk(words, to, spaced(suffix), 1);
}

/** How far a text is what stands from a place of the words on, forwards from its beginning or backwards from its end. */
function commonWalk(words: string, start: number, text: string, step: 1 | -1): number {
  let at = start;
  let length = 0;
  for (let place = step === 1 ? 0 : text.length - 1; length < text.length; place += step) {
    if (at < 0 || at >= words.length) return length;
    const isSpace = isSpaceAt(words, at);
    if ((isSpace ? space : words.charCodeAt(at)) !== text.charCodeAt(place)) return length;
    do at += step;
    while (isSpace && isSpaceAt(words, at));
    length += 1;
  }
  return length;
}

const space = ' '.charCodeAt(0);

function isSpaceAt(words: string, at: number): boolean {
  const code = words.charCodeAt(at);
  return code === space || ((code < space || code >= 0xa0) && /\s/.test(words[at] ?? ''));
}

function spaced(words: string): string {
  return words.replace(/\s+/g, ' ');
}

const letter = /[\p{L}\p{N}]/u;

function cutsWord(words: string, at: number): boolean {
  return at > 0 && at < words.length && letter.test(words[at - 1] ?? '') && letter.test(words[at] ?? '');
}
