/** Something that somebody signed and that may concern others, as short as it can be kept. */
export interface News {
  /** Of the entry in its ledger. */
  id: string;
  what: 'thread' | 'reply' | 'edit' | 'assign' | 'decision' | 'rating' | 'withdrawal';
  /** ISO 8601 UTC. */
  at: string;
  /** Who did it. */
  by: string;
  organisationId: string;
  /** The objective, the outcome or the strategy that it is about. */
  block: string;
  /** Null for ratings. */
  threadId: string | null;
  /** The comment that it tells of; null where it tells of none. */
  commentId: string | null;
  /** Position in the ledger. */
  seq: number;
  /** Ids of the people and organisations that are mentioned, or given the thread. */
  named: readonly string[];
}

/** Somebody put a question: a mention, or a thread given to somebody. */
export interface Ask extends Pick<News, 'at' | 'by' | 'organisationId' | 'seq' | 'named'> {
  kind: 'mention' | 'assigned';
  /** The comment that asks; the thread’s own id where it was given to somebody. */
  commentId: string;
}

/** What is remembered of a thread to know whom its news concern. */
export interface ThreadFacts {
  id: string;
  block: string;
  startedBy: string;
  at: string;
  open: boolean;
  /** The day by which an answer is needed, and who said so when. */
  due: { by: string; at: string; setBy: string; organisationId: string } | null;
  assigned: { personId: string | null; organisationId: string | null } | null;
  /** Who took part, with the position at which they did first. */
  parts: Map<string, number>;
  /** What was asked of somebody by name. */
  asks: Ask[];
  /** Every comment that is not deleted. */
  said: { commentId: string; seq: number; by: string; organisationId: string; at: string }[];
}
