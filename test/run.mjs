/**
 * `npm test`: prepares what is missing, then runs every suite in one runner. The last line on standard output is
 * `N passed, N failed`. Arguments go to Vitest: npm test -- --project unit
 */
import { requireNewEnoughNode } from '../server/launch/nodeVersion.mjs';

requireNewEnoughNode();
const { prepare } = await import('../server/launch/prepare.mjs');
const { root } = await import('../server/launch/root.mjs');
const { say, sayTrouble } = await import('../server/launch/say.mjs');
const { findChromium, howToGetChromium, installChromium } = await import('./support/chromium.mjs');
const { runSuites } = await import('./support/runSuites.mjs');

const { passed, failed, unsteady } = await everything();
for (const name of unsteady) say(`Passed only at a second try: ${name}`);
if (failed > 0 || passed === 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);

async function everything() {
  try {
    const { build } = await prepare(root);
    const environment = { ...(await withChromium()), MOOTHALL_BUILD: build };
    return await runSuites(root, process.argv.slice(2), environment);
  } catch (error) {
    sayTrouble(error);
    return { passed: 0, failed: 1, unsteady: [] };
  }
}

/** The environment for the suites. Without a browser the browser's suite still runs, and fails. */
async function withChromium() {
  let path = findChromium();
  if (!path && !process.env.CHROMIUM_PATH) {
    say('Installing Chromium for the browser tests …');
    path = (await installChromium()) ? findChromium() : undefined;
  }
  if (!path) console.error(howToGetChromium);
  return path ? { ...process.env, CHROMIUM_PATH: path } : process.env;
}
