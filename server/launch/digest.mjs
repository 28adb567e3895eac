import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build is made from. Anything else may change without a new build. */
const sources = ['client', 'server', 'shared', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/** A short name for the exact contents of all sources: the same contents give the same name, whatever their dates. */
export async function sourceDigest(root) {
  const hash = createHash('sha256');
  const files = (await Promise.all(sources.map((source) => filesUnder(root, source)))).flat().sort();
  for (const file of files) {
    const contents = await readFile(join(root, file)).catch(nothingWhereGone);
    hash.update(`${file}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesUnder(root, path) {
  let entries;
  try {
    entries = await readdir(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    return nothingWhereGone(error);
  }
  const below = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) =>
      entry.isDirectory() ? filesUnder(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
  return (await Promise.all(below)).flat();
}

/** An editor that saves by renaming makes files vanish for a moment; the digest after the build notices. */
function nothingWhereGone(error) {
  if (error.code !== 'ENOENT') throw error;
  return [];
}
