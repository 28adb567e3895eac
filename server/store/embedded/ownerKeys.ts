import { createHash } from 'node:crypto';
import { access, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newSecret } from '../../../shared/ids.ts';
import type { OwnerKeyStore } from '../port.ts';
import { notSaved } from '../refusals.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { nullIfMissing, temporarySuffix } from './jsonFile.ts';

/**
 * The owner's keys in a folder of their own, without any lock: `npm run owner-link` uses it beside a running server.
 *
 * - `current` holds the key in use, in words that can be printed again at each start;
 * - `HASH.issued` says that there was such a key, `HASH.spent` that it was used. Both stay, and are empty.
 *
 * Each step is one that the kernel makes atomic: a rename decides which of two new keys counts, and creating a file
 * that must not exist yet decides which of two callers gets in.
 */
export function openOwnerKeys(dataDir: string, disk: Disk = nodeDisk): OwnerKeyStore {
  const folder = join(dataDir, 'owner-keys');
  const current = join(folder, 'current');
  const markOf = (key: string, what: 'issued' | 'spent') => join(folder, `${hash(key)}.${what}`);

  async function unusedKey(): Promise<string | undefined> {
    const key = (await readFile(current, 'utf8').catch(nullIfMissing))?.trim();
    return key && !(await exists(markOf(key, 'spent'))) ? key : undefined;
  }

  async function issue(): Promise<string> {
    const key = newSecret();
    await disk.makeFolder(folder);
    await create(markOf(key, 'issued'));
    // The name holds the key's hash, so that two who issue at once do not write into the same file.
    const temporary = join(folder, `${hash(key)}${temporarySuffix}`);
    await disk.writeSynced(temporary, `${key}\n`);
    await disk.rename(temporary, current);
    await disk.syncFolder(folder);
    return key;
  }

  async function consume(key: string): Promise<'consumed' | 'spent' | 'unknown'> {
    if (!(await exists(markOf(key, 'issued')))) return 'unknown';
    if ((await unusedKey()) !== key) return 'spent';
    const won = await create(markOf(key, 'spent'));
    await disk.syncFolder(folder);
    return won ? 'consumed' : 'spent';
  }

  async function known(): Promise<string[]> {
    const names = (await readdir(folder).catch(nullIfMissing)) ?? [];
    return names.flatMap((name) => /^([0-9a-f]{64})\.issued$/.exec(name)?.[1] ?? []).sort();
  }

  async function addSpent(hashes: readonly string[]): Promise<void> {
    await disk.makeFolder(folder);
    for (const each of hashes) {
      for (const what of ['issued', 'spent']) await create(join(folder, `${each}.${what}`));
    }
    await disk.syncFolder(folder);
  }

  return {
    current: unusedKey,
    issue: () => issue().catch(refuse),
    consume: (key) => consume(key).catch(refuse),
    known,
    addSpent: (hashes) => addSpent(hashes).catch(refuse),
  };
}

/** A name that gives nothing away about the key. */
function hash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** True for exactly one of all who try, in whatever process. */
async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.sync();
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function refuse(error: unknown): never {
  throw notSaved(error);
}
