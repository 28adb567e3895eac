import type { Clock } from './clock.ts';

/** Others hear of a strategy that is being written in at most so often. */
const quietMs = 1000;

/**
 * Tells that a document changed, once for all changes of a second: boards and lists that show it are asked for anew
 * each time.
 */
export class News {
  readonly #clock: Clock;
  readonly #tell: (strategyId: string) => Promise<void>;
  readonly #waiting = new Map<string, () => void>();

  constructor(clock: Clock, tell: (strategyId: string) => Promise<void>) {
    this.#clock = clock;
    this.#tell = tell;
  }

  changed(strategyId: string): void {
    if (this.#waiting.has(strategyId)) return;
    const callOff = this.#clock.after(quietMs, () => {
      this.#waiting.delete(strategyId);
      void this.#tell(strategyId);
    });
    this.#waiting.set(strategyId, callOff);
  }

  /** Tells at once what would have been told later. */
  async flush(): Promise<void> {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [, callOff] of waiting) callOff();
    await Promise.all(waiting.map(([strategyId]) => this.#tell(strategyId)));
  }
}
