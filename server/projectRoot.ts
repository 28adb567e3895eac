import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the checkout, for data files that are read and not built. Found by walking up, because this code runs
 * from its sources in development and from dist/<build>/server otherwise.
 */
export const projectRoot = findUp(dirname(fileURLToPath(import.meta.url)));

function findUp(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error('The folder of Moothall was not found: its package.json is missing.');
  return findUp(parent);
}
