import type { RatingEntry } from '../../shared/ledger/rating.ts';
import type { Answer, Merged, Participant, Session } from '../../shared/session/state.ts';

/** What is kept of a session, kind by kind. Each answer is a record of its own: two hundred may come within a second. */
export interface SessionKinds {
  /** Its id is the session’s. */
  session: Session;
  participant: Participant;
  /** Its id is made by `answerId`. */
  answer: Answer;
  /** Hashes the authors of an anonymous round, whose id it has. Removed, and so gone, at the reveal. */
  'round-key': { key: string };
  /** How often somebody of an organisation spoke; its id is the organisation’s. */
  mark: { marks: number };
  /** A participant who turned out to be another one; its id is the one that they had. */
  merged: Merged;
  /** On its way to the ledger; its id is the agreed rating’s. */
  unsettled: Unsettled;
  /** A version of the strategy that is to be kept, since the session closed. Its id is the session’s. */
  'unkept-version': UnkeptVersion;
}

export interface UnkeptVersion {
  name: string;
  /** Who closed the session. */
  by: string;
  /** ISO 8601 UTC. */
  at: string;
}

/** Ratings of a round that the ledger may not hold yet. What all of them have in common is in the agreed one. */
export interface Unsettled {
  agreed: RatingEntry;
  individual: readonly Pick<
    RatingEntry,
    'id' | 'personId' | 'organisationId' | 'at' | 'level' | 'levelWords' | 'confidence' | 'narrative'
  >[];
}

/** Every kind of record in a session’s scope: these are removed with it. */
export const sessionKinds = {
  session: true,
  participant: true,
  answer: true,
  'round-key': true,
  mark: true,
  merged: true,
  unsettled: true,
  'unkept-version': true,
} as const satisfies Record<keyof SessionKinds, true>;

export const sessionPrefix = 'session:';
