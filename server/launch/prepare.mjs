import { ensureBuild } from './build.mjs';
import { withLock } from './lock.mjs';
import { installPackages } from './packages.mjs';
import { say } from './say.mjs';

/**
 * Brings this checkout to the point where something can be run: packages installed, and unless `build` is false,
 * client and server built. Does only what is missing. Several may call this at once, from one process or from many:
 * one does the work, the others wait and find it done.
 * @returns {Promise<{ build: string | undefined }>} the folder of the build
 */
export async function prepare(root, { build = true } = {}) {
  const onWait = () => say('Another start is preparing Moothall; waiting for it …');
  return await withLock(root, onWait, async () => {
    await installPackages(root);
    return { build: build ? await ensureBuild(root) : undefined };
  });
}
