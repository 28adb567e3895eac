import type { AnchorPart, Passage, Quoted } from './anchor.ts';
import { trimmed } from './anchorResolve.ts';
import { type PartText, runAt } from './partText.ts';

/** So much of what stands beside a passage tells it from another one of the same words. */
const contextChars = 32;

/**
 * Anchors a passage: to its first and its last letter, with its words and what stands beside them. Null where it has no
 * letter.
 */
export function makeAnchor(part: PartText, name: AnchorPart, passage: Passage): Quoted | null {
  const { words } = part;
  const found = trimmed(words, wholeCharacters(words, passage));
  if (!found) return null;
  const { from, to } = found;
  const [first, last] = [letterAt(part, from), letterAt(part, to - 1)];
  if (!first || !last) return null;
  const quote = words.slice(from, to);
  return {
    anchor: {
      part: name,
      start: { item: first, assoc: 0 },
      end: { item: last, assoc: -1 },
      once: part.placesOf(quote).length <= 1,
    },
    quote,
    prefix: words.slice(Math.max(0, from - contextChars), from).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: words.slice(to, to + contextChars).replace(/[\uD800-\uDBFF]$/, ''),
  };
}

/** Half a character is no character. */
function wholeCharacters(words: string, { from, to }: Passage): Passage {
  const isSecondHalf = (at: number) => /^[\uDC00-\uDFFF]$/.test(words.charAt(at));
  return { from: isSecondHalf(from) ? from - 1 : from, to: isSecondHalf(to) ? to + 1 : to };
}

function letterAt(part: PartText, at: number): { client: number; clock: number } | undefined {
  const run = runAt(part, at);
  if (run === undefined) return undefined;
  let left = at - run.from;
  for (let item = run.text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (left < item.length) return { client: item.id.client, clock: item.id.clock + left };
    left -= item.length;
  }
  return undefined;
}
