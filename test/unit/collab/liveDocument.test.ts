import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { LiveDocument } from '../../../server/collab/liveDocument.ts';

function sample() {
  const page = new Y.Doc();
  const updates: Uint8Array[] = [];
  page.on('update', (update: Uint8Array) => updates.push(update));
  page.getText('notes').insert(0, 'words');
  page.getText('notes').delete(1, 2);
  page.getText('notes').delete(0, 1);
  const [written, deleted, more] = updates;
  if (!written || !deleted || !more) throw new Error('there were three changes');
  const live = new LiveDocument(new Y.Doc());
  live.change((doc) => Y.applyUpdate(doc, written));
  live.change((doc) => Y.applyUpdate(doc, deleted));
  return { live, page, written, deleted, more };
}

test('rule 11: what the document holds already is told from what would change it', () => {
  const { live, page, written, deleted, more } = sample();
  expect([written, deleted].map((update) => live.holds(update))).toEqual([true, true]);
  expect(live.holds(more)).toBe(false);
  expect(live.holds(Y.encodeStateAsUpdate(page))).toBe(false);
  expect(live.holds(Y.encodeStateAsUpdate(live.doc))).toBe(true);
});

test('rule 11: deletions of what nobody wrote, and words after those that are there, would change it', () => {
  const { live, page } = sample();
  const client = page.clientID;
  expect(live.holds(Y.encodeStateAsUpdate(new Y.Doc()))).toBe(true);
  const other = new Y.Doc();
  other.clientID = client;
  other.getText('notes').insert(0, 'longer than words');
  expect(live.holds(Y.encodeStateAsUpdate(other))).toBe(false);
  expect(live.holds(new Uint8Array([0, 1, 5, 1, 0, 1]))).toBe(false);
});
