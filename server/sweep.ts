import type { Logger } from 'pino';
import type { Clock } from './collab/clock.ts';
import type { DocumentStore, ListedDocument } from './store/port.ts';

export interface SweepParts {
  documents: Pick<DocumentStore, 'list'>;
  clock: Clock;
  log: Logger;
  /** Looks after one document. Answers whether there was anything to do. */
  tend(document: ListedDocument): Promise<boolean>;
}

/** Not while the pages of a server that was just started come back. */
const firstMs = 10 * 60_000;

const everyMs = 6 * 3600_000;

/** After a document with which there was something to do, and after one with which there was not. */
const restMs = 2_000;
const stepMs = 20;

/** Of how many documents is asked at once. */
const pageLength = 100;

/** Looks after all documents in the background, one after another: far apart, so that nobody else waits for it. */
export class Sweep {
  readonly #parts: SweepParts;
  #found: ListedDocument[] = [];
  #after: string | undefined;
  #callOff: () => void;
  #underWay: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: SweepParts) {
    this.#parts = parts;
    this.#callOff = this.#later(firstMs);
  }

  /** Resolves once the document that is being looked after is done with. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#callOff();
    await this.#underWay;
  }

  #later(ms: number): () => void {
    return this.#parts.clock.after(ms, () => {
      this.#underWay = this.#step();
    });
  }

  async #step(): Promise<void> {
    const found = this.#found.shift();
    const rest = found ? await this.#tend(found) : await this.#look();
    const isOver = this.#found.length === 0 && this.#after === undefined;
    if (!this.#stopped) this.#callOff = this.#later(isOver ? everyMs : rest);
  }

  async #tend(document: ListedDocument): Promise<number> {
    try {
      return (await this.#parts.tend(document)) ? restMs : stepMs;
    } catch (error) {
      const { documentId: strategyId } = document;
      this.#parts.log.warn({ err: error, strategyId }, 'could not look after a document in the background');
      return restMs;
    }
  }

  async #look(): Promise<number> {
    try {
      const after = this.#after === undefined ? {} : { after: this.#after };
      const page = await this.#parts.documents.list({ ...after, limit: pageLength });
      this.#found = page.items;
      this.#after = page.next;
    } catch (error) {
      // From the beginning next time.
      this.#after = undefined;
      this.#parts.log.warn({ err: error }, 'could not list documents in the background');
    }
    return stepMs;
  }
}
