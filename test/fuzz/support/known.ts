import * as Y from 'yjs';
import type { Known, Place } from './craftUpdate.ts';

/** What somebody who writes under these Yjs clients knows of a document that they have open. */
export function knownOf(doc: Y.Doc, clients: readonly number[]): Known {
  const own = new Map(clients.map((client) => [client, Y.getState(doc.store, client)]));
  const ids: Y.ID[] = [];
  const places: Place[] = [];
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      const { id, length } = struct;
      // Of a long part some letters will do.
      for (let offset = 0; offset < Math.min(length, 3); offset++)
        ids.push(Y.createID(id.client, id.clock + offset));
      if (struct instanceof Y.Item) places.push({ origin: struct.lastId, rightOrigin: struct.right?.id });
    }
  }
  return { own, ids, places };
}
