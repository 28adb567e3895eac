import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { Problem } from '../../../../shared/errors.ts';
import { nullIfMissing } from '../jsonFile.ts';
import { rottenLog } from './logCheck.ts';

export type Level = ClassicLevel<string, Uint8Array>;

/**
 * Opens the LevelDB in `folder`, and with it takes the lock that the kernel frees when this process ends, however it
 * ends.
 *
 * `mayCreate`: whether it may be the first start. A LevelDB that has lost its CURRENT file would otherwise be taken
 * for a new one, and LevelDB begins a new one by deleting every table that it does not know.
 * @throws Problem `unavailable` when another process has it or the disk refuses, `damaged` when it can't be read
 */
export async function openLevel(folder: string, mayCreate: boolean): Promise<Level> {
  // Before LevelDB sees it: it would mend a bad log by forgetting what is in it.
  const rotten = await rottenLog(folder);
  if (rotten !== undefined) throw damage(folder, `${rotten} went bad, with changes in it that were saved`);
  const createIfMissing = mayCreate && !(await holdsData(folder));
  const level: Level = new ClassicLevel(folder, { valueEncoding: 'view', createIfMissing });
  try {
    await level.open();
    return level;
  } catch (error) {
    throw refusal(folder, error);
  }
}

/** A first start that was killed leaves a manifest at most, and may begin again. */
async function holdsData(folder: string): Promise<boolean> {
  const names = (await readdir(folder).catch(nullIfMissing)) ?? [];
  return names.some((name) => /\.(ldb|sst|log)$/.test(name));
}

function refusal(folder: string, error: unknown): Problem {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const reason = cause instanceof Error ? cause.message : String(error);
  if (levelCode(cause) === 'LEVEL_LOCKED') {
    return new Problem(
      'unavailable',
      `Another Moothall is already using the data folder ${join(folder, '..')}: stop that one first, or set DATA_DIR to another folder.`,
      [],
      { cause: error },
    );
  }
  if (levelCode(cause) === 'LEVEL_CORRUPTION' || /does not exist \(create_if_missing/.test(reason)) {
    return damage(folder, reason, error);
  }
  return new Problem('unavailable', `The documents in ${folder} can’t be opened: ${reason}.`, [], {
    cause: error,
  });
}

/** Whether the folder could not be opened because another process has it. */
export function isTaken(error: unknown): boolean {
  const refused = error instanceof Problem && error.cause instanceof Error ? error.cause.cause : undefined;
  return levelCode(refused) === 'LEVEL_LOCKED';
}

function damage(folder: string, reason: string, cause?: unknown): Problem {
  return new Problem(
    'damaged',
    `The documents in ${folder} are damaged (${reason}). Nothing was changed: put the folder back from a backup, then start again.`,
    [],
    { cause },
  );
}

export function levelCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
