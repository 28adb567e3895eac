import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from './program.ts';
import { theBuild } from './theBuild.ts';

export interface TestServer extends AsyncDisposable {
  /** Where it is reached; the same after `restart`. */
  readonly url: string;
  readonly dataDir: string;
  /** Its process, as it last started. */
  pid(): number | undefined;
  /** All that it has written since it last started, standard output and error together. */
  output(): string;
  /** The unused owner's link that it printed. Rejects where it prints none within ten seconds. */
  ownerLink(): Promise<string>;
  /** Sends a signal and does not wait. */
  signal(signal: NodeJS.Signals): void;
  /** Resolves once it has ended, with its exit code. */
  ended(): Promise<number | null>;
  /** SIGTERM, and answers the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and the same port, after `stop` or `kill`; stops it first where it runs. */
  restart(): Promise<void>;
}

export interface TestServerOptions {
  /** More environment for the server. */
  env?: Readonly<Record<string, string>>;
  /** Data to start on. It is then the caller's to remove. */
  dataDir?: string;
}

/**
 * Starts the built server as a process of its own, as `npm start` does: on a free port, with data of its own that goes
 * when the server is disposed of (`await using server = await startTestServer()`).
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const build = await theBuild();
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'moothall-test-')));
  let program = run(options.env?.PORT ?? '0');
  const url = await ready();

  function run(port: string): Program {
    return new Program(process.execPath, [join(build, 'server', 'main.js')], {
      env: { NODE_ENV: 'production', HOST: '127.0.0.1', DATA_DIR: dataDir, ...options.env, PORT: port },
    });
  }

  async function ready(): Promise<string> {
    try {
      return await program.waitFor(/^Moothall is ready: (\S+)$/m);
    } catch (error) {
      await program[Symbol.asyncDispose]();
      await tidy();
      throw error;
    }
  }

  async function tidy(): Promise<void> {
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    program.signal(signal);
    return await program.ended();
  }

  return {
    url,
    dataDir,
    pid: () => program.pid,
    output: () => program.output,
    ownerLink: () => program.waitFor(/^Owner['’]s link \(works once\): (\S+)$/m, 10_000),
    signal: (signal) => program.signal(signal),
    ended: () => program.ended(),
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
    restart: async () => {
      await end('SIGTERM');
      program = run(new URL(url).port);
      await ready();
    },
    [Symbol.asyncDispose]: async () => {
      await end('SIGTERM');
      await tidy();
    },
  };
}
