import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { LogSize } from './loadDocument.ts';

/** How much a document takes, counted without encoding it: its snapshot and what came since, put right by each fold. */
export class DocumentSize {
  #snapshotBytes: number;
  #unfolded: LogSize;

  constructor({ snapshotBytes, unfolded }: { snapshotBytes: number; unfolded: LogSize }) {
    this.#snapshotBytes = snapshotBytes;
    this.#unfolded = unfolded;
  }

  /** What lies in the log after the snapshot. */
  get unfolded(): LogSize {
    return this.#unfolded;
  }

  get bytes(): number {
    return this.#snapshotBytes + this.#unfolded.bytes;
  }

  appended({ updates, bytes }: LogSize): void {
    const { unfolded } = this;
    this.#unfolded = { updates: unfolded.updates + updates, bytes: unfolded.bytes + bytes };
  }

  /** `unfolded`: what came after the snapshot. */
  folded(snapshotBytes: number, unfolded: LogSize): void {
    this.#snapshotBytes = snapshotBytes;
    this.#unfolded = unfolded;
  }
}

/** What one turn may still add to a document. */
export class Space {
  readonly #size: DocumentSize;
  #taken = 0;

  constructor(size: DocumentSize) {
    this.#size = size;
  }

  /** Whether the turn has added anything yet, which is not on disk and can't be folded. */
  get isTaken(): boolean {
    return this.#taken > 0;
  }

  holds(bytes: number): boolean {
    return this.#size.bytes + this.#taken + bytes <= limits.documentBytes;
  }

  take(bytes: number): void {
    this.#taken += bytes;
  }

  refusal(): Problem {
    return new Problem(
      'too-large',
      'This strategy is full: that was not added. What is saved is safe. Copy your words and begin a new strategy.',
    );
  }
}
