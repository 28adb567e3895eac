import type { Bus } from '../bus.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { Overlays } from '../evidence/overlays.ts';
import type { OwnerKeyStore, RecordStore } from '../store/port.ts';
import type { AccessReader } from './access.ts';
import type { Auth } from './auth/auth.ts';
import type { Sessions } from './sessions.ts';

/** What the commands about people and partnerships need. */
export interface PeopleParts {
  auth: Auth;
  records: RecordStore;
  ownerKeys: OwnerKeyStore;
  sessions: Sessions;
  access: AccessReader;
  bus: Bus;
  library: Pick<EvidenceLibrary, 'area' | 'indicator' | 'over'>;
  /** A partnership's own evidence. */
  overlays: Overlays;
  /** What links to people begin with, for example `https://moothall.example`. Known once the server listens. */
  linkBase: () => string;
}
