import type { Bus } from '../bus.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { Overlays } from '../evidence/overlays.ts';
import type { Store } from '../store/port.ts';
import type { Partnerships } from '../strategy/ports.ts';
import { createAccessReader } from './accessReader.ts';
import { createAuth } from './auth/auth.ts';
import { cookieSecret } from './auth/secret.ts';
import { createPartnershipFacts } from './facts.ts';
import type { PeopleParts } from './parts.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createStrategyRegister, type PartnershipStrategies } from './strategyRegister.ts';
import { startSweeping } from './sweep.ts';
import { undoUnfinishedJoins } from './unfinishedJoins.ts';

export interface PeopleOptions {
  store: Pick<Store, 'records' | 'documents' | 'ledgers' | 'datasets' | 'ownerKeys'>;
  bus: Bus;
  library: Pick<EvidenceLibrary, 'area' | 'indicator' | 'over'>;
  /** A partnership’s own evidence. */
  overlays: Overlays;
  /** PUBLIC_URL where it is given. Cookies are for https alone where it says so. */
  publicUrl: string | undefined;
  /** What links to people begin with. Known once the server listens. */
  linkBase: () => string;
  /** Hears of what went wrong in the background. */
  onError: (error: unknown) => void;
}

export interface People extends PeopleParts {
  strategies: PartnershipStrategies;
  facts: Partnerships;
  /** Name of the session cookie. */
  cookieName: string;
  /** Resolves once what runs in the background has ended. */
  close(): Promise<void>;
}

/** Everything about people and partnerships, once what a crash cut off has been put right. */
export async function openPeople(options: PeopleOptions): Promise<People> {
  const { store, bus, library, overlays, publicUrl, linkBase, onError } = options;
  const { records, documents, ledgers, datasets, ownerKeys } = store;
  await undoUnfinishedJoins({ records, bus }, onError).catch(onError);
  const auth = createAuth({
    records,
    secret: await cookieSecret(records, onError),
    // Without PUBLIC_URL people come by several addresses of one machine; better-auth only takes its scheme from this.
    baseUrl: publicUrl ?? 'http://localhost',
    onError: (message) => onError(new Error(`better-auth: ${message}`)),
  });
  const { authCookies } = await auth.context;
  const cookieName = authCookies.sessionToken.name;
  const sessions = createSessions({ auth, cookieName, records, bus, onError });
  await warmUp(sessions, cookieName);
  const access = createAccessReader(records);
  const stopSweeping = startSweeping({ records, documents, ledgers, datasets, onError });
  return {
    auth,
    records,
    ownerKeys,
    sessions,
    access,
    bus,
    library,
    overlays,
    linkBase,
    strategies: createStrategyRegister({ records, access, bus }),
    facts: createPartnershipFacts(records, overlays),
    cookieName,
    close: stopSweeping,
  };
}

/** What is loaded and compiled at the first look at a cookie would keep the first person to come waiting. */
async function warmUp(sessions: Sessions, cookieName: string): Promise<void> {
  const nobodys = encodeURIComponent(`nobody.${'A'.repeat(43)}=`);
  // Where the accounts can't be read, each request says so.
  await sessions.identify({ cookie: `${cookieName}=${nobodys}` }).catch(() => {});
}
