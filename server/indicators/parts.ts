import type { Bus } from '../bus.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { AccessReader } from '../people/access.ts';
import type { RecordStore } from '../store/port.ts';
import type { Partnerships } from '../strategy/ports.ts';

/** What the commands about a partnership's own evidence need. */
export interface IndicatorParts {
  access: AccessReader;
  records: RecordStore;
  partnerships: Partnerships;
  library: EvidenceLibrary;
  bus: Bus;
  clock: () => Date;
}
