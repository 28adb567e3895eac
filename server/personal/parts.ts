import type { Bus } from '../bus.ts';
import type { CommentLedgers } from '../comments/commentLedgers.ts';
import type { AccessReader } from '../people/access.ts';
import type { RecordStore, Store } from '../store/port.ts';

/** What a copy of somebody’s own data, and their erasure, need. */
export interface PersonalParts {
  records: RecordStore;
  ledgers: Store['ledgers'];
  comments: CommentLedgers;
  history: Pick<Store['history'], 'versions'>;
  access: AccessReader;
  bus: Bus;
  clock: () => Date;
  /** Hears of what has to be done again at the next start. */
  onError: (error: unknown) => void;
}
