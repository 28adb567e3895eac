import type { Clock } from './clock.ts';

/** Lets something begin at most so often. The first after a quiet moment never waits. */
export class Pace {
  readonly #clock: Clock;
  #lastAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves when the next may begin: so many milliseconds after the last one began. */
  next(apartMs: number): Promise<void> {
    return new Promise((resolve) => {
      const begin = () => {
        this.#lastAt = this.#clock.now();
        resolve();
      };
      const wait = this.#lastAt + apartMs - this.#clock.now();
      if (wait > 0) this.#clock.after(wait, begin, true);
      // Even then what comes in at the same moment belongs together.
      else setImmediate(begin);
    });
  }
}
