import { createAuthEndpoint } from 'better-auth/api';
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies';
import type { BetterAuthPlugin } from 'better-auth/types';
import { z } from 'zod';

/**
 * What Moothall needs of better-auth's sessions beyond its own endpoints: a session for somebody who proved who they are
 * by a link. All are for the server alone and have no address. better-auth's own `getSession` and `signOut` are not used
 * because they answer a store that fails as if nobody were signed in, and as if signing out had worked.
 */
export const sessionEndpoints = {
  id: 'moothall-sessions',
  endpoints: {
    /** A fresh session; its cookie is among the answer's headers. */
    startSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (!user) throw new Error('A session was asked for somebody who is not there');
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { sessionId: session.id };
      },
    ),

    /** The session that the request's cookie names, or null. Changes nothing. */
    readSession: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const { name } = ctx.context.authCookies.sessionToken;
      const token = await ctx.getSignedCookie(name, ctx.context.secret);
      if (!token) return null;
      const found = await ctx.context.internalAdapter.findSession(token);
      if (!found || found.session.expiresAt <= new Date()) return null;
      return found;
    }),

    /** Lets a session last its full time again, from now. */
    extendSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ token: z.string() }) },
      async (ctx) => {
        const { internalAdapter, sessionConfig } = ctx.context;
        const now = new Date();
        const session = await internalAdapter.updateSession(ctx.body.token, {
          expiresAt: new Date(now.getTime() + sessionConfig.expiresIn * 1000),
          updatedAt: now,
        });
        const user = session && (await internalAdapter.findUserById(session.userId));
        if (session && user) await setSessionCookie(ctx, { session, user });
      },
    ),

    /** Makes the browser forget its cookie. */
    forgetSession: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
      deleteSessionCookie(ctx);
    }),
  },
} satisfies BetterAuthPlugin;
