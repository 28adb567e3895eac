import type { BenchServer, ServerName } from './benchServer.ts';
import { serverNames } from './benchServer.ts';
import { startMoothall } from './moothall.ts';
import { startRelay } from './relay.ts';

/** Those to measure, in the order in which they run: all, or the ones named in SERVERS (`SERVERS=relay,moothall`). */
export function serversToMeasure(): ServerName[] {
  const wanted = process.env.SERVERS?.split(',');
  return serverNames.filter((name) => wanted === undefined || wanted.includes(name));
}

/** Starts one on fresh data. `seed` is what the relay, which has no store, gives to whoever asks for a document. */
export function startServer(name: ServerName, seed: Uint8Array): Promise<BenchServer> {
  switch (name) {
    case 'relay':
      return startRelay(seed);
    case 'moothall':
      return startMoothall();
  }
}
