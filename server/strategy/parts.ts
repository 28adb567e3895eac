import type { EvidenceLibrary } from '../evidence/library.ts';
import type { StrategyLedgers } from '../ledger/strategyLedgers.ts';
import type { AccessReader } from '../people/access.ts';
import type { LiveDocuments, Partnerships, StrategyRegister } from './ports.ts';

/** What the commands about a strategy need. */
export interface StrategyParts {
  access: AccessReader;
  documents: LiveDocuments;
  partnerships: Partnerships;
  register: StrategyRegister;
  library: Pick<EvidenceLibrary, 'indicator' | 'over' | 'pack'>;
  ledgers: StrategyLedgers;
  clock: () => Date;
}
