import type { Bus } from '../bus.ts';
import type { LedgerParts } from '../ledger/parts.ts';
import type { PartnershipStrategies } from '../people/strategyRegister.ts';
import type { RecordStore, Store } from '../store/port.ts';
import type { BlockBook } from './blockBook.ts';
import type { NewsBook } from './newsBook.ts';

/** What telling people of what concerns them needs. */
export interface InboxParts extends Pick<LedgerParts, 'access' | 'documents' | 'partnerships' | 'clock'> {
  records: RecordStore;
  ledgers: Pick<Store['ledgers'], 'get'>;
  strategies: Pick<PartnershipStrategies, 'list' | 'find'>;
  blocks: BlockBook;
  news: NewsBook;
  bus: Bus;
  /** Hears of a strategy that could not be read; the rest is told. */
  onError: (error: unknown) => void;
}
