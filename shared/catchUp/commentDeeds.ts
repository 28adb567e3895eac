import type { CommentEntry } from '../comments/commentEntry.ts';
import type { ThreadStanding } from '../comments/threadStanding.ts';
import type { Deed } from './deed.ts';

interface Sources {
  entries: readonly CommentEntry[];
  /** All threads as they stand, by their entry. */
  threads: ReadonlyMap<string, ThreadStanding>;
  /** The objective, outcome or strategy that a thread’s target belongs to. */
  blockOf: (target: string) => string;
}

/** What was said after a moment, in the words that stand now; what is deleted is left out. In the order of the ledger. */
export function commentDeeds({ entries, threads, blockOf }: Sources, since: string): Deed[] {
  return entries
    .filter(({ at }) => at > since)
    .flatMap((entry): Deed[] => {
      if (entry.type === 'edit' || entry.type === 'delete' || entry.type === 'reaction') return [];
      const threadId = entry.type === 'thread' ? entry.id : entry.threadId;
      const thread = threads.get(threadId);
      const told = thread && tell(entry, thread);
      if (!thread || !told) return [];
      const { at, personId: by, organisationId } = entry;
      return [
        {
          ...{ at, what: 'discussed', block: blockOf(thread.target), by, organisationId, threadId },
          ...{ proposedBy: null, ...told },
        },
      ];
    });
}

function tell(
  entry: Exclude<CommentEntry, { type: 'edit' | 'delete' | 'reaction' }>,
  thread: ThreadStanding,
): (Pick<Deed, 'words' | 'said'> & Partial<Pick<Deed, 'proposedBy'>>) | null {
  switch (entry.type) {
    case 'thread':
    case 'reply': {
      const comment = thread.comments.find(({ id }) => id === entry.id);
      if (!comment || comment.deletedAt !== null) return null;
      const words =
        entry.type === 'reply' ? 'replied' : entry.suggestion ? 'proposed other words' : 'commented';
      return { words, said: comment.body };
    }
    case 'status':
      return entry.to === 'resolved'
        ? { words: 'resolved a comment', said: entry.note ?? '' }
        : { words: 'opened a comment again', said: '' };
    case 'suggestion': {
      const said = entry.reason ?? thread.suggestion?.text ?? '';
      return { words: `${entry.decision} words`, said, proposedBy: thread.comments[0]?.personId ?? null };
    }
    case 'due':
    case 'assign':
      return null;
  }
}
