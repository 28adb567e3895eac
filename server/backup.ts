/**
 * Makes a backup when it is loaded, of the data folder or of the server that runs on it, into the file that is named
 * after the command.
 */
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { Problem } from '../shared/errors.ts';
import { askServer } from './backups/askServer.ts';
import { saveBackup } from './backups/saveBackup.ts';
import { writeBackup } from './backups/writeBackup.ts';
import { findRunningServer } from './runningServer.ts';
import { readSettings } from './settings.ts';
import { isTaken } from './store/embedded/documents/openLevel.ts';
import { isMarked } from './store/embedded/formatMark.ts';
import { openEmbeddedStore } from './store/embedded/openEmbeddedStore.ts';
import type { Store } from './store/port.ts';
import { whyNotStarted } from './whyNotStarted.ts';

let store: Store | undefined;
try {
  const { dataDir } = readSettings(process.env, (path) => readFileSync(path, 'utf8'));
  const [path] = process.argv.slice(2);
  if (path === undefined) {
    throw new Problem('invalid-request', 'Say where the backup goes: npm run backup -- FILE');
  }
  const { head, counts, missing } = await saveBackup(await source(dataDir), path);
  const things = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`Backup made: ${path} (${things} things, as they were at ${head.at})`);
  for (const part of missing) console.log(`Left out, because it can’t be read: ${part}`);
  await store?.close();
  process.exit(0);
} catch (error) {
  console.error(whyNotStarted(error));
  await store?.close();
  process.exit(1);
}

async function source(dataDir: string): Promise<Readable> {
  const running = await findRunningServer(dataDir);
  const asked = running && (await askServer(running));
  if (asked) return asked;
  if (!(await isMarked(dataDir))) {
    throw new Problem(
      'not-found',
      `There is no data of Moothall in ${dataDir}: set DATA_DIR to where it is.`,
    );
  }
  try {
    store = await openEmbeddedStore({ dataDir });
  } catch (error) {
    if (!running || !isTaken(error)) throw error;
    throw new Problem(
      'unavailable',
      `The Moothall that uses ${dataDir} does not answer at ${running.local}. Nothing was changed: try again in a minute, or stop it first.`,
      [],
      { cause: error },
    );
  }
  return writeBackup(store, new Date());
}
