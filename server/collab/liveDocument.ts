import * as Y from 'yjs';
import { callOffTidying, isOverformatted, spareTidying } from '../../shared/collab/tidying.ts';
import { Problem } from '../../shared/errors.ts';
import { type Writers, writersOf } from './owners.ts';
import { isSound } from './soundness.ts';

/** The part of an update that came before what it builds on. */
export interface Gap {
  /** In Yjs's second format. */
  update: Uint8Array;
  writers: Writers;
  /** The part may fit once the document knows more than so much of one of these Yjs clients. */
  waitsFor: ReadonlyMap<number, number>;
}

export type Outcome<T> =
  /** `update` holds exactly what became new in the document; undefined where nothing did. */
  | { ok: true; result: T; update: Uint8Array | undefined }
  /** `touched`: the document may hold half of the change and must be rebuilt. */
  | { ok: false; error: unknown; touched: boolean };

/** A Y.Doc whose every change is caught as an update to store and to pass on. */
export class LiveDocument {
  readonly doc: Y.Doc;
  #emitted: Uint8Array[] = [];
  #sound = true;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    // Before Yjs merges what is new with what was there.
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.#sound &&= isSound(transaction) && !isOverformatted(transaction);
      if (!this.#sound) callOffTidying(transaction);
    });
    spareTidying(doc);
    doc.on('update', (update: Uint8Array) => this.#emitted.push(update));
  }

  /** Changes the document in one transaction. Never throws. */
  change<T>(make: (doc: Y.Doc) => T): Outcome<T> {
    this.#emitted = [];
    try {
      const result = this.doc.transact(() => make(this.doc));
      if (!this.#sound) throw new Error('A part of the change does not stand where it says');
      return { ok: true, result, update: this.#caught() };
    } catch (error) {
      // A refusal thrown on purpose before the first change leaves the document as it was. Nothing else is trusted to.
      return { ok: false, error, touched: this.#emitted.length > 0 || !(error instanceof Problem) };
    }
  }

  /**
   * Takes out what Yjs set aside because something before it is missing. Left inside, it would go to every newcomer
   * without ever having been stored, and would come into force unseen.
   */
  takeGap(): Gap | undefined {
    const { store } = this.doc;
    const { pendingStructs, pendingDs } = store;
    if (!pendingStructs && !pendingDs) return undefined;
    store.pendingStructs = null;
    store.pendingDs = null;
    const parts = [pendingStructs?.update, pendingDs].filter((part) => part instanceof Uint8Array);
    const waitsFor = new Map(pendingStructs?.missing);
    if (pendingDs) {
      for (const [client, deletions] of Y.decodeUpdateV2(pendingDs).ds.clients) {
        let first = waitsFor.get(client) ?? Infinity;
        for (const { clock } of deletions) first = Math.min(first, clock);
        waitsFor.set(client, first);
      }
    }
    const writers = writersOf(pendingStructs ? Y.decodeUpdateV2(pendingStructs.update).structs : []);
    return { update: Y.mergeUpdatesV2(parts), writers, waitsFor };
  }

  /** Whether something that this part waits for has come. */
  mayFit({ waitsFor }: Gap): boolean {
    for (const [client, clock] of waitsFor) if (clock < Y.getState(this.doc.store, client)) return true;
    return false;
  }

  /** Whether anything of this writing is new to the document. */
  lacks(writers: Writers): boolean {
    for (const [client, end] of writers) if (end > Y.getState(this.doc.store, client)) return true;
    return false;
  }

  /** Whether the document holds all of this already. */
  holds(update: Uint8Array): boolean {
    const { structs, ds } = Y.decodeUpdate(update);
    const { store } = this.doc;
    return (
      structs.every(({ id, length }) => id.clock + length <= Y.getState(store, id.client)) &&
      [...ds.clients].every(([client, all]) =>
        all.every(({ clock, len }) => this.#isGone(client, clock, len)),
      )
    );
  }

  #isGone(client: number, clock: number, length: number): boolean {
    const structs = this.doc.store.clients.get(client);
    if (!structs || clock + length > Y.getState(this.doc.store, client)) return false;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= clock + length) break;
      if (!struct.deleted) return false;
    }
    return true;
  }

  #caught(): Uint8Array | undefined {
    const [first, ...more] = this.#emitted;
    // More than one where Yjs tidied formatting up after the change, in a transaction of its own.
    return first && more.length > 0 ? Y.mergeUpdates(this.#emitted) : first;
  }
}
