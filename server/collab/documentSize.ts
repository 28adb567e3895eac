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
  #left: number;
  #refused = false;

  constructor(takenBytes: number) {
    this.#left = limits.documentBytes - takenBytes;
  }

  /** Something was refused for want of space. */
  get refused(): boolean {
    return this.#refused;
  }

  holds(bytes: number): boolean {
    return bytes <= this.#left;
  }

  take(bytes: number): void {
    this.#left -= bytes;
  }

  refusal(): Problem {
    this.#refused = true;
    return new Problem(
      'too-large',
      'This strategy is full: that was not added. What is saved is safe. Copy your words and begin a new strategy.',
    );
  }
}
