import type { Passage } from './anchor.ts';

/**
 * Every place where a quote stands in words, exactly but for how much white space lies between its words. Never in the
 * middle of a word where the quote ends with one: "art" is no quote of "partner".
 */
export function placesOf(words: string, quote: string): Passage[] {
  const parts = quote.split(/\s+/).filter((part) => part !== '');
  const [first] = parts;
  // Most quotes that are looked for are not there, and this tells it far sooner.
  if (first === undefined || !words.includes(first)) return [];
  const pattern = new RegExp(parts.map(escaped).join('\\s+'), 'g');
  const found: Passage[] = [];
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (!cutsWord(words, from) && !cutsWord(words, to)) found.push({ from, to });
    pattern.lastIndex = from + 1;
  }
  return found;
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
  const before = spaced(words.slice(Math.max(0, from - 2 * prefix.length), from));
  const after = spaced(words.slice(to, to + 2 * suffix.length));
  return (
    commonStart([...spaced(prefix)].reverse(), [...before].reverse()) +
    commonStart([...spaced(suffix)], [...after])
  );
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function spaced(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const letter = /[\p{L}\p{N}]/u;

function cutsWord(words: string, at: number): boolean {
  return at > 0 && at < words.length && letter.test(words[at - 1] ?? '') && letter.test(words[at] ?? '');
}
