import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../../shared/errors.ts';
import type { Item } from '../everything.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { LevelFolder } from './documents/levelFolder.ts';
import { nullIfMissing } from './jsonFile.ts';
import { openEmbeddedStore } from './openEmbeddedStore.ts';
import { beginEmptying, beginFilling, endRestoring, markName, restoring } from './restoreMark.ts';

/** What the system itself puts into the top folder of a disk. */
const notOurs = new Set(['lost+found', '.DS_Store']);

const asidePrefix = 'before-restore-';

/**
 * Fills a data folder. A folder in which there is something is refused unless it may be replaced; what was in it is then
 * kept beside the new data, in the folder that is answered. Cut off half-way, it leaves a folder that no server opens, and
 * the same call again completes it.
 * @throws Problem `wrong-state` for a folder that is not empty, `unavailable` where a server uses it
 */
export async function restoreFolder(
  { dataDir, replace }: { dataDir: string; replace: boolean },
  items: AsyncIterable<Item>,
  disk: Disk = nodeDisk,
): Promise<{ kept: string | undefined }> {
  const found = ((await readdir(dataDir).catch(nullIfMissing)) ?? []).filter((name) => !notOurs.has(name));
  const cutOff = await restoring(dataDir);
  if (found.length > 0 && !cutOff && !replace) {
    throw new Problem(
      'wrong-state',
      `The data folder ${dataDir} is not empty, and nothing in it was changed. Set DATA_DIR to an empty folder, or ` +
        'say that it may be replaced: npm run restore -- FILE --replace',
    );
  }
  if (found.includes('documents')) await mustBeFree(dataDir);
  await disk.makeFolder(dataDir);
  let kept: string | undefined;
  if (cutOff?.state === 'filling') await removeHalf(dataDir);
  else {
    const { since } = cutOff ?? (await beginEmptying(dataDir, disk));
    if (found.length > 0) kept = await setAside(dataDir, found, since, disk);
    await beginFilling(dataDir, disk);
  }
  const store = await openEmbeddedStore({ dataDir, restoring: true });
  try {
    await store.fill(items);
    // Nobody is signed in any more, so the owner needs a way in.
    await store.ownerKeys.issue();
  } finally {
    await store.close();
  }
  await endRestoring(dataDir, disk);
  return { kept };
}

/** @throws Problem `unavailable` where a server, or another restore, has it open */
async function mustBeFree(dataDir: string): Promise<void> {
  const folder = await LevelFolder.open(join(dataDir, 'documents'), true).catch((error: unknown) => {
    // What can't be opened because it is damaged is what a backup is for.
    if (error instanceof Problem && error.code === 'damaged') return undefined;
    throw error;
  });
  await folder?.close();
}

/** Named after when it began, so that what one call leaves behind goes where the rest is. */
async function setAside(dataDir: string, names: readonly string[], since: Date, disk: Disk): Promise<string> {
  const aside = join(dataDir, `${asidePrefix}${since.toISOString().replaceAll(/[-:.]/g, '')}`);
  await disk.makeFolder(aside);
  for (const name of names) {
    if (name === markName || name.startsWith(asidePrefix)) continue;
    await disk.rename(join(dataDir, name), join(aside, name));
  }
  await disk.syncFolder(aside);
  await disk.syncFolder(dataDir);
  return aside;
}

/** What a restore that was cut off had written. */
async function removeHalf(dataDir: string): Promise<void> {
  for (const name of ['documents', 'records', 'ledgers', 'owner-keys', 'moothall.json']) {
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
}
