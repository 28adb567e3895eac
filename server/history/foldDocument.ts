import * as Y from 'yjs';
import type { DocumentSnapshot, DocumentStore, DocumentVersion } from '../store/port.ts';
import { packState } from './packState.ts';
import { readLog } from './readLog.ts';
import { automaticId, type VersionFacts } from './versionFacts.ts';

/**
 * Folds a document's log: into a snapshot, into who changed what, and into a version for each quarter of an hour. All of
 * it is one write, and all of it follows from the log alone: cut off at any moment, nothing is lost and nothing is told
 * twice. Answers the snapshot; undefined where there was nothing to fold.
 * @throws Problem `damaged`; `wrong-state` where it was folded meanwhile; `not-saved`
 */
export async function foldDocument(
  documents: Pick<DocumentStore, 'load' | 'compact'>,
  documentId: string,
): Promise<DocumentSnapshot | undefined> {
  const stored = await documents.load(documentId);
  const seq = stored?.updates.at(-1)?.seq;
  if (!stored || seq === undefined) return undefined;
  const versions: DocumentVersion<VersionFacts>[] = [];
  const { doc, changes } = await readLog(stored, async (then, { at }) => {
    versions.push({ id: automaticId(at), facts: { kind: 'automatic', at }, state: await packState(then) });
  });
  const snapshot = { state: Y.encodeStateAsUpdate(doc), seq };
  doc.destroy();
  await documents.compact(documentId, snapshot, { from: stored.snapshot?.seq ?? 0, changes, versions });
  return snapshot;
}
