import type { Client } from './client.ts';
import { now } from './now.ts';

/** Somebody who reads along with the caret, and writes nothing. Each move says when it was made. */
export class Mover {
  readonly client: Client;
  readonly #positions: readonly object[];
  #moves = 0;
  /** When it last moved. */
  movedAt = Number.NEGATIVE_INFINITY;

  constructor(client: Client, positions: readonly object[]) {
    this.client = client;
    this.#positions = positions;
  }

  move(): void {
    this.#moves += 1;
    const position = this.#positions[this.#moves % this.#positions.length];
    this.movedAt = now();
    this.client.be({ cursor: { anchor: position, head: position }, movedAt: this.movedAt });
  }
}
