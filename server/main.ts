/**
 * Starts Moothall when it is loaded. The only place that reads the environment and knows every part.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { destination, type Logger } from 'pino';
import { endOnFault } from './faults.ts';
import { builtClient } from './http/builtClient.ts';
import type { ServeClient } from './http/serveClient.ts';
import { createLog } from './log.ts';
import { type RunningServer, startServer } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { openEmbeddedStore } from './store/embedded/openEmbeddedStore.ts';
import { whyNotStarted } from './whyNotStarted.ts';

/** For stopping. All that may take its time has a limit of its own, except a disk that does not answer. */
const patienceMs = 30_000;

const built = import.meta.env?.PROD === true;
let stopping = false;
let log: Logger | undefined;
let server: RunningServer | undefined;

// Asked twice to stop (npm passes a signal on that the whole group got as well), it still finishes what it began.
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    log?.info({ signal }, 'stopping');
    if (server) void stop(server);
  });
}

try {
  server = await start();
  if (stopping) void stop(server);
  else announce(server);
} catch (error) {
  console.error(whyNotStarted(error));
  process.exit(1);
}

async function start(): Promise<RunningServer> {
  const settings = readSettings(process.env, (path) => readFileSync(path, 'utf8'));
  // Standard output is for the lines that programs wait for.
  log = createLog(settings.logLevel, destination(2));
  endOnFault(log);
  const store = await openEmbeddedStore({ dataDir: settings.dataDir });
  for (const { part, keptAt } of store.damage()) {
    log.error({ part, keptAt }, 'a damaged file was set aside; the rest is served');
  }
  try {
    return await startServer({
      settings,
      store,
      serveClient: await clientFor(settings),
      log,
      inlineScripts: !built,
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

function announce({ url, ownerLink }: RunningServer): void {
  console.log(`Moothall is ready: ${url}`);
  if (ownerLink !== undefined) console.log(`Owner's link (works once): ${ownerLink}`);
}

async function stop(running: RunningServer): Promise<void> {
  const fail = (error: unknown) => {
    log?.fatal({ err: error }, 'the server could not stop in order; what was told as saved is on disk');
    process.exit(1);
  };
  setTimeout(() => fail(new Error('Stopping took too long')), patienceMs);
  await running.close().then(() => {
    log?.info({}, 'stopped');
    process.exit(0);
  }, fail);
}

/** Beside this program, where it was built; in development there is no build, and the bundle has no Vite. */
async function clientFor(settings: Settings): Promise<ServeClient> {
  if (built) return builtClient(fileURLToPath(new URL('../client', import.meta.url)));
  const { viteClient } = await import('./launch/viteClient.ts');
  return viteClient(settings.publicUrl && new URL(settings.publicUrl).hostname);
}
