import type { CommentView, ThreadView } from '../../shared/api/threads.ts';
import { mentionedIn } from '../../shared/comments/mentions.ts';
import { reactions, reactionWords } from '../../shared/comments/reactions.ts';
import type { CommentStanding, ThreadStanding } from '../../shared/comments/threadStanding.ts';
import type { ThreadTarget } from '../../shared/comments/threadTarget.ts';
import { signedIdOf } from '../../shared/ledger/signedId.ts';
import { formerMember, formerPartner, signatureView } from '../ledger/signatureView.ts';
import type { Names } from '../strategy/ports.ts';

/** What reading comments needs besides them: in which strategy, for whom, and what people are called. */
export interface Reading {
  strategyId: string;
  personId: string;
  names: Names;
}

/** Where a thread belongs, as the document is now. */
export interface ThreadPlace {
  on: ThreadTarget;
  /** Whether its passage is still in the text; null for a thread without one. */
  attached: boolean | null;
  /** Whether the passage says word for word what it said. */
  unchanged: boolean;
}

/** A thread as people read it: with names, and with where it belongs. */
export function threadView(
  thread: ThreadStanding,
  { on, attached, unchanged }: ThreadPlace,
  reading: Reading,
): ThreadView {
  const { strategyId, names } = reading;
  const { suggestion, resolved, assigned } = thread;
  const decision = suggestion?.decision ?? null;
  return {
    id: signedIdOf(strategyId, thread.id),
    target: thread.target,
    on,
    ...thread.passage,
    attached,
    status: thread.status,
    resolvedNote: resolved?.note ?? null,
    resolvedBy: resolved && signatureView(resolved, names),
    due: thread.due,
    assigned: assigned && named(assigned.id, assigned.kind, names),
    suggestion: suggestion && {
      text: suggestion.text,
      decision: decision?.is ?? null,
      reason: decision?.reason ?? null,
      by: decision && signatureView(decision, names),
      conflict: decision === null && !unchanged,
    },
    comments: thread.comments.map((comment) => commentView(comment, thread.id, reading)),
    createdAt: thread.createdAt,
    updatedAt: thread.updatedAt,
  };
}

export function commentView(comment: CommentStanding, threadId: string, reading: Reading): CommentView {
  const { strategyId, personId, names } = reading;
  const { at, ...author } = signatureView(comment, names);
  return {
    id: signedIdOf(strategyId, comment.id),
    threadId: signedIdOf(strategyId, threadId),
    ...{ author, at, editedAt: comment.editedAt, deleted: comment.deletedAt !== null, body: comment.body },
    mentions: mentionedIn(comment.body).map((id) =>
      named(id, names.organisation(id) === undefined ? 'person' : 'organisation', names),
    ),
    reactions: reactions.flatMap((reaction) => {
      const people = comment.reactions.get(reaction) ?? [];
      if (people.length === 0) return [];
      const mine = people.includes(personId);
      return { reaction, word: reactionWords[reaction], people: people.map(nameIn(names)), mine };
    }),
    mine: comment.personId === personId,
  };
}

function nameIn(names: Names): (personId: string) => string {
  return (id) => names.person(id) ?? formerMember;
}

function named(id: string, kind: 'person' | 'organisation', names: Names) {
  const name = kind === 'person' ? nameIn(names)(id) : (names.organisation(id) ?? formerPartner);
  return { id: kind === 'person' ? id : names.survivor(id), kind, name };
}

/** Everybody whose name is needed to read these threads. */
export function peopleIn(threads: readonly ThreadStanding[]): Set<string> {
  const people = new Set<string>();
  for (const { comments, resolved, assigned, suggestion } of threads) {
    if (resolved) people.add(resolved.personId);
    if (assigned?.kind === 'person') people.add(assigned.id);
    if (suggestion?.decision) people.add(suggestion.decision.personId);
    for (const { personId, body, reactions: said } of comments) {
      people.add(personId);
      for (const id of mentionedIn(body)) people.add(id);
      for (const ids of said.values()) for (const id of ids) people.add(id);
    }
  }
  return people;
}
