import type { CommentEntry, ThreadEntry } from './commentEntry.ts';
import type { Reaction } from './reactions.ts';
import type { CommentStanding, SignedBy, ThreadStanding } from './threadStanding.ts';

type Later = Exclude<CommentEntry, ThreadEntry>;

export function newThread(entry: ThreadEntry): ThreadStanding {
  const { id, target, quote, prefix, suffix, anchor, body, suggestion, at } = entry;
  return {
    ...{ id, target, passage: { quote, prefix, suffix, anchor } },
    comments: [newComment(entry, body)],
    ...{ status: 'open', resolved: null, due: null, assigned: null },
    suggestion: suggestion && { text: suggestion.text, decision: null },
    ...{ createdAt: at, updatedAt: at },
  };
}

/** What one more entry about a thread makes of it: the same thread where it changes nothing. */
export function threadAfter(thread: ThreadStanding, entry: Later): ThreadStanding {
  switch (entry.type) {
    case 'reply':
      return { ...thread, comments: [...thread.comments, newComment(entry, entry.body)] };
    case 'edit':
      return withComment(thread, entry.commentId, (comment) =>
        isTheirs(comment, entry) ? { ...comment, body: entry.body, editedAt: entry.at } : comment,
      );
    case 'delete':
      return withoutWords(thread, entry);
    case 'reaction':
      return withComment(thread, entry.commentId, (comment) =>
        comment.deletedAt === null ? reacted(comment, entry) : comment,
      );
    case 'status': {
      if (entry.to === thread.status) return thread;
      const resolved = entry.to === 'resolved' ? { ...signedBy(entry), note: entry.note } : null;
      return { ...thread, status: entry.to, resolved };
    }
    case 'due':
      return { ...thread, due: entry.by };
    case 'assign':
      return { ...thread, assigned: assignedBy(entry) };
    case 'suggestion': {
      const { suggestion } = thread;
      if (!suggestion || suggestion.decision) return thread;
      const decision = { ...signedBy(entry), is: entry.decision, reason: entry.reason };
      // With that the thread has done what it was opened for.
      const resolved = thread.resolved ?? { ...signedBy(entry), note: entry.reason };
      return { ...thread, status: 'resolved', resolved, suggestion: { ...suggestion, decision } };
    }
  }
}

function newComment(entry: SignedBy & { id: string }, body: string): CommentStanding {
  const { id } = entry;
  return { id, ...signedBy(entry), body, editedAt: null, deletedAt: null, reactions: new Map() };
}

function signedBy({ personId, organisationId, at }: SignedBy): SignedBy {
  return { personId, organisationId, at };
}

/** Only whoever wrote it changes it, and nobody once it is deleted, however an entry came into the ledger. */
function isTheirs(comment: CommentStanding, by: { personId: string }): boolean {
  return comment.personId === by.personId && comment.deletedAt === null;
}

function withoutWords(thread: ThreadStanding, entry: Extract<Later, { type: 'delete' }>): ThreadStanding {
  const after = withComment(thread, entry.commentId, (comment) =>
    isTheirs(comment, entry)
      ? { ...comment, body: '', editedAt: null, deletedAt: entry.at, reactions: new Map() }
      : comment,
  );
  // The words that somebody proposed are theirs to take back too, as long as nobody has decided about them.
  const isFirst = entry.commentId === thread.id && after !== thread;
  return isFirst && thread.suggestion?.decision === null ? { ...after, suggestion: null } : after;
}

function withComment(
  thread: ThreadStanding,
  commentId: string,
  change: (comment: CommentStanding) => CommentStanding,
): ThreadStanding {
  const place = thread.comments.findIndex(({ id }) => id === commentId);
  const comment = thread.comments[place];
  const changed = comment && change(comment);
  if (!changed || changed === comment) return thread;
  return { ...thread, comments: thread.comments.with(place, changed) };
}

function reacted(
  comment: CommentStanding,
  { reaction, on, personId }: { reaction: Reaction; on: boolean; personId: string },
): CommentStanding {
  const before = comment.reactions.get(reaction) ?? [];
  if (before.includes(personId) === on) return comment;
  const people = on ? [...before, personId] : before.filter((id) => id !== personId);
  return { ...comment, reactions: new Map(comment.reactions).set(reaction, people) };
}

function assignedBy(entry: Extract<Later, { type: 'assign' }>): ThreadStanding['assigned'] {
  const { assignedPersonId, assignedOrganisationId } = entry;
  if (assignedPersonId !== null) return { kind: 'person', id: assignedPersonId };
  return assignedOrganisationId === null ? null : { kind: 'organisation', id: assignedOrganisationId };
}
