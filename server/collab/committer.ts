import type { DocumentStore, DocumentUpdate } from '../store/port.ts';
import { steadyClock } from './clock.ts';
import { type CollabMeters, silentMeters } from './meters.ts';
import { Pace } from './pace.ts';
import { logWindowMs } from './windows.ts';

interface Waiting {
  documentId: string;
  updates: readonly DocumentUpdate[];
  resolve(seq: number): void;
  reject(error: unknown): void;
}

/**
 * One log write for all rooms that changed in the same turn; what changes while it is being written forms the next.
 * A room has at most one append under way.
 */
export class Committer {
  readonly #documents: DocumentStore;
  readonly #meters: CollabMeters;
  readonly #rooms: () => number;
  /** By the real clock: it spares the disk and is no part of what a test's clock tells. */
  readonly #pace = new Pace(steadyClock(Date.now));
  #waiting: Waiting[] = [];
  #running = false;

  /** `rooms` tells how many rooms may want to write. */
  constructor(documents: DocumentStore, meters: CollabMeters = silentMeters, rooms: () => number = () => 1) {
    this.#documents = documents;
    this.#meters = meters;
    this.#rooms = rooms;
  }

  /** Resolves with the document's last position once all of it is on disk. Rejects when this attempt failed. */
  append(documentId: string, updates: readonly DocumentUpdate[]): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ documentId, updates, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // Without this pause the first room of a turn would be written alone, and all others a write later.
      await this.#pace.next(logWindowMs(this.#rooms()));
      const group = this.#waiting;
      this.#waiting = [];
      await this.#write(group);
    }
    this.#running = false;
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    try {
      const began = performance.now();
      const seqs = await this.#documents.append(group);
      this.#meters.appended((performance.now() - began) / 1000);
      group.forEach((waiting, index) => {
        const seq = seqs[index];
        if (seq === undefined) waiting.reject(new Error('The store answered for too few documents'));
        else waiting.resolve(seq);
      });
    } catch (error) {
      const [only] = group;
      if (only && group.length === 1) {
        only.reject(error);
        return;
      }
      // One damaged document must not keep all others from being saved.
      for (const waiting of group) await this.#write([waiting]);
    }
  }
}
