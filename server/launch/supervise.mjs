import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

/** Editors and version control save in bursts: one restart for each burst. */
const burstMs = 150;

/**
 * Runs the server from its sources and starts it anew whenever they change. Vite, inside the server, takes care of the
 * browser's files. Ends with the server's own exit code when asked to stop.
 */
export function superviseServer(root) {
  let server = start(root);
  let ending = false;
  let restarting = false;
  let timer;

  const restart = async () => {
    if (ending || restarting) return;
    restarting = true;
    say('The server’s sources changed; starting it anew …');
    // It flushes and lets go of the data folder first, or the new one would be refused.
    await stop(server);
    restarting = false;
    if (!ending) server = start(root);
  };
  for (const folder of ['server', 'shared']) {
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      if (!/\.(ts|json)$/.test(String(file))) return;
      clearTimeout(timer);
      timer = setTimeout(restart, burstMs);
    });
  }
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, async () => {
      if (ending) return;
      ending = true;
      process.exit(await stop(server));
    });
  }
}

function start(root) {
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'server', 'main.ts')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  server.on('exit', (code) => {
    if (code) say('The server ended with the error above. It starts again when its sources change.');
  });
  return server;
}

/** Answers the exit code; 0 where it was stopped before it had begun to listen for that. */
function stop(server) {
  return new Promise((resolve) => {
    const ended = (code) => resolve(code ?? 0);
    if (server.exitCode !== null || server.signalCode !== null) return ended(server.exitCode);
    server.once('exit', ended);
    server.kill('SIGTERM');
  });
}
