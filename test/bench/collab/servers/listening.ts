import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from '../../../support/program.ts';
import type { BenchServer } from './benchServer.ts';

interface Listening extends Pick<BenchServer, 'pid' | 'kill' | 'restart'>, AsyncDisposable {
  port: string;
}

/**
 * Runs a server's script on a free port of this machine, with a folder of its own in DATA_DIR. It says
 * `listening on PORT` when it does.
 */
export async function startListening(
  script: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Listening> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  const run = (port: string) =>
    new Program(process.execPath, [script], {
      env: { NODE_ENV: 'production', HOST: '127.0.0.1', DATA_DIR: dataDir, ...environment, PORT: port },
    });
  let program = run('0');
  const ready = () => program.waitFor(/^listening on (\d+)$/m);
  const port = await ready();
  const end = async (signal: NodeJS.Signals) => {
    program.signal(signal);
    await program.ended();
  };
  return {
    port,
    pid: () => program.pid,
    kill: () => end('SIGKILL'),
    restart: async () => {
      program = run(port);
      await ready();
    },
    [Symbol.asyncDispose]: async () => {
      await end('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
