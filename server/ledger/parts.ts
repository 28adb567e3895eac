import type { Bus } from '../bus.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { AccessReader } from '../people/access.ts';
import type { LiveDocuments, Partnerships } from '../strategy/ports.ts';
import type { StrategyLedgers } from './strategyLedgers.ts';

/** What rating needs. */
export interface LedgerParts {
  access: AccessReader;
  documents: LiveDocuments;
  partnerships: Partnerships;
  library: Pick<EvidenceLibrary, 'over'>;
  ledgers: StrategyLedgers;
  bus: Bus;
  clock: () => Date;
}
