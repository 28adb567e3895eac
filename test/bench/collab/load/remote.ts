import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a load process does when asked: each takes one thing and answers one. */
export type Duties = Record<string, (order: never) => unknown>;

type Order = { id: number; duty: string; order: unknown };
type Answer = { id: number; result?: unknown; error?: string };

/** A process of its own that makes load, so that making it costs the server and the other makers no turn. */
export class LoadProcess<D extends Duties> implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  #next = 1;

  /** `module` calls `serve` with the duties. */
  constructor(module: string) {
    this.#child = fork(fileURLToPath(new URL(module, import.meta.url)), { serialization: 'advanced' });
    this.#child.on('message', ({ id, result, error }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(result);
      else waiting?.reject(new Error(error));
    });
    this.#child.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('A load process ended.'));
      this.#waiting.clear();
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  ask<K extends keyof D & string>(duty: K, order: Parameters<D[K]>[0]): Promise<Awaited<ReturnType<D[K]>>> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve: (result) => resolve(result as Awaited<ReturnType<D[K]>>), reject });
      this.#child.send({ id, duty, order } satisfies Order);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }
}

/** In the load process: does what is asked, and ends with whoever asks. */
export function serve(duties: Duties): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async ({ id, duty, order }: Order) => {
    try {
      const result = await duties[duty]?.(order as never);
      process.send?.({ id, result } satisfies Answer);
    } catch (error) {
      process.send?.({ id, error: String(error) } satisfies Answer);
    }
  });
}
