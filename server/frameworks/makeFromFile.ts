import type { QueryOf } from '../../shared/api/endpoint.ts';
import type { addFrameworkFile, CheckedFile } from '../../shared/api/frameworkFiles.ts';
import { Problem } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { keepFramework } from './makeFramework.ts';
import type { FrameworkParts } from './parts.ts';
import { readFrameworkFile } from './readFile.ts';

/** What a file holds and what is wrong with it. @throws Problem on `file` where it can't be read at all */
export async function checkFile(path: string): Promise<CheckedFile> {
  const { faults, ...sheet } = await readFrameworkFile(path);
  return { ...sheet, errors: faults };
}

/**
 * Makes a framework of a file, as a whole or not at all, and answers its id. Who may was looked at before the file was taken.
 * @throws Problem `invalid-request` naming row and column of each fault; else as `makeFramework`
 */
export async function makeFromFile(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
  about: QueryOf<typeof addFrameworkFile>,
  path: string,
): Promise<string> {
  const { items, faults } = await readFrameworkFile(path);
  if (faults[0]) {
    const more = faults.length > 1 ? ` There are ${faults.length - 1} more faults.` : '';
    throw new Problem('invalid-request', `${faults[0].message}${more} Nothing was made.`, faults);
  }
  return keepFramework(
    parts,
    person,
    partnershipId,
    about,
    items.map(({ row: _row, ...item }) => item),
  );
}
