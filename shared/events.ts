import type { ThreadView } from './api/threads.ts';

/**
 * What the server tells open pages over socket.io: that something happened, never the thing itself. A page that hears
 * an event asks again over HTTP, where its rights are looked at; so an event that was missed, or that reached somebody a
 * moment too long, gives nothing away. One carries what it tells: a thread, since two hundred pages that ask for the same words
 * at once would wait for one another; the rights of each are looked at before it is told.
 *
 * Rooms: `strategy:ID`, `session:ID`, `me`.
 */
export interface ServerEvents {
  /** A rating was made or withdrawn. */
  rating: (event: { strategyId: string; target: string }) => void;
  /** Something else than a rating was signed in a strategy. */
  signed: (event: { strategyId: string }) => void;
  /**
   * A thread of comments was opened, answered, edited, resolved or otherwise changed. `thread`: as its reader would be answered
   * who asked; left out where it is long (`limits.toldThreadChars`), or can't be read now.
   */
  thread: (event: { strategyId: string; threadId: string; thread?: ThreadView }) => void;
  /** Titles, the tree, leads, tags or links changed. */
  strategy: (event: { strategyId: string }) => void;
  /** Members, organisations, the scale, scores or names of a partnership changed. */
  partnership: (event: { partnershipId: string }) => void;
  /** Figures or indicators of a partnership's own came or went. */
  evidence: (event: { partnershipId: string }) => void;
  /** A live session is at another step, in another round, in other hands, closed, or something was recorded in it. */
  moved: (event: { sessionId: string }) => void;
  /** The answers of a step can be seen. */
  revealed: (event: { sessionId: string }) => void;
  /** A live session on a strategy opened, moved, closed, or has something else in the spotlight. */
  session: (event: { strategyId: string }) => void;
  /** How many have answered in the round that is on; told a few times a second at most. Also when somebody joined. */
  answered: (event: { sessionId: string; step: string | null; answered: number }) => void;
  /** Something new concerns the person, or they have read some of it. */
  notified: () => void;
  /** The person's own memberships changed, or they signed out. */
  me: () => void;
}

/** What a page may say: only which rooms it wants to hear. The answer tells whether it may. */
export interface ClientEvents {
  watch: (room: string, answer: (result: { ok: true } | { ok: false; code: string }) => void) => void;
  unwatch: (room: string) => void;
}
