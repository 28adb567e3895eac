/**
 * Starts Moothall when it is loaded. The only place that reads the environment and knows every part.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtClient } from './http/builtClient.ts';
import type { ServeClient } from './http/serveClient.ts';
import { type RunningServer, startServer } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { whyNotStarted } from './whyNotStarted.ts';

let stopping = false;
let server: RunningServer | undefined;

// Asked twice to stop (npm passes a signal on that the whole group got as well), it still finishes what it began.
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    if (server) void stop(server);
  });
}

try {
  const settings = readSettings(process.env, (path) => readFileSync(path, 'utf8'));
  server = await startServer(settings, await clientFor(settings));
  if (stopping) void stop(server);
  else console.log(`Moothall is ready: ${server.url}`);
} catch (error) {
  console.error(whyNotStarted(error));
  process.exit(1);
}

async function stop(running: RunningServer): Promise<void> {
  try {
    await running.close();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}

/** Beside this program, where it was built; in development there is no build, and the bundle has no Vite. */
async function clientFor(settings: Settings): Promise<ServeClient> {
  if (import.meta.env?.PROD) return builtClient(fileURLToPath(new URL('../client', import.meta.url)));
  const { viteClient } = await import('./launch/viteClient.ts');
  return viteClient(settings.publicUrl && new URL(settings.publicUrl).hostname);
}
