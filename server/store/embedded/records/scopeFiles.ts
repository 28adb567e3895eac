import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isScope } from '../../names.ts';
import { nameBefore } from '../damageReport.ts';
import { nullIfMissing } from '../jsonFile.ts';

const suffix = '.json';

/** `accounts` → `accounts.json`, `partnership:ab12` → `partnership/ab12.json`. Only for names that `isScope` allows. */
export function scopePath(folder: string, scope: string): string {
  return join(folder, ...scope.split(':')) + suffix;
}

export interface FoundScope {
  scope: string;
  path: string;
  /** A damaged copy that stands in its place; undefined when the file itself is there. */
  aside: string | undefined;
}

/** Every scope that has a file, or a damaged one without a good one beside it. */
export async function findScopes(folder: string): Promise<FoundScope[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(nullIfMissing);
  const found = new Map<string, FoundScope>();
  for (const entry of entries ?? []) {
    // Not `isFile`: a link to a file that lies elsewhere would then be taken for an empty scope, and replaced.
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const original = join(entry.parentPath, nameBefore(entry.name) ?? entry.name);
    const scope = scopeOf(folder, original);
    if (scope === undefined) continue;
    if (path === original) found.set(scope, { scope, path, aside: undefined });
    else if (!found.has(scope)) found.set(scope, { scope, path: original, aside: path });
  }
  return [...found.values()];
}

function scopeOf(folder: string, path: string): string | undefined {
  if (!path.endsWith(suffix)) return undefined;
  const scope = relative(folder, path).slice(0, -suffix.length).split(sep).join(':');
  return isScope(scope) ? scope : undefined;
}
