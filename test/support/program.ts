import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ProgramOptions {
  cwd?: string;
  /** All of its environment, besides where programs and the home folder are. */
  env?: Readonly<Record<string, string>>;
  /** Gives it a process group of its own, which `signalGroup` reaches as a whole. */
  ownGroup?: boolean;
}

/** All that still run. A test that fails before it disposes of its program must not leave it behind. */
const running = new Set<Program>();

/** Kills what the tests of this file left running; test/support/tidyUp.ts sees to it. */
export async function endPrograms(): Promise<void> {
  await Promise.all([...running].map((program) => program[Symbol.asyncDispose]()));
}

/** A program that a test started: what it says, and how it ends. It never outlives the test (`await using`). */
export class Program implements AsyncDisposable {
  /** All that it has written so far, standard output and error together. */
  output = '';
  readonly #child: ChildProcess;
  readonly #ownGroup: boolean;
  #closed = false;

  constructor(command: string, args: readonly string[], options: ProgramOptions = {}) {
    const { PATH, HOME } = process.env;
    this.#ownGroup = options.ownGroup ?? false;
    const child = spawn(command, args, {
      cwd: options.cwd,
      // Not the test runner's own variables: a program must not find out that it is tested.
      env: { PATH, HOME, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: this.#ownGroup,
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
        child.emit('said');
      });
    }
    running.add(this);
    child.once('close', () => {
      this.#closed = true;
      running.delete(this);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /**
   * Resolves with the first group of `pattern` once the output matches; with all of the match where it has no group.
   * @throws where it ends, or `ms` pass, without having said so
   */
  async waitFor(pattern: RegExp, ms = 30_000): Promise<string> {
    const deadline = AbortSignal.timeout(ms);
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found[1] ?? found[0];
      if (this.#closed || deadline.aborted) {
        throw new Error(`The program did not say ${pattern}. It said:\n${this.output}`);
      }
      await this.#next(['said', 'close'], deadline);
    }
  }

  /** Resolves once it has ended, with its exit code; null where a signal ended it. */
  async ended(): Promise<number | null> {
    if (!this.#closed) await once(this.#child, 'close');
    return this.#child.exitCode;
  }

  /** To it alone, or where it has a group of its own, to all that it started as well. */
  signal(signal: NodeJS.Signals): void {
    if (!this.#ownGroup || this.#child.pid === undefined) {
      this.#child.kill(signal);
      return;
    }
    try {
      process.kill(-this.#child.pid, signal);
    } catch {
      // Nobody is left in the group.
    }
  }

  /** To the one process that was started, even where it has a group. */
  signalAlone(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.signal('SIGKILL');
    await this.ended();
  }

  async #next(events: readonly string[], deadline: AbortSignal): Promise<void> {
    const enough = new AbortController();
    const signal = AbortSignal.any([deadline, enough.signal]);
    await Promise.race(events.map((event) => once(this.#child, event, { signal }).catch(() => {})));
    enough.abort();
  }
}
