import type { Clock } from './clock.ts';

/** Lets something begin at most so often. The first after a quiet moment never waits. */
export class Pace {
  readonly #clock: Clock;
  #lastAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves when the next may begin: so many milliseconds after the last one began. */
  async next(apartMs: number): Promise<void> {
    const wait = this.#lastAt + apartMs - this.#clock.now();
    if (wait > 0) await new Promise<void>((resolve) => this.#clock.after(wait, resolve, true));
    // Even then what comes in at the same moment belongs together.
    else await new Promise((resolve) => setImmediate(resolve));
    this.#lastAt = this.#clock.now();
  }
}
