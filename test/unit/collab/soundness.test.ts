import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { LiveDocument } from '../../../server/collab/liveDocument.ts';

function documentSaying(words: string): LiveDocument {
  const doc = new Y.Doc();
  doc.clientID = 7;
  doc.getText('notes').insert(0, words);
  return new LiveDocument(doc);
}

/** One letter of client 8 between two letters of client 7. */
function letterBetween(origin: number, rightOrigin: number): Uint8Array {
  return new Uint8Array([1, 1, 8, 0, 0xc4, 7, origin, 7, rightOrigin, 1, 120, 0]);
}

test('rule 15: a letter between its neighbours is taken', () => {
  const live = documentSaying('abcd');
  expect(live.change((doc) => Y.applyUpdate(doc, letterBetween(1, 2)))).toMatchObject({ ok: true });
  expect(live.doc.getText('notes').toString()).toBe('abxcd');
});

test('rule 15: a letter that names its neighbours the wrong way round is refused: newcomers would see it elsewhere', () => {
  const live = documentSaying('abcd');
  expect(live.change((doc) => Y.applyUpdate(doc, letterBetween(3, 1)))).toMatchObject({
    ok: false,
    touched: true,
  });
});

test('rule 15: a letter that names neighbours in two different texts is refused', () => {
  const live = documentSaying('ab');
  live.doc.getText('other').insert(0, 'cd');
  expect(live.change((doc) => Y.applyUpdate(doc, letterBetween(1, 3)))).toMatchObject({
    ok: false,
    touched: true,
  });
});

test('rule 15: a long text typed letter by letter in the middle of another is taken in one go', () => {
  const live = documentSaying('ab');
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(live.doc));
  const updates: Uint8Array[] = [];
  page.on('update', (update: Uint8Array) => updates.push(update));
  for (let letter = 0; letter < 5000; letter++) page.getText('notes').insert(1 + letter, 'x');
  const outcome = live.change((doc) => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  expect(outcome.ok).toBe(true);
  expect(live.doc.getText('notes').length).toBe(5002);
});
