import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { smallDisk } from './smallDisk.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface FillableDisk {
  dataDir: string;
  /** From now on the kernel refuses what that process writes. */
  fill(pid: number | undefined): void;
  /** There is room again. */
  free(pid: number | undefined): void;
}

/**
 * A disk that gets full and free again under a running server. Where mounting a small one is not allowed, the kernel's
 * limit on the size of files, set on the process, stands in: it refuses just as really.
 */
export async function fillableDisk(): Promise<FillableDisk> {
  const disk = await smallDisk(24);
  if (disk === undefined) {
    const limit = (pid: number | undefined, size: string) =>
      execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${size}:`]);
    return {
      dataDir: await temporaryFolder(),
      fill: (pid) => limit(pid, '0'),
      free: (pid) => limit(pid, 'unlimited'),
    };
  }
  const filler = join(disk, 'filler');
  return { dataDir: join(disk, 'data'), fill: () => fillUp(filler), free: () => rmSync(filler) };
}

/** Writes smaller and smaller pieces, until not one byte fits any more. */
function fillUp(path: string): void {
  const file = openSync(path, 'w');
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
  closeSync(file);
}
