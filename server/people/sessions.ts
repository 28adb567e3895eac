import type { IncomingHttpHeaders } from 'node:http';
import type { Bus } from '../bus.ts';
import type { RecordStore, RecordWrite } from '../store/port.ts';
import type { Person } from './access.ts';
import { findUser } from './accounts.ts';
import type { Auth } from './auth/auth.ts';
import { KnownCookies } from './auth/knownCookies.ts';
import { addressOf, keyFor, kindOf, type Row } from './auth/rows.ts';
import { insistAccounts } from './auth/secret.ts';
import { withRetries } from './retry.ts';

/** `Set-Cookie` lines for the answer. */
export type Cookies = string[];

export interface Sessions {
  /** Who a request's cookie stands for. Looks afresh each time, so a session that ended is gone at once. */
  identify(headers: IncomingHttpHeaders): Promise<Person | undefined>;
  /**
   * Signs a browser in. The session that it had before, anybody's, ends. `spend` uses up the link that it signs in by:
   * after the session is on disk, so that a failure does not cost the link, and before anybody has its cookie, so that
   * what `spend` throws means that nobody was signed in.
   */
  start(
    personId: string,
    headers: IncomingHttpHeaders,
    spend?: (sessionId: string) => Promise<void>,
  ): Promise<Cookies>;
  /** Ends the browser's session, if it has one. */
  end(headers: IncomingHttpHeaders): Promise<Cookies>;
  /** Lets a session that is in use last its full time again, at most once a day. */
  extend(headers: IncomingHttpHeaders): Promise<Cookies>;
}

const dayMs = 24 * 3600_000;

export interface SessionParts {
  auth: Auth;
  /** Of the session's cookie. */
  cookieName: string;
  records: RecordStore;
  bus: Bus;
  onError: (error: unknown) => void;
}

/** A session as better-auth's table holds it. */
interface SessionRow extends Row {
  userId: string;
  expiresAt: string;
}

export function createSessions({ auth, cookieName, records, bus, onError }: SessionParts): Sessions {
  const known = new KnownCookies();

  async function read(headers: IncomingHttpHeaders) {
    if (headers.cookie === undefined) return null;
    await insistAccounts(records);
    return auth.call((api) => api.readSession({ headers: cookieOf(headers) }));
  }

  async function identify(headers: IncomingHttpHeaders): Promise<Person | undefined> {
    const { cookie } = headers;
    // A guest of a live session has a cookie too, and two hundred of them may ask at once.
    if (!cookie?.includes(`${cookieName}=`)) return undefined;
    const sessionId = known.sessionOf(cookie);
    const person = sessionId === undefined ? undefined : await personIn(sessionId);
    if (person) return person;
    known.forget(cookie);
    const found = await read(headers);
    if (!found) return undefined;
    known.note(cookie, found.session.id);
    return { id: found.user.id, name: found.user.name, sessionId: found.session.id };
  }

  /** Who is signed in by a session, while it stands. */
  async function personIn(sessionId: string): Promise<Person | undefined> {
    const session = await records.get<SessionRow>(addressOf('session', sessionId));
    if (!session || Date.parse(session.value.expiresAt) <= Date.now()) return undefined;
    const user = await findUser(records, session.value.userId);
    return user && { id: user.id, name: user.value.name, sessionId };
  }

  async function close(personId: string, sessionId: string): Promise<void> {
    await withRetries(async () => {
      const address = addressOf('session', sessionId);
      const session = await records.get(address);
      if (session) await records.write([{ ...address, expect: session.version, value: null }]);
    });
    bus.announce({ kind: 'access', personId, sessionId });
  }

  return {
    identify,

    async start(personId, headers, spend) {
      const before = await identify(headers);
      const body = { userId: personId };
      const started = await auth.call((api) => api.startSession({ body, returnHeaders: true }));
      try {
        await spend?.(started.response.sessionId);
      } catch (error) {
        // Nobody has its cookie, so where it can't be removed now it harms nobody until it expires.
        await close(personId, started.response.sessionId).catch(() => {});
        throw error;
      }
      if (before) await close(before.id, before.sessionId);
      return started.headers.getSetCookie();
    },

    async end(headers) {
      const person = await identify(headers);
      if (person) await close(person.id, person.sessionId);
      const forgotten = await auth.call((api) => api.forgetSession({ returnHeaders: true }));
      return forgotten.headers.getSetCookie();
    },

    async extend(headers) {
      const found = await read(headers);
      if (!found || found.session.updatedAt.getTime() + dayMs > Date.now()) return [];
      try {
        const body = { token: found.session.token };
        const extended = await auth.call((api) => api.extendSession({ body, returnHeaders: true }));
        return extended.headers.getSetCookie();
      } catch (error) {
        // A full disk must not keep people from reading. The session lasts a while yet, and tomorrow is another try.
        onError(error);
        return [];
      }
    },
  };
}

/** The writes that end all sessions of a person but one, and the ids of those that they end. */
export async function endingOtherSessions(
  records: RecordStore,
  personId: string,
  keptId: string | undefined,
): Promise<{ ids: string[]; writes: RecordWrite[] }> {
  const key = keyFor('session', 'userId', personId);
  const all = key === undefined ? [] : await records.find<Row>(kindOf('session'), key, 10_000);
  const ended = all.filter((session) => session.id !== keptId);
  return {
    ids: ended.map((session) => session.id),
    writes: ended.map(({ id, version }) => ({ ...addressOf('session', id), expect: version, value: null })),
  };
}

/** Only the cookie goes to better-auth: it would keep the browser's description with the session. */
function cookieOf(headers: IncomingHttpHeaders): Headers {
  return new Headers({ cookie: headers.cookie ?? '' });
}
