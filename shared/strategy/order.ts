import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Something that has a place among its siblings. */
export interface Placed {
  id: string;
  order: string;
}

/** By fractional key; equal keys, which two people can make at the same moment, fall back to the id. */
export function byOrder(a: Placed, b: Placed): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The keys to write so that `id` comes to stand at `index` among `siblings` (which are sorted, without `id`).
 * Usually one key. Where neighbours share a key or hold one that is not a key at all, all get fresh ones: an order that
 * cannot be written between two neighbours would otherwise refuse every later move.
 */
export function keysToPlace(siblings: readonly Placed[], id: string, index: number): Map<string, string> {
  const at = Math.max(0, Math.min(index, siblings.length));
  const key = keyBetween(siblings[at - 1]?.order ?? null, siblings[at]?.order ?? null);
  if (key !== undefined) return new Map([[id, key]]);
  const ids = siblings.map((sibling) => sibling.id);
  ids.splice(at, 0, id);
  const keys = generateNKeysBetween(null, null, ids.length);
  return new Map(ids.map((each, position) => [each, keys[position] ?? '']));
}

/**
 * Undefined where there is none. The library refuses most of what is no key, but answers some of it with a key that
 * stands elsewhere, so what it answers is looked at.
 */
function keyBetween(before: string | null, after: string | null): string | undefined {
  try {
    const key = generateKeyBetween(before, after);
    return (before === null || before < key) && (after === null || key < after) ? key : undefined;
  } catch {
    return undefined;
  }
}
