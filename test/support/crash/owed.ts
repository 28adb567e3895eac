import * as Y from 'yjs';

/**
 * What the server owes for one document: all that it told somebody is saved, and all that it delivered to anybody.
 * Deletions are owed like words. Kept as updates, not as a document, which would tidy up formatting by itself.
 */
export class Owed {
  #updates: Uint8Array[] = [];
  /** How many updates of clients it said are saved, and how many frames it delivered. */
  told = 0;
  delivered = 0;

  isTold(update: Uint8Array): void {
    this.told += 1;
    this.#updates.push(update);
  }

  isDelivered(update: Uint8Array): void {
    this.delivered += 1;
    this.#updates.push(update);
  }

  /** All of it as one update. */
  state(): Uint8Array {
    const merged = Y.mergeUpdates(this.#updates);
    this.#updates = [merged];
    return merged;
  }
}

/** What of `owed` a document lacks, in words; undefined where it holds everything. */
export function missing(owed: Uint8Array, doc: Y.Doc): string | undefined {
  const held = Y.snapshot(doc);
  if (Y.snapshotContainsUpdate(held, owed)) return undefined;
  const lacks: string[] = [];
  for (const [client, clock] of Y.parseUpdateMeta(owed).to) {
    const has = held.sv.get(client) ?? 0;
    if (has < clock) lacks.push(`${clock - has} of ${clock} characters of client ${client}`);
  }
  return lacks.join(', ') || 'deletions';
}
