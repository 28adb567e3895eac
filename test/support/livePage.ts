import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { ClientEvents, ServerEvents } from '../../shared/events.ts';

type Page = Socket<ServerEvents, ClientEvents>;

export interface LivePage {
  socket: Page;
  /** All that it heard, in order. */
  heard: unknown[];
  watch(room: string): Promise<unknown>;
}

/** A page with this cookie, connected to hear what happens. Rejects where it is not let in. */
export async function openLivePage(
  app: { url: string },
  options: {
    cookie?: string;
    projector?: string;
    transports?: ('websocket' | 'polling')[];
    origin?: string;
  },
): Promise<LivePage> {
  const { cookie = '', projector, transports = ['websocket'], origin = app.url } = options;
  const socket: Page = io(app.url, {
    path: '/live',
    transports,
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, origin },
    query: projector === undefined ? {} : { projector },
  });
  onTestFinished(() => {
    socket.disconnect();
  });
  const heard: unknown[] = [];
  socket.onAny((...event: unknown[]) => heard.push(event));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return { socket, heard, watch: (room) => socket.emitWithAck('watch', room) };
}
