import type { Bus } from '../bus.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { AccessReader } from '../people/access.ts';
import type { DatasetStore, RecordStore } from '../store/port.ts';
import type { Partnerships } from '../strategy/ports.ts';
import type { Work } from './work.ts';

/** What the commands about imports need. */
export interface ImportParts {
  access: AccessReader;
  records: RecordStore;
  datasets: DatasetStore;
  partnerships: Pick<Partnerships, 'facts'>;
  library: EvidenceLibrary;
  bus: Bus;
  work: Work;
  /** For files while they are read. What is in it is of no use to anybody else, nor to the next start. */
  scratch: string;
  /** Hears of what went wrong where nobody waits for it. */
  onError: (error: unknown) => void;
}
