import type { Bus } from '../bus.ts';
import type { StrategyLedgers } from '../ledger/strategyLedgers.ts';
import type { AccessReader } from '../people/access.ts';
import type { LiveDocuments, Partnerships } from '../strategy/ports.ts';
import type { CommentLedgers } from './commentLedgers.ts';
import type { CommentPace } from './commentPace.ts';

/** What commenting needs. */
export interface CommentParts {
  access: AccessReader;
  documents: LiveDocuments;
  partnerships: Partnerships;
  /** The ratings, which can be commented on. */
  ledgers: StrategyLedgers;
  comments: CommentLedgers;
  pace: CommentPace;
  bus: Bus;
  clock: () => Date;
  /** Hears of what has to be done again in the background. */
  onError: (error: unknown) => void;
}
