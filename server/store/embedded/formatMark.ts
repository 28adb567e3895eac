import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { Problem } from '../../../shared/errors.ts';
import { JsonFile, Unreadable } from './jsonFile.ts';
import type { Parts } from './parts.ts';

const newestFormat = 1;
const mark = z.object({ format: z.int().positive() });
type Mark = z.infer<typeof mark>;

/** Written once, after the documents' folder was made: whoever finds it knows that this is not a first start. */
export function markPath(dataDir: string): string {
  return join(dataDir, 'moothall.json');
}

export async function isMarked(dataDir: string): Promise<boolean> {
  return access(markPath(dataDir)).then(
    () => true,
    () => false,
  );
}

/**
 * Checks which version of Moothall wrote this folder, and marks a new one.
 * @throws Problem `unavailable` for a folder of a newer version, which this one would misread
 */
export async function checkFormat({ dataDir, disk, damage }: Parts): Promise<void> {
  const file = new JsonFile<Mark>(markPath(dataDir), disk, {
    parse: (text) => mark.parse(JSON.parse(text)),
    format: (data) => `${JSON.stringify(data)}\n`,
  });
  const found = await file.read().catch(async (error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    // Nothing but the number is lost, and only this format has ever been written.
    await damage.setAside(file.path, error.message);
    return null;
  });
  if (found === null) await new Low(file, { format: newestFormat }).write();
  else if (found.format > newestFormat) {
    throw new Problem(
      'unavailable',
      `The data folder ${dataDir} was written by a newer Moothall: update this one before you start it on that folder.`,
    );
  }
}
