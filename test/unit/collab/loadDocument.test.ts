import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { loadDocument } from '../../../server/collab/loadDocument.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';

test('rule 20: a snapshot is the whole document only where nothing was written after it', async () => {
  const { documents } = openMemoryStore();
  const doc = new Y.Doc();
  const write = async (words: string) => {
    const before = Y.encodeStateVector(doc);
    doc.getText('notes').insert(0, words);
    const update = Y.encodeStateAsUpdate(doc, before);
    await documents.append([{ documentId: 'long', updates: [{ update, personId: 'ann', at: 0 }] }]);
  };
  await write('one ');
  expect((await loadDocument(documents, 'long'))?.state).toBeUndefined();

  const state = Y.encodeStateAsUpdate(doc);
  await documents.compact('long', { state, seq: 1 });
  expect((await loadDocument(documents, 'long'))?.state).toEqual(state);

  await write('two ');
  expect((await loadDocument(documents, 'long'))?.state).toBeUndefined();
});
