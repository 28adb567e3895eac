import type { Clock } from './clock.ts';

/** The longest that anything waits for a turn to begin. */
const widestMs = 20;

/** So many people make the window a millisecond wider. For few it saves nothing. */
const peoplePerMs = 10;
const fewPeople = 30;

/**
 * Lets a room's turns begin at most so often: what comes in meanwhile shares a transaction, a write to the disk and one
 * packet for each receiver, and writing to sockets is most of what a busy room costs. The first change after a quiet
 * moment never waits.
 */
export class TurnWindow {
  readonly #clock: Clock;
  #lastAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves when the next turn may begin. */
  async open(people: number): Promise<void> {
    const wait = this.#lastAt + windowMs(people) - this.#clock.now();
    if (wait > 0) await new Promise<void>((resolve) => this.#clock.after(wait, resolve));
    // Without this pause the first message of a turn would be stored alone, and all others a write later.
    else await new Promise((resolve) => setImmediate(resolve));
    this.#lastAt = this.#clock.now();
  }
}

/** How far apart the turns of a room with so many connections begin, in milliseconds. */
export function windowMs(people: number): number {
  return people < fewPeople ? 0 : Math.min(widestMs, people / peoplePerMs);
}
