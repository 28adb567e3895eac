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

test('rule 15: a letter before another that was itself written after one in between is refused', () => {
  const live = documentSaying('abcd');
  // At the beginning of the text, and yet just before the c, which was written after the b.
  const letter = new Uint8Array([1, 1, 8, 0, 0x44, 7, 2, 1, 120, 0]);
  expect(live.change((doc) => Y.applyUpdate(doc, letter))).toMatchObject({ ok: false, touched: true });
});

test('rule 15: the same hidden behind a second letter is refused', () => {
  const live = documentSaying('abcd');
  const letters = new Uint8Array([1, 2, 8, 0, 0x44, 7, 2, 1, 120, 0x84, 8, 0, 1, 121, 0]);
  expect(live.change((doc) => Y.applyUpdate(doc, letters))).toMatchObject({ ok: false, touched: true });
});

const rootNotes = [1, 5, 110, 111, 116, 101, 115];

test.each([
  ['two values in one piece', [1, 1, 8, 0, 0x28, ...rootNotes, 1, 107, 2, 126, 126, 0]],
  ['a value put before another', [1, 2, 8, 0, 0x28, ...rootNotes, 1, 107, 1, 126, 0x48, 8, 0, 1, 126, 0]],
])('rule 15: under a key of a map, %s is refused', (_what, bytes) => {
  const live = documentSaying('');
  expect(live.change((doc) => Y.applyUpdate(doc, new Uint8Array(bytes)))).toMatchObject({ ok: false });
});

test('rule 15: values that were replaced one after another, and are kept for undoing, are taken as the one piece that Yjs makes of them', () => {
  const page = new Y.Doc();
  const map = page.getMap('k');
  const history = new Y.UndoManager(map, { captureTimeout: 0 });
  for (let value = 0; value < 4; value++) map.set('field', value);
  history.undo();
  const live = documentSaying('');
  expect(live.change((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(page)))).toMatchObject({ ok: true });
});

test('rule 15: what is known already, sent again with a neighbour that cuts a character in two, is refused', () => {
  const live = documentSaying('a🙂');
  const letter = new Uint8Array([1, 1, 8, 0, 0x84, 7, 0, 1, 120, 0]);
  expect(live.change((doc) => Y.applyUpdate(doc, letter))).toMatchObject({ ok: true });
  const again = new Uint8Array([1, 1, 8, 0, 0x84, 7, 1, 1, 120, 0]);
  expect(live.change((doc) => Y.applyUpdate(doc, again))).toMatchObject({ ok: false, touched: true });
});

test('rule 15: a letter in the middle of a character is taken: what cut it is stored, and everybody sees the same', () => {
  const live = documentSaying('🙂');
  expect(live.change((doc) => Y.applyUpdate(doc, letterBetween(0, 1)))).toMatchObject({ ok: true });
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
