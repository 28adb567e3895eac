/** Fills the data folder from a backup when it is loaded: from the file that is named after the command. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Problem } from '../shared/errors.ts';
import { checkBackup, readBackup } from './backups/readBackup.ts';
import { readSettings } from './settings.ts';
import { restoreFolder } from './store/embedded/restoreFolder.ts';
import { whyNotStarted } from './whyNotStarted.ts';

try {
  const { dataDir } = readSettings(process.env, (path) => readFileSync(path, 'utf8'));
  const { path, replace } = asked();
  // Before anything is written: a backup that is not whole must not take the place of what is there.
  const { head, missing } = await checkBackup(path);
  const { kept } = await restoreFolder({ dataDir, replace }, readBackup(path));
  console.log(`Restored into ${dataDir}: everything as it was at ${head.at}.`);
  for (const part of missing) console.log(`The backup lacks what could not be read then: ${part}`);
  if (kept !== undefined) console.log(`What was there before is in ${kept}.`);
  console.log('Nobody is signed in. “npm start” prints a fresh owner’s link.');
  process.exit(0);
} catch (error) {
  console.error(whyNotStarted(error));
  process.exit(1);
}

/** @throws Problem where the command does not say which file, or says something else besides */
function asked(): { path: string; replace: boolean } {
  const usage =
    'Say what to restore from: npm run restore -- FILE (and --replace, where the data folder is not empty)';
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2),
      options: { replace: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [path, ...more] = positionals;
    if (path !== undefined && more.length === 0) return { path, replace: values.replace };
  } catch {
    // An option that there is not.
  }
  throw new Problem('invalid-request', usage);
}
