import type * as Y from 'yjs';
import { documentOf } from '../history/readLog.ts';
import type { DocumentStore } from '../store/port.ts';

export interface LogSize {
  updates: number;
  bytes: number;
}

export interface LoadedDocument {
  doc: Y.Doc;
  /** Position of the last update in it. */
  seq: number;
  /** All of it as one update, where it is nothing but its snapshot. */
  state: Uint8Array | undefined;
  snapshotBytes: number;
  /** What lies in the log after the snapshot. */
  unfolded: LogSize;
  /** Which person owns which Yjs client id. */
  owners: ReadonlyMap<number, string>;
}

/**
 * Builds a document from its snapshot and log; undefined for an unknown id.
 * @throws Problem `damaged` where the log can't be put together: half a document must never be written on
 */
export async function loadDocument(
  documents: DocumentStore,
  strategyId: string,
): Promise<LoadedDocument | undefined> {
  const stored = await documents.load(strategyId);
  if (!stored) return undefined;
  const { snapshot, updates } = stored;
  const owners = await documents.owners(strategyId);
  const doc = documentOf(stored);
  const bytes = updates.reduce((sum, { update }) => sum + update.length, 0);
  const seq = updates.at(-1)?.seq ?? snapshot?.seq ?? 0;
  const snapshotBytes = snapshot?.state.length ?? 0;
  const state = updates.length === 0 ? snapshot?.state : undefined;
  return { doc, seq, state, snapshotBytes, unfolded: { updates: updates.length, bytes }, owners };
}
