import { access, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { run } from './children.mjs';
import { sourceDigest } from './digest.mjs';
import { sayWhile, Trouble } from './say.mjs';

/**
 * Each build is a folder of its own, dist/<digest of its sources>/{client,server}. It gets that name only once it is
 * complete, and is never changed after: a build that was cut off is never served, a server that runs keeps its files
 * while the next build is made, and going back to earlier sources needs no new one.
 */

/** How many builds stay besides the ones of the last day, for servers that still run from them. */
const kept = 5;
const dayMs = 24 * 3600_000;

/**
 * Builds client and server unless that was done for these very sources.
 * @returns {Promise<string>} the folder of the build
 */
export async function ensureBuild(root) {
  const dist = join(root, 'dist');
  let digest = await sourceDigest(root);
  if (await exists(join(dist, digest))) return freshen(join(dist, digest));
  await mkdir(dist, { recursive: true });
  await removeLeftovers(dist);
  const done = sayWhile('Building');
  for (let attempt = 1; ; attempt += 1) {
    const unfinished = join(dist, `.unfinished-${process.pid}`);
    await build(root, unfinished, done);
    const now = await sourceDigest(root);
    // Saved half-way through, a file may be in the build in either state, so the build has no name to go by. Somebody
    // who saves all the time still gets one in the end, under a name that nobody takes for another's.
    const name = now === digest ? digest : `changed-meanwhile-${Date.now()}`;
    if (now === digest || attempt === 3) {
      await rename(unfinished, join(dist, name));
      done('built');
      return join(dist, name);
    }
    digest = now;
  }
}

async function build(root, into, done) {
  await rm(into, { recursive: true, force: true });
  const worker = fileURLToPath(new URL('./buildWorker.mjs', import.meta.url));
  const { code, output } = await run(process.execPath, [worker, root, into], {
    cwd: root,
    // Vite would build a page for development where this says so, as it does under a test runner.
    env: { ...process.env, NODE_ENV: 'production' },
    ipc: true,
  });
  if (code === 0) return;
  done();
  await rm(into, { recursive: true, force: true });
  throw new Trouble(
    `${stripVTControlCharacters(output).trim()}\n\nMoothall could not be built: the reason is above.`,
  );
}

/** Marks a build as used today. */
async function freshen(folder) {
  const now = new Date();
  await utimes(folder, now, now).catch(() => {});
  return folder;
}

/** Called by the holder of the lock alone, so what is unfinished belongs to nobody that lives. */
async function removeLeftovers(dist) {
  const names = await readdir(dist);
  const builds = [];
  for (const name of names) {
    const path = join(dist, name);
    if (name.startsWith('.unfinished-')) await rm(path, { recursive: true, force: true });
    else if (isBuild(name)) builds.push({ path, usedAt: (await stat(path)).mtimeMs });
  }
  builds.sort((a, b) => b.usedAt - a.usedAt);
  for (const { path, usedAt } of builds.slice(kept)) {
    if (usedAt < Date.now() - dayMs) await rm(path, { recursive: true, force: true });
  }
}

function isBuild(name) {
  return /^[0-9a-f]{16}$/.test(name) || name.startsWith('changed-meanwhile-');
}

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
