import type { Framework } from './framework.ts';

/**
 * How an item of one framework stands to one of another. `same`: two names of one aim. `part`: one is a part of the other.
 * `related`: near, and not the same. `none`: somebody looked, and they have nothing to do with each other.
 */
export const pairKinds = ['same', 'part', 'related', 'none'] as const;
export type PairKind = (typeof pairKinds)[number];

/** `framework/item` ids of two frameworks. */
export interface Pair {
  from: string;
  to: string;
  kind: PairKind;
  note: string;
}

export function pairKey({ from, to }: Pick<Pair, 'from' | 'to'>): string {
  return `${from} ${to}`;
}

/** The latest that was said of each two items, oldest first. */
export function standingPairs<P extends Pair>(said: readonly P[]): P[] {
  const standing = new Map<string, P>();
  for (const pair of said) {
    standing.delete(pairKey(pair));
    standing.set(pairKey(pair), pair);
  }
  return [...standing.values()];
}

/** Those that lead from an item of one framework to one of another, in use. */
export function pairsBetween<P extends Pair>(pairs: readonly P[], from: Framework, to: Framework): P[] {
  const [olds, news] = [from, to].map(({ items }) => new Set(items.map(({ id }) => id)));
  return pairs.filter((pair) => olds?.has(pair.from) && news?.has(pair.to));
}

/**
 * Pairs that nobody has said anything of yet and that suggest themselves: those that the newer framework comes with, and items
 * under one title. They are a reading, and count for nothing until somebody signs them.
 */
export function suggestedPairs(from: Framework, to: Framework, said: readonly Pair[]): Pair[] {
  const known = new Set(said.map(pairKey));
  const usable = (framework: Framework) => framework.items.filter(({ retired }) => !retired);
  const key = (title: string) => title.trim().toLowerCase();
  const titled = new Map(usable(to).map((item) => [key(item.title), item.id]));
  const alike = usable(from).flatMap((item): Pair[] => {
    const found = titled.get(key(item.title));
    return found ? [{ from: item.id, to: found, kind: 'same', note: 'Both have the same title.' }] : [];
  });
  const readings = pairsBetween(to.counterparts ?? [], from, to);
  const read = new Set(readings.map(pairKey));
  return [...readings, ...alike.filter((pair) => !read.has(pairKey(pair)))].filter(
    (pair) => !known.has(pairKey(pair)),
  );
}

/** Pairs that carry tags over: the same and parts, and where that is wanted what is only related. */
export function carryingPairs<P extends Pair>(pairs: readonly P[], related: boolean): P[] {
  return pairs.filter(({ kind }) => kind === 'same' || kind === 'part' || (related && kind === 'related'));
}

/**
 * The tags that something gains by a move; what it has stays. None where it would have more than may be.
 * `full` says that this is why.
 */
export function tagsGained(
  tags: readonly string[],
  pairs: readonly Pick<Pair, 'from' | 'to'>[],
  most: number,
): { gains: string[]; full: boolean } {
  const carried = new Set(tags);
  const wanted = pairs.filter(({ from, to }) => carried.has(from) && !carried.has(to)).map(({ to }) => to);
  const gains = [...new Set(wanted)];
  return tags.length + gains.length > most ? { gains: [], full: true } : { gains, full: false };
}
