import { mostSteps } from './effort.ts';

/** After an hour somebody may make a quarter of all that again. */
const stepsPerMs = mostSteps / 4 / 3600_000;

/**
 * How much work each person's updates may make in one room, all together: what is put in its place with great effort costs
 * every newcomer as much, however long it took to come.
 */
export class Patience {
  readonly #now: () => number;
  readonly #spent = new Map<string, { steps: number; at: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** False where so many steps are more than is left; nothing is spent then. */
  bears(personId: string, steps: number): boolean {
    if (steps === 0) return true;
    const now = this.#now();
    const { steps: before, at } = this.#spent.get(personId) ?? { steps: 0, at: now };
    const spent = Math.max(0, before - (now - at) * stepsPerMs) + steps;
    if (spent > mostSteps) return false;
    this.#spent.set(personId, { steps: spent, at: now });
    return true;
  }
}
