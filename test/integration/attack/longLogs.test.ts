import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

test('a log with more changes than a call has arguments is stored, read and folded', async () => {
  const { documents, close } = await openEmbeddedStore({ dataDir: await temporaryFolder() });
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'x');
  const update = Y.encodeStateAsUpdate(doc);
  const many = 140_000;
  const updates = Array.from({ length: many }, () => ({ update, personId: 'ann', at: 1 }));
  expect(await documents.append([{ documentId: 'long', updates }])).toEqual([many]);
  await documents.compact('long', { state: update, seq: many });
  const stored = await documents.load('long');
  expect([stored?.snapshot?.seq, stored?.updates.length]).toEqual([many, 0]);
  await close();
});
