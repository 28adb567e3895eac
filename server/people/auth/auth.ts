import { betterAuth } from 'better-auth/minimal';
import { newId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import type { RecordStore } from '../../store/port.ts';
import { inCallContext } from './callContext.ts';
import { recordAdapter } from './recordAdapter.ts';
import { sessionEndpoints } from './sessionEndpoints.ts';

export interface AuthOptions {
  records: RecordStore;
  secret: string;
  /** What browsers see, for example `https://moothall.example`. */
  baseUrl: string;
  /** Hears what better-auth holds to be an error. */
  onError(message: string): void;
}

/**
 * better-auth, used through `call` alone: none of its own addresses is served. Its rate limiter is off because it
 * would count a workshop behind one address as one client; its cookie cache because a session that ended would go on
 * for as long as the cache; network addresses and browsers are not noted because nobody needs them.
 */
export function createAuth({ records, secret, baseUrl, onError }: AuthOptions) {
  const auth = betterAuth({
    appName: 'Moothall',
    baseURL: baseUrl,
    secret,
    database: recordAdapter(records),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: limits.passwordMinChars,
      maxPasswordLength: limits.passwordMaxChars,
    },
    session: { expiresIn: limits.sessionLifetimeMs / 1000, cookieCache: { enabled: false } },
    verification: { disableCleanup: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'moothall',
      useSecureCookies: baseUrl.startsWith('https://'),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
    logger: {
      level: 'error',
      // Its further arguments may hold addresses and names, so only the sentence is passed on.
      log: (_level, message) => onError(message),
    },
    plugins: [sessionEndpoints],
  });
  return {
    context: auth.$context,
    /** Calls one of its endpoints. */
    call: <T>(endpoint: (api: typeof auth.api) => Promise<T>) => inCallContext(() => endpoint(auth.api)),
  };
}

export type Auth = ReturnType<typeof createAuth>;
