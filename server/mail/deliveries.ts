/** From the first failure on, each pause is twice the one before, up to an hour. */
const longestPauseMs = 3600_000;

export interface DeliveryOptions {
  /** Sends what is due to this key, if anything. What throws is done again later. */
  deliver: (key: string) => Promise<void>;
  /** After the first failure. */
  pauseMs: number;
  onError: (error: unknown) => void;
}

/**
 * Delivers to one key after another, so that a mail server is never asked for more than one thing at a time. Nothing is
 * kept here but who is to be looked at: what there is to send is found out each time, so a restart loses nothing.
 */
export class Deliveries {
  readonly #options: DeliveryOptions;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #failures = new Map<string, number>();
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Looks at this key after a while, and not when it was to be looked at before. */
  wake(key: string, afterMs = 0): void {
    // One that failed waits for its next try, whatever happens meanwhile.
    if (this.#closed || (this.#failures.has(key) && this.#timers.has(key))) return;
    this.#setTimer(key, afterMs);
  }

  /** Resolves once what is under way has ended. The rest is found again at the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await this.#running;
  }

  #setTimer(key: string, afterMs: number): void {
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      this.#running = this.#running.then(() => this.#deliver(key));
    }, afterMs);
    timer.unref();
    this.#timers.set(key, timer);
  }

  async #deliver(key: string): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#options.deliver(key);
      this.#failures.delete(key);
    } catch (error) {
      const failures = (this.#failures.get(key) ?? 0) + 1;
      this.#failures.set(key, failures);
      this.#options.onError(error);
      if (!this.#closed) {
        this.#setTimer(key, Math.min(longestPauseMs, this.#options.pauseMs * 2 ** (failures - 1)));
      }
    }
  }
}
