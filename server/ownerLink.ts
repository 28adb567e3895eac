/**
 * Prints a fresh owner's link when it is loaded; the ones before stop working. It may run beside a server, whose data
 * folder it shares for this alone.
 */
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { reachableUrl } from './address.ts';
import { findRunningServer } from './runningServer.ts';
import { readSettings } from './settings.ts';
import { openOwnerKeys } from './store/embedded/ownerKeys.ts';
import { whyNotStarted } from './whyNotStarted.ts';

try {
  const settings = readSettings(process.env, (path) => readFileSync(path, 'utf8'));
  const running = await findRunningServer(settings.dataDir);
  const base =
    settings.publicUrl ??
    running?.linkBase ??
    reachableUrl(settings.host, settings.port, networkInterfaces());
  const key = await openOwnerKeys(settings.dataDir).issue();
  console.log(`Owner's link (works once): ${base}/welcome/${key}`);
  if (running === undefined)
    console.log('Moothall does not seem to run. Start it with “npm start”, then open the link.');
  process.exit(0);
} catch (error) {
  console.error(whyNotStarted(error));
  process.exit(1);
}
