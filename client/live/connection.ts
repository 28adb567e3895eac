import type { Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '../../shared/events.ts';
import { afterPage } from '../ui/pageFirst.ts';

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

let connection: Promise<LiveSocket> | undefined;

/**
 * The page's one connection for events, opened when somebody first wants to hear. Where a network blocks WebSockets it
 * falls back to long polling by itself.
 * @param projector the key by which a projector's page may hear its session, though nobody is signed in there
 */
export function liveConnection(projector?: string): Promise<LiveSocket> {
  connection ??= open(projector);
  return connection;
}

/** What can be read and written comes before the news of it. */
async function open(projector?: string): Promise<LiveSocket> {
  await afterPage();
  const { io } = await import('socket.io-client');
  return io({
    path: '/live',
    withCredentials: true,
    ...(projector === undefined ? {} : { query: { projector } }),
  });
}

/** Ends it: what a signed-out person's page hears must stop with the session. */
export async function closeLiveConnection(): Promise<void> {
  const open = connection;
  connection = undefined;
  (await open)?.disconnect();
}
