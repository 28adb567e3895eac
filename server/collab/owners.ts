import * as Y from 'yjs';

/** Up to where an update brings writing of each Yjs client: one more than its last clock. */
export type Writers = ReadonlyMap<number, number>;

/** The owner of ids that the server writes under: no person is called so. */
const server = '';

/**
 * Which person owns which Yjs client id of one document. Whoever writes under an id first owns it: were two to write under
 * one, each would hold something else under the same number, and their documents would differ for ever.
 */
export class Owners {
  readonly #owners: Map<number, string>;
  /** There is writing in the document whose owner nobody knows: a backup was put back, or it is older than owners are. */
  readonly #forgotten: boolean;
  readonly #holderOf: (client: number) => string | undefined;

  /** `holderOf` tells whose page shows itself under an id: it owns the id before it has written anything. */
  constructor(
    stored: ReadonlyMap<number, string>,
    doc: Y.Doc,
    holderOf: (client: number) => string | undefined,
  ) {
    this.#owners = new Map(stored);
    this.#forgotten = [...doc.store.clients.keys()].some((client) => !stored.has(client));
    this.#holderOf = holderOf;
  }

  /** Whether this person may bring this. What the document has already may come from anybody. `gift`: see `claim`. */
  mayBring(personId: string, writers: Writers, doc: Y.Doc, gift: boolean): boolean {
    for (const [client, end] of writers) {
      const owner = this.#owners.get(client);
      if (owner === personId || end <= Y.getState(doc.store, client)) continue;
      if (owner !== undefined || client === doc.clientID) return false;
      if (!(gift && this.#forgotten) && this.#isHeld(client, personId)) return false;
    }
    return true;
  }

  /**
   * Notes who owns what this update brought for the first time, and answers it to be stored with the update. Where owners
   * were forgotten, a page that gives back what the server lost gives back the writing of others too, and owns none of it
   * for that: `gift` says that it may be such an update.
   */
  claim(personId: string, writers: Writers, update: Uint8Array, gift: boolean): Owned | undefined {
    // Nearly always: everybody who writes has written before.
    if ([...writers.keys()].every((client) => this.#owners.has(client))) return undefined;
    const fresh = [...Y.parseUpdateMeta(update).to.keys()].filter((client) => writers.has(client));
    if (this.#forgotten && (gift || fresh.length > 1)) return undefined;
    return this.#note(fresh, personId);
  }

  /** What an edit of the server's own brought. */
  claimForServer({ clientID }: Y.Doc): Owned | undefined {
    return this.#note([clientID], server);
  }

  #isHeld(client: number, personId: string): boolean {
    const holder = this.#holderOf(client);
    return holder !== undefined && holder !== personId;
  }

  #note(clients: readonly number[], owner: string): Owned | undefined {
    const owned = new Map<number, string>();
    for (const client of clients) if (!this.#owners.has(client)) owned.set(client, owner);
    for (const client of owned.keys()) this.#owners.set(client, owner);
    return owned.size > 0 ? owned : undefined;
  }
}

/** Client ids that were new, each with who owns it from now on. */
export type Owned = ReadonlyMap<number, string>;

/** Who writes in decoded structs, and how far. */
export function writersOf(structs: readonly (Y.Item | Y.GC | Y.Skip)[]): Writers {
  const writers = new Map<number, number>();
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    writers.set(client, Math.max(writers.get(client) ?? 0, clock + struct.length));
  }
  return writers;
}
