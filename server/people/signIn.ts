import type { IncomingHttpHeaders } from 'node:http';
import { isAPIError } from 'better-auth/api';
import { Problem } from '../../shared/errors.ts';
import type { Auth } from './auth/auth.ts';
import type { Cookies, Sessions } from './sessions.ts';

/**
 * Signs a browser in by e-mail address and password. Takes the same time whether or not the address is known, and says
 * the same, so that nobody can find out who uses Moothall.
 * @throws Problem `not-signed-in`
 */
export async function signIn(
  parts: { auth: Auth; sessions: Sessions },
  { email, password }: { email: string; password: string },
  headers: IncomingHttpHeaders,
): Promise<Cookies> {
  const { auth, sessions } = parts;
  try {
    const body = { email, password };
    const answer = await auth.call((api) => api.signInEmail({ body, returnHeaders: true }));
    // Only once the new session stands: a mistyped password must not cost the session that one has.
    await sessions.end(headers);
    return answer.headers.getSetCookie();
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    throw new Problem(
      'not-signed-in',
      'The e-mail address or the password is not right. Check both and try again; an owner of your partnership can also give you a link to sign in.',
    );
  }
}
