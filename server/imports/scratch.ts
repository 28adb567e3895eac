import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { newId } from '../../shared/ids.ts';

/** A name for a file that nobody else writes. The folder is made where it is not there, for this account alone. */
export async function scratchFile(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, newId());
}

/** What a start finds in it was being read when the last one ended. */
export function emptyScratch(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** Unpacks what was kept of a file into one to be read, which is gone once `use` is done. */
export async function withUnpacked<T>(
  folder: string,
  packed: AsyncIterable<Uint8Array>,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const path = await scratchFile(folder);
  try {
    await pipeline(Readable.from(packed), createGunzip(), createWriteStream(path, { mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}
