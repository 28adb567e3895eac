import type { CommentEntry } from './commentEntry.ts';
import { newThread, threadAfter } from './threadAfter.ts';
import type { ThreadStanding } from './threadStanding.ts';

/** All threads of a strategy as they stand. */
export interface Threads {
  /** Oldest first. */
  byId: ReadonlyMap<string, ThreadStanding>;
  /** Which thread each comment belongs to. */
  threadOf: ReadonlyMap<string, string>;
  /** The latest moment at which anything changed; empty where nothing was said. */
  latest: string;
}

export const noThreads: Threads = { byId: new Map(), threadOf: new Map(), latest: '' };

/**
 * What more entries make of the threads, in the order of the ledger; only threads that they name are looked at. Total: what
 * names no thread that there is, or comes a second time, counts nowhere.
 */
export function threadsAfter(before: Threads, entries: readonly CommentEntry[]): Threads {
  if (entries.length === 0) return before;
  const byId = new Map(before.byId);
  const threadOf = new Map(before.threadOf);
  let { latest } = before;
  for (const entry of entries) {
    const known = entry.type === 'thread' ? undefined : byId.get(threadIdOf(entry, threadOf) ?? '');
    const changed = changedBy(entry, known, threadOf);
    if (!changed || changed === known) continue;
    if (entry.at > latest) latest = entry.at;
    byId.set(changed.id, { ...changed, updatedAt: latest });
    if (entry.type === 'thread' || entry.type === 'reply') threadOf.set(entry.id, changed.id);
  }
  return { byId, threadOf, latest };
}

function threadIdOf(
  entry: Exclude<CommentEntry, { type: 'thread' }>,
  threadOf: ReadonlyMap<string, string>,
): string | undefined {
  return 'threadId' in entry ? entry.threadId : threadOf.get(entry.commentId);
}

function changedBy(
  entry: CommentEntry,
  known: ThreadStanding | undefined,
  threadOf: ReadonlyMap<string, string>,
): ThreadStanding | undefined {
  if ((entry.type === 'thread' || entry.type === 'reply') && threadOf.has(entry.id)) return undefined;
  if (entry.type === 'thread') return newThread(entry);
  return known && threadAfter(known, entry);
}
