import type { Bus } from '../bus.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { PartnershipLedgers } from '../ledger/partnershipLedgers.ts';
import type { AccessReader } from '../people/access.ts';
import type { RecordStore } from '../store/port.ts';
import type { Partnerships } from '../strategy/ports.ts';

/** What asking, answering and reading forecasts needs. */
export interface ForecastParts {
  access: AccessReader;
  records: RecordStore;
  partnerships: Partnerships;
  library: EvidenceLibrary;
  partnershipLedgers: PartnershipLedgers;
  bus: Bus;
  clock: () => Date;
}
