import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../../shared/errors.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { nullIfMissing } from './jsonFile.ts';

/** A file that is there for as long as a restore has not put everything into the folder. */
export const markName = 'restoring';

/** What it says from when all that was there before has been set aside: what is in the folder then can be made again. */
const filling = 'A restore into this folder has not come to its end.\n';

const emptying = 'What is in this folder is being set aside for a restore.\n';

/** How far a restore came that was cut off. */
export interface Restoring {
  state: 'emptying' | 'filling';
  since: Date;
}

export async function beginEmptying(dataDir: string, disk: Disk = nodeDisk): Promise<Restoring> {
  await writeMark(dataDir, emptying, disk);
  return { state: 'emptying', since: await timeOfMark(dataDir) };
}

export async function beginFilling(dataDir: string, disk: Disk = nodeDisk): Promise<void> {
  await writeMark(dataDir, filling, disk);
}

export async function endRestoring(dataDir: string, disk: Disk = nodeDisk): Promise<void> {
  await disk.remove(join(dataDir, markName));
  await disk.syncFolder(dataDir);
}

/** Undefined where no restore was cut off. */
export async function restoring(dataDir: string): Promise<Restoring | undefined> {
  const text = await readFile(join(dataDir, markName), 'utf8').catch(nullIfMissing);
  if (text === null) return undefined;
  // A mark that was cut off itself is one of the beginning, or all is set aside: nothing is removed for it.
  return { state: text === filling ? 'filling' : 'emptying', since: await timeOfMark(dataDir) };
}

/** @throws Problem `unavailable` where only half of a backup is there */
export async function mustBeWhole(dataDir: string): Promise<void> {
  if (!(await restoring(dataDir))) return;
  throw new Problem(
    'unavailable',
    `A restore into the data folder ${dataDir} was cut off, so only part of the backup is there. Run it again: npm run restore -- FILE`,
  );
}

async function writeMark(dataDir: string, text: string, disk: Disk): Promise<void> {
  await disk.writeSynced(join(dataDir, markName), text);
  await disk.syncFolder(dataDir);
}

async function timeOfMark(dataDir: string): Promise<Date> {
  return (await stat(join(dataDir, markName))).mtime;
}
