import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { nullIfMissing, temporarySuffix } from './jsonFile.ts';

/**
 * Removes what a killed server had half written. Only behind the lock, and only where this process alone writes: in
 * `owner-keys` another process may be about to rename a temporary file.
 */
export async function sweepTemporaryFiles(dataDir: string, disk: Disk): Promise<void> {
  await sweep(dataDir, false, disk);
  await sweep(join(dataDir, 'records'), true, disk);
  await sweep(join(dataDir, 'ledgers'), true, disk);
}

async function sweep(folder: string, recursive: boolean, disk: Disk): Promise<void> {
  const entries = await readdir(folder, { recursive, withFileTypes: true }).catch(nullIfMissing);
  for (const entry of entries ?? []) {
    if (entry.isFile() && entry.name.endsWith(temporarySuffix)) {
      await disk.remove(join(entry.parentPath, entry.name));
    }
  }
}
