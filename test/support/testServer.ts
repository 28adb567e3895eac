import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface TestServer extends AsyncDisposable {
  /** Where it is reached; the same after `restart`. */
  readonly url: string;
  readonly dataDir: string;
  /** All that it has written so far, standard output and error together, over all its starts. */
  output(): string;
  /** The unused owner's link that it printed. Rejects where it prints none within ten seconds. */
  ownerLink(): Promise<string>;
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

const startMs = 30_000;
const ownerLinkMs = 10_000;

/**
 * Starts the built server as a process of its own, as `npm start` does: on a free port, with data of its own that goes
 * when the server is disposed of (`await using server = await startTestServer()`).
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'moothall-test-')));
  const run = new Run({ DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', ...options.env });
  const url = await run.start();
  return {
    url,
    dataDir,
    output: () => run.output,
    ownerLink: async () =>
      await run.waitFor(/^Owner['’]s link \(works once\): (\S+)$/m, ownerLinkMs, 'an owner’s link'),
    stop: () => run.end('SIGTERM'),
    kill: async () => {
      await run.end('SIGKILL');
    },
    restart: async () => {
      await run.end('SIGTERM');
      await run.start({ PORT: new URL(url).port });
    },
    [Symbol.asyncDispose]: async () => {
      await run.end('SIGTERM');
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The process behind a TestServer, over several starts. */
class Run {
  output = '';
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #sinceStart = 0;
  /** True once all that it ever said has been heard. */
  #closed = true;

  constructor(env: Readonly<Record<string, string>>) {
    this.#env = env;
    // A worker that ends in the middle of a test must not leave its server behind.
    process.once('exit', () => this.#child?.kill('SIGKILL'));
  }

  /** Resolves with the address of the ready line. */
  async start(more: Readonly<Record<string, string>> = {}): Promise<string> {
    this.#sinceStart = this.output.length;
    const child = spawn(process.execPath, [join(inject('build'), 'server', 'main.js')], {
      // Not the test runner's own variables: the server must not find out that it is tested.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...this.#env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#closed = false;
    child.once('close', () => {
      this.#closed = true;
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
        child.emit('said');
      });
    }
    return await this.waitFor(/^Moothall is ready: (\S+)$/m, startMs, 'the ready line');
  }

  /** Resolves with the first group of `pattern`, once what it said since its last start matches. */
  async waitFor(pattern: RegExp, ms: number, what: string): Promise<string> {
    const child = this.#child;
    const deadline = AbortSignal.timeout(ms);
    for (;;) {
      const found = pattern.exec(this.output.slice(this.#sinceStart))?.[1];
      if (found !== undefined) return found;
      if (!child || this.#closed || deadline.aborted) {
        throw new Error(`The server did not print ${what}. It said:\n${this.output.slice(this.#sinceStart)}`);
      }
      const stopWaiting = new AbortController();
      const signal = AbortSignal.any([deadline, stopWaiting.signal]);
      await Promise.race(['said', 'close'].map((event) => once(child, event, { signal }).catch(() => {})));
      stopWaiting.abort();
    }
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child) return null;
    if (!this.#closed) {
      const closed = once(child, 'close');
      child.kill(signal);
      await closed;
    }
    return child.exitCode;
  }
}
