import type { ThreadPassage } from './anchorPassage.ts';
import type { Reaction } from './reactions.ts';

/** Who signed and when: ids alone. */
export interface SignedBy {
  personId: string;
  organisationId: string;
  at: string;
}

/** A comment with what became of it. */
export interface CommentStanding extends SignedBy {
  /** The entry’s; the first one’s is the thread’s. */
  id: string;
  /** The latest words. Empty once it is deleted: nobody reads them any more. */
  body: string;
  editedAt: string | null;
  deletedAt: string | null;
  /** Ids of the people who said so, in the order in which they did. */
  reactions: ReadonlyMap<Reaction, readonly string[]>;
}

export interface SuggestionStanding {
  text: string;
  /** Null until somebody decided. */
  decision: (SignedBy & { is: 'accepted' | 'declined'; reason: string | null }) | null;
}

/** A thread as it stands. Never changes; what comes later makes another one. */
export interface ThreadStanding {
  /** The entry’s. */
  id: string;
  target: string;
  passage: ThreadPassage;
  /** The one that opened it first. */
  comments: readonly CommentStanding[];
  status: 'open' | 'resolved';
  /** Of a resolved one: by whom, and what they said to it. */
  resolved: (SignedBy & { note: string | null }) | null;
  /** YYYY-MM-DD: an answer is needed by then. */
  due: string | null;
  /** Whose it is to answer. */
  assigned: { kind: 'person' | 'organisation'; id: string } | null;
  /** Null where none was made, and where whoever made it deleted it undecided. */
  suggestion: SuggestionStanding | null;
  createdAt: string;
  /** Never earlier than that of a thread which changed before it, so that whoever asks for what came since misses nothing. */
  updatedAt: string;
}
