import { type BenchServer, type ServerName, serverNames } from './benchServer.ts';
import { startMoothall } from './moothall.ts';
import { peersAreThere, startHocuspocus, startYWebsocket } from './peers.ts';
import { startRelay } from './relay.ts';

/**
 * Those to measure, in the order in which they run: all, or the ones named in SERVERS (`SERVERS=relay,moothall`). Peers
 * that can't be installed are left out.
 */
export async function serversToMeasure(): Promise<ServerName[]> {
  const wanted = process.env.SERVERS?.split(',');
  const names = serverNames.filter((name) => wanted === undefined || wanted.includes(name));
  const needPeers = names.some((name) => name === 'hocuspocus' || name === 'y-websocket');
  if (!needPeers || (await peersAreThere())) return names;
  return names.filter((name) => name === 'relay' || name === 'moothall');
}

/** Starts one on fresh data. `seed` is what the relay, which has no store, gives to whoever asks for a document. */
export function startServer(name: ServerName, seed: Uint8Array): Promise<BenchServer> {
  switch (name) {
    case 'relay':
      return startRelay(seed);
    case 'moothall':
      return startMoothall();
    case 'hocuspocus':
      return startHocuspocus();
    case 'y-websocket':
      return startYWebsocket();
  }
}
