import * as Y from 'yjs';
import type { Client } from './client.ts';
import type { Keystrokes } from './keystrokes.ts';

/** A client whose every update is kept and timed. */
export class Observer {
  readonly client: Client;
  readonly #updates: Uint8Array[] = [];

  constructor(client: Client, keystrokes: Keystrokes) {
    this.client = client;
    client.hear = (heard, at) => {
      if (heard.kind !== 'update' && heard.kind !== 'state') return;
      this.#updates.push(heard.update);
      for (const { id, length } of Y.decodeUpdate(heard.update).structs) {
        keystrokes.received(id.client, id.clock, length, at);
      }
    };
  }

  /** The document that this person would see now. */
  document(): Y.Doc {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of this.#updates) Y.applyUpdate(doc, update);
    });
    return doc;
  }
}
