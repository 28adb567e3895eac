import type { RatingStatement } from '../ledger/rating.ts';
import type { Scale } from '../ledger/scale.ts';
import type { SentAnswer } from './answer.ts';
import type { EvidenceChoice } from './evidence.ts';
import type { LastAct } from './plan.ts';
import type { Participant, Table } from './state.ts';

/**
 * What may happen to a session. Whether the one who asks for it may is not the reducer’s to say; whether it can happen now
 * is. Times and secrets come with the event, so that the same events always lead to the same state.
 */
export type SessionEvent =
  | { type: 'joined'; participant: Participant }
  /** `table` and `key` are taken where the step has none yet; `scale` at the first move, which opens the session. */
  | { type: 'moved'; to: string; at: string; table: Table; key: string; scale: Scale }
  /** `round` is the one that it was meant for, where that is known. */
  | {
      type: 'answered';
      step: string;
      round?: number | undefined;
      author: string;
      sent: SentAnswer;
      at: string;
    }
  | { type: 'revealed' }
  /** Of dots `among` says what is decided between; those that share the best shared place where it is left out. */
  | { type: 'asked-again'; at: string; key: string; among?: readonly string[] }
  | { type: 'evidence-chosen'; evidence: EvidenceChoice }
  | { type: 'timed'; seconds: number; at: string }
  | {
      type: 'recorded';
      step: string;
      entryId: string;
      statement: Omit<RatingStatement, 'kind'>;
      personId: string;
      at: string;
    }
  /** Somebody of this organisation spoke. */
  | { type: 'marked'; organisationId: string }
  /** `gone` is the same person as `keep`; `by` says so, for this organisation. */
  | { type: 'merged'; keep: string; gone: string; by: string; organisationId: string; at: string }
  /** Null puts nothing in the spotlight. */
  | { type: 'spotlit'; target: string | null }
  | { type: 'handed-over'; to: string; by: string; at: string }
  | { type: 'closed'; at: string; lastAct: LastAct | null };
