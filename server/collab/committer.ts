import type { DocumentStore, DocumentUpdate } from '../store/port.ts';
import { type CollabMeters, silentMeters } from './meters.ts';

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
  #waiting: Waiting[] = [];
  #running = false;

  constructor(documents: DocumentStore, meters: CollabMeters = silentMeters) {
    this.#documents = documents;
    this.#meters = meters;
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
    // Without this pause the first room of a turn would be written alone, and all others a write later.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
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
