import { closed } from './refusals.ts';

/** Whether a store still takes requests, and which ones it is busy with. One for each store, shared by its parts. */
export class Lifetime {
  readonly #running = new Set<Promise<unknown>>();
  #ended = false;

  /** @throws Problem `unavailable` once the store is being closed: a late write must not look accepted */
  mustBeOpen(): void {
    if (this.#ended) throw closed();
  }

  /** Does a piece of work that closing has to wait for. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.mustBeOpen();
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** The same for what is read step by step: closing waits for the step under way, and the next one is refused. */
  reading<T>(items: () => AsyncIterable<T>): AsyncIterable<T> {
    this.mustBeOpen();
    return this.#steps(items()[Symbol.asyncIterator]());
  }

  async *#steps<T>(items: AsyncIterator<T>): AsyncIterable<T> {
    try {
      for (;;) {
        const step = await this.run(() => items.next());
        if (step.done) return;
        yield step.value;
      }
    } finally {
      await items.return?.();
    }
  }

  /** From now on everything is refused. Resolves once all that was accepted before is done. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.allSettled(this.#running);
  }
}
