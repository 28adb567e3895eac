import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { loadDocument } from '../../server/collab/loadDocument.ts';
import { openEmbeddedStore } from '../../server/store/embedded/openEmbeddedStore.ts';
import type { DocumentStore, DocumentUpdate } from '../../server/store/port.ts';
import { theTrace } from './collab/load/trace.ts';
import { percentile } from './collab/percentile.ts';

const personId = 'V1StGXR8Z5jdHi6BmyTqA';
const opens = 5;

export interface ColdLoads {
  updates: number;
  /** Milliseconds until the store has read it, and until it is a document that can be written in; medians of 5. */
  log: { read: number; document: number };
  snapshot: { read: number; document: number };
}

/** Loading one long document from a store just opened: from its log, and from the snapshot of the same. */
export async function measureColdLoad(): Promise<ColdLoads> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  try {
    const updates = await writeTrace(dataDir);
    const log = await coldLoad(dataDir);
    const store = await openEmbeddedStore({ dataDir });
    const loaded = await loadDocument(store.documents, 'document');
    if (!loaded) throw new Error('There is no document to fold.');
    await store.documents.compact('document', {
      state: Y.encodeStateAsUpdate(loaded.doc),
      seq: loaded.seq,
    });
    await store.close();
    return { updates, log, snapshot: await coldLoad(dataDir) };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function writeTrace(dataDir: string): Promise<number> {
  const store = await openEmbeddedStore({ dataDir });
  const doc = new Y.Doc();
  let group: DocumentUpdate[] = [];
  doc.on('update', (update: Uint8Array) => group.push({ update, personId, at: Date.now() }));
  const append = async () => {
    await store.documents.append([{ documentId: 'document', updates: group }]);
    group = [];
  };
  const text = doc.getText('text');
  let updates = 0;
  for (const [position, deleted, inserted] of (await theTrace()).patches) {
    doc.transact(() => {
      if (deleted > 0) text.delete(position, deleted);
      if (inserted) text.insert(position, inserted);
    });
    updates += 1;
    if (group.length === 1_000) await append();
  }
  await append();
  await store.close();
  return updates;
}

async function coldLoad(dataDir: string): Promise<{ read: number; document: number }> {
  const reads: number[] = [];
  const documents: number[] = [];
  for (let each = 0; each < opens; each += 1) {
    reads.push(await timed(dataDir, (documents) => documents.load('document')));
    documents.push(await timed(dataDir, (documents) => loadDocument(documents, 'document')));
  }
  return { read: percentile(reads, 0.5), document: percentile(documents, 0.5) };
}

async function timed(dataDir: string, load: (documents: DocumentStore) => Promise<unknown>): Promise<number> {
  const store = await openEmbeddedStore({ dataDir });
  const began = performance.now();
  await load(store.documents);
  const took = performance.now() - began;
  await store.close();
  return took;
}
