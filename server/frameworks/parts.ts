import type { Bus } from '../bus.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { PartnershipLedgers } from '../ledger/partnershipLedgers.ts';
import type { AccessReader } from '../people/access.ts';
import type { RecordStore } from '../store/port.ts';
import type { LiveDocuments, Partnerships, StrategyRegister } from '../strategy/ports.ts';

/** What the commands about frameworks need. */
export interface FrameworkParts {
  access: AccessReader;
  records: RecordStore;
  documents: LiveDocuments;
  partnerships: Partnerships;
  register: StrategyRegister;
  library: EvidenceLibrary;
  partnershipLedgers: PartnershipLedgers;
  bus: Bus;
  clock: () => Date;
}
