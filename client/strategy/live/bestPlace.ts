import type * as Y from 'yjs';

/** How much of the words around a place is enough to know it again. */
const reach = 24;
/** Fewer letters than this say nothing. */
const least = 3;

/**
 * Finds a place again by the words around it: `at` in `known` is looked for in `texts`. Both sides together before one
 * side alone, more letters before fewer; null where nothing is like it.
 */
export function bestPlace(
  texts: readonly Y.XmlText[],
  known: string,
  at: number,
): { text: Y.XmlText; index: number } | null {
  const before = known.slice(Math.max(0, at - reach), at);
  const after = known.slice(at, at + reach);
  const whole = before + after;
  if (whole.length === 0) return null;
  const bare = texts.map((text) => ({ text, words: plainWords(text) }));
  for (const { text, words } of bare) {
    const found = words.indexOf(whole);
    // All that was known may be a letter or two: then only a text that is just that will do.
    if (found >= 0 && (whole.length >= least || words === whole)) {
      return { text, index: found + before.length };
    }
  }
  for (let length = reach; length >= least; length--) {
    const [left, right] = [before.slice(-length), after.slice(0, length)];
    for (const { text, words } of bare) {
      const ends = left.length === length ? words.lastIndexOf(left) : -1;
      if (ends >= 0) return { text, index: ends + length };
      const starts = right.length === length ? words.indexOf(right) : -1;
      if (starts >= 0) return { text, index: starts };
    }
  }
  return null;
}

/** With one sign for each embedded thing, so that places in it are places in the text. */
export function plainWords(text: Y.XmlText): string {
  const parts: { insert?: unknown }[] = text.toDelta();
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc')).join('');
}
