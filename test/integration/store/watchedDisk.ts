import { type Disk, nodeDisk } from '../../../server/store/embedded/disk.ts';
import { temporarySuffix } from '../../../server/store/embedded/jsonFile.ts';

/** The real disk, with a note of each step, a gate that can hold writes back, and a sync that it can refuse. */
export interface WatchedDisk extends Disk {
  steps: string[];
  /** Writes of files whose path ends so wait from now on, until the returned function is called. */
  hold(pathEnd: string): () => void;
  /** The next sync of a folder whose path ends so is refused. */
  refuseSync(pathEnd: string): void;
  /** The same, and from then on removals are refused too, until the returned function is called. */
  refuseSyncAndRemovals(pathEnd: string): () => void;
}

export function watchedDisk(): WatchedDisk {
  const steps: string[] = [];
  let held = '';
  let refused: string | undefined;
  let removes = true;
  let gate: Promise<void> = Promise.resolve();
  return {
    steps,
    hold: (pathEnd) => {
      held = `${pathEnd}${temporarySuffix}`;
      let release = () => {};
      gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    writeSynced: async (path, content) => {
      steps.push(`write ${path}`);
      if (path.endsWith(held)) await gate;
      await nodeDisk.writeSynced(path, content);
    },
    rename: (from, to) => {
      steps.push(`rename ${from} to ${to}`);
      return nodeDisk.rename(from, to);
    },
    refuseSyncAndRemovals: (pathEnd) => {
      refused = pathEnd;
      removes = false;
      return () => {
        removes = true;
      };
    },
    remove: async (path) => {
      steps.push(`remove ${path}`);
      if (!removes) throw new Error('EIO: i/o error, unlink');
      return nodeDisk.remove(path);
    },
    refuseSync: (pathEnd) => {
      refused = pathEnd;
    },
    syncFolder: async (path) => {
      steps.push(`sync ${path}`);
      if (refused !== undefined && path.endsWith(refused)) {
        refused = undefined;
        throw new Error('EIO: i/o error, fsync');
      }
      return nodeDisk.syncFolder(path);
    },
    makeFolder(path) {
      // With `this`, so that the folders it syncs are noted too.
      return nodeDisk.makeFolder.call(this, path);
    },
  };
}
