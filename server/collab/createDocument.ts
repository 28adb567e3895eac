import * as Y from 'yjs';
import type { DocumentStore } from '../store/port.ts';
import type { Clock } from './clock.ts';
import type { Committer } from './committer.ts';

/**
 * Stores the document of a new strategy. Only the server fills new documents: two pages that both did so on their first
 * sync would write everything twice. A document that exists is left alone.
 * @throws Problem `not-saved`
 */
export async function createDocument(
  { documents, committer, clock }: { documents: DocumentStore; committer: Committer; clock: Clock },
  strategyId: string,
  personId: string,
  fill: (doc: Y.Doc) => void,
): Promise<void> {
  if (await documents.load(strategyId)) return;
  const doc = new Y.Doc();
  doc.transact(() => fill(doc));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  await committer.append(strategyId, [{ update, personId, at: clock.now() }]);
}
