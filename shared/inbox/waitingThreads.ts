import type { Ask, ThreadFacts } from './news.ts';
import { isAssigned, isNamed, leads, type Reader } from './reader.ts';

/** An open thread in which somebody waits for this reader. */
export interface WaitingThread {
  thread: ThreadFacts;
  /** Why: it was given to them, they were asked by name, or it needs an answer and they lead what it is about. */
  why: 'assigned' | 'mention' | 'lead';
  /** Since when (ISO 8601 UTC), and who asks. */
  at: string;
  by: string;
  organisationId: string;
  /** The comment that asks. */
  commentId: string;
}

/**
 * Null where nobody waits for them in this thread. One that was given to somebody waits for them alone; one that was given to
 * nobody, for those whom its comments mention.
 */
export function waitingIn(reader: Reader, thread: ThreadFacts): WaitingThread | null {
  if (!thread.open || thread.said.length === 0) return null;
  if (thread.assigned !== null && !isAssigned(reader, thread)) return null;
  const mine = thread.asks.filter((ask) => concernsNow(reader, thread, ask));
  const open = mine.filter((ask) => !isAnswered(reader, thread, ask));
  const ask = open.find(({ kind }) => kind === 'assigned') ?? open[0];
  if (ask) {
    const { kind: why, at, by, organisationId, commentId } = ask;
    return { thread, why, at, by, organisationId, commentId };
  }
  const { due } = thread;
  const toNobody = thread.assigned === null && thread.asks.every(({ kind }) => kind !== 'mention');
  if (due === null || !toNobody || !leads(reader, thread.block) || due.at < reader.since) return null;
  const asked = { seq: 0, by: due.setBy };
  if (thread.startedBy === reader.personId || isAnswered(reader, thread, asked)) return null;
  const { at, setBy: by, organisationId } = due;
  return { thread, why: 'lead', at, by, organisationId, commentId: thread.id };
}

/** They were asked, not by themselves, and a thread that was given to somebody else since is that one’s. */
function concernsNow(reader: Reader, thread: ThreadFacts, ask: Ask): boolean {
  if (ask.at < reader.since || !isNamed(reader, ask)) return false;
  if (ask.kind === 'assigned') return isAssigned(reader, thread);
  return ask.by !== reader.personId;
}

/** They said something after it, or somebody of their organisation did who is not the one that asked. */
function isAnswered(reader: Reader, { said }: ThreadFacts, { seq, by }: Pick<Ask, 'seq' | 'by'>): boolean {
  return said.some(
    (comment) =>
      comment.seq > seq &&
      (comment.by === reader.personId ||
        (comment.by !== by && reader.organisations.has(comment.organisationId))),
  );
}
