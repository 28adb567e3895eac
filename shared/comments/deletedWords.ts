import type { CommentEntry } from './commentEntry.ts';
import type { Threads } from './threads.ts';

/**
 * The entries that still hold words of comments which are deleted, as they are without them: what was said and every edit
 * of it, and words that were proposed and taken back undecided. `threads` are what these entries come to, and what they
 * come to without those words as well: nothing else that people read changes.
 */
export function withoutDeletedWords(
  entries: readonly CommentEntry[],
  { byId, threadOf }: Threads,
): CommentEntry[] {
  const deleted = deletedIn(byId);
  if (deleted.size === 0) return [];
  return entries.flatMap((entry): CommentEntry[] => {
    if (!('body' in entry)) return [];
    const isEdit = entry.type === 'edit';
    if (!deleted.has(isEdit ? entry.commentId : entry.id)) return [];
    if (entry.type !== 'thread') return entry.body === '' ? [] : [{ ...entry, body: '' }];
    const isTakenBack = byId.get(threadOf.get(entry.id) ?? '')?.suggestion === null;
    const suggestion = isTakenBack ? null : entry.suggestion;
    return entry.body === '' && suggestion === entry.suggestion ? [] : [{ ...entry, body: '', suggestion }];
  });
}

/** Ids of the entries whose words stand no more: their comment was deleted, or they were edited since. */
export function formerWords(entries: readonly CommentEntry[], { byId }: Pick<Threads, 'byId'>): Set<string> {
  const deleted = deletedIn(byId);
  const standing = new Map<string, string>();
  const former = new Set<string>();
  for (const entry of entries) {
    if (!('body' in entry)) continue;
    const commentId = entry.type === 'edit' ? entry.commentId : entry.id;
    const before = standing.get(commentId);
    if (before !== undefined) former.add(before);
    if (deleted.has(commentId)) former.add(entry.id);
    standing.set(commentId, entry.id);
  }
  return former;
}

function deletedIn(byId: Threads['byId']): Set<string> {
  const deleted = new Set<string>();
  for (const { comments } of byId.values()) {
    for (const { id, deletedAt } of comments) if (deletedAt !== null) deleted.add(id);
  }
  return deleted;
}
