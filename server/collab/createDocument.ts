import * as Y from 'yjs';
import type { DocumentStore } from '../store/port.ts';
import type { Clock } from './clock.ts';
import type { Committer } from './committer.ts';
import { Owners } from './owners.ts';

export type CreateDocument = (
  strategyId: string,
  personId: string,
  fill: (doc: Y.Doc) => void,
) => Promise<void>;

/**
 * Stores the documents of new strategies. Only the server fills new documents: two pages that both did so on their first
 * sync would write everything twice. A document that exists, or is just being made, is left alone. What it answers throws
 * Problem `not-saved`.
 */
export function documentCreator(parts: {
  documents: DocumentStore;
  committer: Committer;
  clock: Clock;
}): CreateDocument {
  const { documents, committer, clock } = parts;
  const underWay = new Map<string, Promise<void>>();

  async function make(strategyId: string, personId: string, fill: (doc: Y.Doc) => void): Promise<void> {
    if (await documents.load(strategyId)) return;
    const doc = new Y.Doc();
    doc.transact(() => fill(doc));
    const update = Y.encodeStateAsUpdate(doc);
    const owners = new Owners(new Map(), doc, () => undefined).claimForServer(doc);
    doc.destroy();
    await committer.append(strategyId, [{ update, personId, at: clock.now(), owners }]);
  }

  return (strategyId, personId, fill) => {
    const making =
      underWay.get(strategyId) ?? make(strategyId, personId, fill).finally(() => underWay.delete(strategyId));
    underWay.set(strategyId, making);
    return making;
  };
}
