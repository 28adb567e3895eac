import { join } from 'node:path';
import { installPackages } from '../../../../server/launch/packages.mjs';
import { root } from '../../../../server/launch/root.mjs';
import type { BenchServer } from './benchServer.ts';
import { startListening } from './listening.ts';

const folder = join(root, 'test', 'bench', 'peers');

let installed: Promise<boolean> | undefined;

/** Installs the peers where that has not been done yet; false, after saying why, where they can't be had. */
export function peersAreThere(): Promise<boolean> {
  installed ??= installPackages(folder, 'the servers to measure beside').then(
    () => true,
    (error) => {
      const reason = String(error instanceof Error ? error.message : error)
        .split('\n')
        .at(-1);
      console.log(`${reason} What follows is measured without Hocuspocus and y-websocket.`);
      return false;
    },
  );
  return installed;
}

export function startHocuspocus(): Promise<BenchServer> {
  return startListening({
    name: 'hocuspocus',
    dialect: 'hocuspocus',
    path: join(folder, 'hocuspocusServer.mjs'),
    environment: (dataDir) => ({ DATA_DIR: dataDir }),
  });
}

/** The server that y-websocket 2 brings, as its README starts it, with LevelDB in the folder that YPERSISTENCE names. */
export function startYWebsocket(): Promise<BenchServer> {
  return startListening({
    name: 'y-websocket',
    dialect: 'stock',
    path: join(folder, 'node_modules', 'y-websocket', 'bin', 'server.cjs'),
    environment: (dataDir) => ({ YPERSISTENCE: dataDir }),
  });
}
