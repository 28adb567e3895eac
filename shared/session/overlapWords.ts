import type { Overlap } from './overlap.ts';

/** What the marks are, said wherever they stand. */
export const overlapHint = 'A hint by comparing word stems; it does not understand meaning.';

const most = 12;

/** "safe, warm; home, homes" and how many more there are; empty where there are none. */
export function sharedWords({ shared }: Overlap): string {
  return listed(shared.map(({ words }) => words.join(' or ')));
}

/** Of each answer that has any: its own words. */
export function ownWords({ own }: Overlap): { organisation: string | null; words: string }[] {
  return own
    .filter(({ words }) => words.length > 0)
    .map(({ organisation, words }) => ({ organisation, words: listed(words) }));
}

function listed(words: readonly string[]): string {
  const rest = words.length - most;
  // Compared with straight apostrophes, and read with those that print has.
  const first = words.slice(0, most).map((word) => word.replaceAll("'", '’'));
  return [...first, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
