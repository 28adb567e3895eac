import { createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../shared/errors.ts';
import { type BackupContents, checkBackup } from './readBackup.ts';

/**
 * Writes a backup into a file that this account alone can read. The file has its name only once it is whole, read back
 * and on disk; one that is there already is left alone.
 * @throws Problem `wrong-state` where there is such a file, `not-saved`, `damaged`
 */
export async function saveBackup(backup: Readable, path: string): Promise<BackupContents> {
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    if (await exists(path)) throw taken(path);
    await pipeline(backup, createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }));
    const contents = await checkBackup(unfinished);
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return contents;
  } catch (error) {
    backup.destroy();
    await rm(unfinished, { force: true });
    throw refusal(error, path);
  }
}

function taken(path: string): Problem {
  return new Problem('wrong-state', `${path} exists already, and is left as it is. Choose another name.`);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and keeps names in its own journal.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

function refusal(error: unknown, path: string): unknown {
  if (error instanceof Problem) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return new Problem('not-saved', `The folder of ${path} does not exist. Make it first.`);
    case 'EACCES':
    case 'ENOSPC':
    case 'EROFS':
    case 'EDQUOT':
      return new Problem('not-saved', `The backup could not be written to ${path} (${code}).`, [], {
        cause: error,
      });
    default:
      return new Problem(
        'unavailable',
        'The backup was cut off, and nothing is left of it: did the server stop meanwhile? Try again.',
        [],
        { cause: error },
      );
  }
}
