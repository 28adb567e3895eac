import type { Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '../../shared/events.ts';

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

let connection: Promise<LiveSocket> | undefined;

/**
 * The page's one connection for events, opened when somebody first wants to hear. Where a network blocks WebSockets it
 * falls back to long polling by itself.
 * @param projector the key by which a projector's page may hear its session, though nobody is signed in there
 */
export function liveConnection(projector?: string): Promise<LiveSocket> {
  connection ??= import('socket.io-client').then(({ io }) =>
    io({
      path: '/live',
      withCredentials: true,
      ...(projector === undefined ? {} : { query: { projector } }),
    }),
  );
  return connection;
}

/** Ends it: what a signed-out person's page hears must stop with the session. */
export async function closeLiveConnection(): Promise<void> {
  const open = connection;
  connection = undefined;
  (await open)?.disconnect();
}
