import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../../shared/errors.ts';
import { nodeDisk } from './disk.ts';

/** A file that is there for as long as a restore has not put everything into the folder. */
function markIn(dataDir: string): string {
  return join(dataDir, 'restoring');
}

export async function beginRestoring(dataDir: string): Promise<void> {
  await nodeDisk.writeSynced(markIn(dataDir), 'A restore into this folder has not come to its end.\n');
  await nodeDisk.syncFolder(dataDir);
}

export async function endRestoring(dataDir: string): Promise<void> {
  await nodeDisk.remove(markIn(dataDir));
  await nodeDisk.syncFolder(dataDir);
}

export async function isHalfRestored(dataDir: string): Promise<boolean> {
  return access(markIn(dataDir)).then(
    () => true,
    () => false,
  );
}

/** @throws Problem `unavailable` where only half of a backup is there */
export async function mustBeWhole(dataDir: string): Promise<void> {
  if (!(await isHalfRestored(dataDir))) return;
  throw new Problem(
    'unavailable',
    `A restore into the data folder ${dataDir} was cut off, so only part of the backup is there. Run it again: npm run restore -- FILE`,
  );
}
