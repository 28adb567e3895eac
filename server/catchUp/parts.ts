import type { HistoryParts } from '../history/parts.ts';
import type { InboxParts } from '../inbox/parts.ts';
import type { RecordStore } from '../store/port.ts';

/** What telling somebody of what they missed needs. */
export interface CatchUpParts extends HistoryParts {
  records: RecordStore;
  strategies: InboxParts['strategies'];
  onError: (error: unknown) => void;
}
