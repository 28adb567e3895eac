import type * as Y from 'yjs';

/** How much of the words around a place is enough to know it again. */
const reach = 24;
/** Fewer letters than this say nothing. */
const least = 3;

interface Place {
  text: Y.XmlText;
  index: number;
}

/**
 * Finds a place again by the words around it: `at` in `known` is looked for in `texts`. Both sides together before one
 * side alone, more letters before fewer; null where nothing is like it. Where the two sides have come apart, somebody went on
 * typing between them: the place is behind the first, before what came later.
 */
export function bestPlace(texts: readonly Y.XmlText[], known: string, at: number): Place | null {
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
  const left = longest(before.length, (length) => {
    for (const { text, words } of bare) {
      const ends = words.lastIndexOf(before.slice(-length));
      if (ends >= 0) return { text, index: ends + length };
    }
    return null;
  });
  const right = longest(after.length, (length) => {
    for (const { text, words } of bare) {
      const starts = words.indexOf(after.slice(0, length));
      if (starts >= 0) return { text, index: starts };
    }
    return null;
  });
  if (left === null || right === null) return left ?? right;
  const apart = left.text === right.text && left.index <= right.index;
  return apart || left.length >= right.length ? left : right;
}

function longest(most: number, find: (length: number) => Place | null): (Place & { length: number }) | null {
  for (let length = most; length >= least; length--) {
    const place = find(length);
    if (place !== null) return { ...place, length };
  }
  return null;
}

/** With one sign for each embedded thing, so that places in it are places in the text. */
export function plainWords(text: Y.XmlText): string {
  const parts: { insert?: unknown }[] = text.toDelta();
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc')).join('');
}
