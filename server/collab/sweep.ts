import type { Logger } from 'pino';
import type { DocumentStore } from '../store/port.ts';
import type { Clock } from './clock.ts';
import type { Rooms } from './rooms.ts';

export interface SweepParts {
  documents: Pick<DocumentStore, 'unfolded'>;
  rooms: Pick<Rooms, 'foldUnused'>;
  clock: Clock;
  log: Logger;
}

/** Not while the pages of a server that was just started come back. */
const firstMs = 10 * 60_000;

const everyMs = 6 * 3600_000;

/** Between two documents: each is in memory for ten seconds. */
const eachMs = 2_000;

/** Of how many documents is asked at once. */
const pageLength = 100;

/**
 * Folds the logs of documents that nobody opens: of short ones, which their last reader left as they were, and where a
 * crash or a disk came in between. One document at a time, far apart.
 */
export class Sweep {
  readonly #parts: SweepParts;
  #found: string[] = [];
  #after: string | undefined;
  #callOff: () => void;
  #stopped = false;

  constructor(parts: SweepParts) {
    this.#parts = parts;
    this.#callOff = parts.clock.after(firstMs, () => void this.#step());
  }

  stop(): void {
    this.#stopped = true;
    this.#callOff();
  }

  async #step(): Promise<void> {
    const goesOn = await this.#goOn().catch((error: unknown) => {
      this.#parts.log.warn({ err: error }, 'could not look for logs to fold');
      return false;
    });
    if (this.#stopped) return;
    this.#callOff = this.#parts.clock.after(goesOn ? eachMs : everyMs, () => void this.#step());
  }

  /** One document, or the next page of them. False once all were looked at. */
  async #goOn(): Promise<boolean> {
    const strategyId = this.#found.shift();
    if (strategyId !== undefined) await this.#parts.rooms.foldUnused(strategyId);
    else {
      const after = this.#after === undefined ? {} : { after: this.#after };
      const page = await this.#parts.documents.unfolded({ ...after, limit: pageLength });
      this.#found = page.items;
      this.#after = page.next;
    }
    return this.#found.length > 0 || this.#after !== undefined;
  }
}
