import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from '../../../support/program.ts';
import type { Dialect } from '../load/wire.ts';
import type { BenchServer, ServerName } from './benchServer.ts';

interface Script {
  name: ServerName;
  dialect: Dialect;
  path: string;
  /** More environment, given the folder for its data. */
  environment(dataDir: string): Readonly<Record<string, string>>;
}

/**
 * Runs a server whose documents are named by the path of the URL, each made by whoever comes first, and whom anybody may
 * write to. It says `on port …` once it listens.
 */
export async function startListening({ name, dialect, path, environment }: Script): Promise<BenchServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  const port = await freePort();
  let program: Program | undefined;
  let opened = 0;

  async function start(): Promise<void> {
    program = new Program(process.execPath, [path], {
      env: { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...environment(dataDir) },
    });
    await program.waitFor(/on port \d+/);
  }

  async function kill(): Promise<void> {
    program?.signal('SIGKILL');
    await program?.ended();
  }

  await start();
  return {
    name,
    pid: () => program?.pid,
    open: async (documents, people) =>
      Array.from({ length: documents }, () => {
        const document = `document-${opened++}`;
        const order = { url: `ws://127.0.0.1:${port}/${document}`, dialect, document };
        return Array.from({ length: people }, () => order);
      }),
    kill,
    restart: async () => {
      program?.signal('SIGTERM');
      await program?.ended();
      await start();
    },
    [Symbol.asyncDispose]: async () => {
      await kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}
