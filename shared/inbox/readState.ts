/** What somebody has read: all up to a moment (ISO 8601 UTC), and of what is later these. */
export interface ReadState {
  upTo: string;
  ids: readonly string[];
}

export const nothingRead: ReadState = { upTo: '', ids: [] };

interface Item {
  id: string;
  at: string;
}

/** Tells of each whether it is read. */
export function isReadBy({ upTo, ids }: ReadState): (item: Item) => boolean {
  const read = new Set(ids);
  return ({ id, at }) => at <= upTo || read.has(id);
}

/** All of these, newest first, are read. What comes later is not. */
export function readAll(state: ReadState, items: readonly Item[]): ReadState {
  const newest = items[0]?.at ?? '';
  return { upTo: newest > state.upTo ? newest : state.upTo, ids: [] };
}

/**
 * These ones are read as well. `items` is everything there is, newest first: it keeps the list of exceptions short, since the
 * moment moves on over all that is read without a gap, and ids of nothing are not kept.
 */
export function readThese(state: ReadState, ids: readonly string[], items: readonly Item[]): ReadState {
  const marked = new Set([...state.ids, ...ids]);
  const unread = items.findLast((item) => item.at > state.upTo && !marked.has(item.id));
  const before = unread ? items.filter(({ at }) => at < unread.at) : items;
  const upTo = before[0] && before[0].at > state.upTo ? before[0].at : state.upTo;
  return { upTo, ids: items.filter(({ id, at }) => at > upTo && marked.has(id)).map(({ id }) => id) };
}
