import * as Y from 'yjs';
import { Problem } from '../../shared/errors.ts';
import type { BlockChange } from '../../shared/history/change.ts';
import { ChangeTally, quarterOf } from '../../shared/history/quarters.ts';
import type { DocumentSnapshot, StoredUpdate } from '../store/port.ts';
import { watchParts } from './watchParts.ts';

export interface StoredLog {
  snapshot: DocumentSnapshot | undefined;
  updates: readonly StoredUpdate[];
}

/** How long a long log is read before others get their turn. */
const breathMs = 10;

/**
 * Reads a log once more, update by update, and tells who changed what. `onQuarter` sees the document as it stood after
 * the last update of each quarter of an hour, the last one included. The document is the caller's to destroy.
 * @throws Problem `damaged`
 */
export async function readLog(
  { snapshot, updates }: StoredLog,
  onQuarter?: (doc: Y.Doc, last: StoredUpdate) => Promise<void>,
): Promise<{ doc: Y.Doc; changes: BlockChange[] }> {
  const doc = new Y.Doc();
  if (snapshot) apply(doc, [snapshot.state]);
  const changedParts = watchParts(doc);
  const tally = new ChangeTally();
  let began = performance.now();
  for (const [place, stored] of updates.entries()) {
    apply(doc, [stored.update]);
    for (const part of changedParts()) tally.add(part, stored.personId, stored.at);
    const next = updates[place + 1];
    if (onQuarter && (!next || quarterOf(next.at) !== quarterOf(stored.at))) await onQuarter(doc, stored);
    if (performance.now() - began > breathMs) {
      await new Promise((resolve) => setImmediate(resolve));
      began = performance.now();
    }
  }
  mustBeWhole(doc);
  return { doc, changes: tally.all() };
}

/** The same document without looking at what changed: in one transaction that takes half the time. @throws Problem `damaged` */
export function documentOf({ snapshot, updates }: StoredLog): Y.Doc {
  const doc = new Y.Doc();
  apply(doc, [...(snapshot ? [snapshot.state] : []), ...updates.map(({ update }) => update)]);
  mustBeWhole(doc);
  return doc;
}

/** In one transaction, which can throw when it ends, too. */
function apply(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
  } catch (error) {
    throw new Problem('damaged', 'The stored text of this strategy can’t be read.', [], { cause: error });
  }
}

function mustBeWhole({ store }: Y.Doc): void {
  if (!store.pendingStructs && !store.pendingDs) return;
  throw new Problem('damaged', 'Part of the stored text of this strategy is missing.');
}
