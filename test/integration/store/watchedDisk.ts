import { type Disk, nodeDisk } from '../../../server/store/embedded/disk.ts';
import { temporarySuffix } from '../../../server/store/embedded/jsonFile.ts';

/** The real disk, with a note of each step, and a gate that can hold writes back. */
export interface WatchedDisk extends Disk {
  steps: string[];
  /** Writes of files whose path ends so wait from now on, until the returned function is called. */
  hold(pathEnd: string): () => void;
}

export function watchedDisk(): WatchedDisk {
  const steps: string[] = [];
  let held = '';
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
    remove: (path) => {
      steps.push(`remove ${path}`);
      return nodeDisk.remove(path);
    },
    syncFolder: (path) => {
      steps.push(`sync ${path}`);
      return nodeDisk.syncFolder(path);
    },
    makeFolder(path) {
      // With `this`, so that the folders it syncs are noted too.
      return nodeDisk.makeFolder.call(this, path);
    },
  };
}
