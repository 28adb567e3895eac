import { Problem } from '../../shared/errors.ts';
import type { LedgerPicture } from '../ledger/strategyLedgers.ts';
import { GroupedReads } from './groupedReads.ts';
import type { SessionParts } from './parts.ts';
import { type Loaded, SessionRecords } from './sessionRecords.ts';

export type Reading = Loaded & { consents: LedgerPicture['consents'] };

/** Whole sessions, read for all who ask in the same moment together: after a reveal two hundred do. */
export class Readings {
  readonly #grouped: GroupedReads<Reading>;

  constructor(parts: Pick<SessionParts, 'records' | 'ledgers'>) {
    this.#grouped = new GroupedReads((sessionId) => readWhole(parts, sessionId));
  }

  /** What stands at some moment after this is called. @throws Problem `not-found` */
  read(sessionId: string): Promise<Reading> {
    return this.#grouped.read(sessionId);
  }
}

async function readWhole(
  parts: Pick<SessionParts, 'records' | 'ledgers'>,
  sessionId: string,
): Promise<Reading> {
  const whole = await new SessionRecords(parts.records, sessionId).load([
    'participant',
    'answer',
    'round-key',
  ]);
  if (!whole) throw new Problem('not-found', 'There is no such session, or you have not joined it.');
  const isRecorded = whole.state.session.steps.some(({ recorded }) => recorded.length > 0);
  const consents = isRecorded
    ? (await parts.ledgers.read(whole.state.session.strategyId)).consents
    : new Map();
  return { ...whole, consents };
}
