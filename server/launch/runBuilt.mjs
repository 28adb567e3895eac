import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endCleanlyWhenAsked } from './interruption.mjs';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { sayTrouble } from './say.mjs';

/**
 * Prepares the checkout and then runs one of the built programs (`main`, `ownerLink`, `backup`, `restore`) in this process: its process
 * group, its signals and its exit code are npm's to see without anything in between.
 */
export async function runBuilt(program) {
  endCleanlyWhenAsked();
  // As npm does: ./data is this checkout's, from wherever the program was called.
  process.chdir(root);
  // Express shows whole stacks to strangers unless told that this is no workbench.
  process.env.NODE_ENV ??= 'production';
  try {
    const { build } = await prepare(root);
    // Faults then name the lines of the sources, not of the bundle.
    process.setSourceMapsEnabled(true);
    await import(pathToFileURL(join(build, 'server', `${program}.js`)).href);
  } catch (error) {
    sayTrouble(error);
    process.exit();
  }
}
