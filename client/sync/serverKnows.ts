import * as Y from 'yjs';

/** How much of each Yjs client's writing the server is known to have: by its own word, or because it sent it. */
export class ServerKnows {
  readonly #clocks: Map<number, number>;

  constructor(clocks: ReadonlyMap<number, number> = new Map()) {
    this.#clocks = new Map(clocks);
  }

  get clocks(): ReadonlyMap<number, number> {
    return this.#clocks;
  }

  /** It holds all up to these clocks. */
  learn(clocks: ReadonlyMap<number, number>): void {
    for (const [client, clock] of clocks) {
      if (clock > (this.#clocks.get(client) ?? 0)) this.#clocks.set(client, clock);
    }
  }

  /** It sent this, so it has it. */
  learnUpdate(update: Uint8Array): void {
    this.learn(Y.parseUpdateMeta(update).to);
  }

  encode(): Uint8Array {
    return Y.encodeStateVector(new Map(this.#clocks));
  }
}
