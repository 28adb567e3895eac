import type { Bus } from '../bus.ts';
import type { StrategyHistory } from '../history/strategyHistory.ts';
import type { LedgerParts } from '../ledger/parts.ts';
import type { RecordStore } from '../store/port.ts';

/** What live sessions need. */
export interface SessionParts extends LedgerParts {
  records: RecordStore;
  bus: Bus;
  history: StrategyHistory;
}
