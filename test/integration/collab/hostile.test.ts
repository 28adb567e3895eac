import { connect } from 'node:net';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '../../../shared/limits.ts';
import { type Hall, openHall, strategyId } from './support/hall.ts';
import { until } from './support/until.ts';

/** An honest pair goes on as if nothing had happened, and a newcomer sees all of it. */
async function roomIsFine(hall: Hall): Promise<void> {
  const ann = hall.page('ann');
  const olu = hall.page('olu');
  await Promise.all([ann.synced(), olu.synced()]);
  ann.text.insert(0, 'fine ');
  await until(() => olu.text.toString().startsWith('fine '));
  const late = hall.page('ann');
  await until(() => late.text.toString() === ann.text.toString());
  const stored = await hall.documents.load(strategyId);
  const doc = new Y.Doc();
  for (const { update } of stored?.updates ?? []) Y.applyUpdate(doc, update);
  expect(doc.getText('notes').toString()).toBe(ann.text.toString());
  expect(doc.store.pendingStructs).toBeNull();
}

/** One client, one GC struct of length 0; no deletions. */
const emptyStruct = new Uint8Array([1, 1, 200, 1, 0, 0, 0, 0]);
/** No structs; one client with one deletion of length 0. */
const emptyDeletion = new Uint8Array([0, 1, 200, 1, 1, 0, 0]);

test.each([
  ['a struct of length 0', 'update', emptyStruct],
  ['a deletion of length 0', 'update', emptyDeletion],
  ['a word and an empty deletion in it', 'update', wordWithEmptyDeletion()],
  ['an answer with a struct of length 0', 'step2', emptyStruct],
  ['an empty update', 'update', new Uint8Array([])],
  ['a claim of more structs than there are', 'update', new Uint8Array([1, 255, 255, 3, 1, 0])],
  ['a deletion beyond all numbers', 'update', beyondNumbers()],
] as const)('rule 15: %s is refused with a final code, and the room is fine', async (_what, kind, bytes) => {
  const hall = await openHall();
  const bob = await hall.raw('bob');
  await bob.load();
  bob.sync(kind, bytes);
  bob.mark(1);
  expect((await bob.isClosed()).code).toBe(4400);
  expect(bob.marks()).toEqual([]);
  await roomIsFine(hall);
});

test('rule 15: no truncated update changes the document or reaches anybody', async () => {
  const hall = await openHall();
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'some text that is cut');
  doc.getText('notes').format(0, 4, { bold: true });
  doc.getText('notes').delete(5, 3);
  doc.getMap('m').set('k', { deep: [1, 2, 3] });
  const whole = Y.encodeStateAsUpdate(doc);
  for (let length = 0; length < whole.length; length++) {
    const bob = await hall.raw('bob');
    bob.update(whole.slice(0, length));
    expect((await bob.isClosed()).code).toBe(4400);
  }
  await roomIsFine(hall);
});

test('rule 15: an update that decodes and throws when applied is left out, and what came with it is kept', async () => {
  const hall = await openHall();
  const good = new Y.Doc();
  good.getText('notes').insert(0, 'good ');
  // Its origin lies in itself, at a place that does not exist: Yjs throws half-way through.
  const selfReference = new Uint8Array([1, 1, 77, 0, 0x84, 77, 9, 1, 97, 0]);
  expect(() => Y.decodeUpdate(selfReference)).not.toThrow();
  expect(() => Y.applyUpdate(new Y.Doc(), selfReference)).toThrow();
  const bob = await hall.raw('bob');
  await bob.load();
  bob.update(Y.encodeStateAsUpdate(good));
  bob.update(selfReference);
  expect((await bob.isClosed()).code).toBe(4400);
  const text = await hall.collab.read(strategyId, (live) => live.getText('notes').toString());
  expect(text).toBe('good ');
  await roomIsFine(hall);
});

test.each([
  ['a text frame', 'hello', 4400],
  ['an empty frame', new Uint8Array([]), 4400],
  ['a message of an unknown type', new Uint8Array([42]), 4400],
  ['a sync message of an unknown kind', new Uint8Array([0, 9, 0]), 4400],
  ['a state vector that is none', new Uint8Array([0, 0, 3, 255, 255, 255]), 4400],
  ['presence that is no record', new Uint8Array([1, 5, 1, 9, 1, 1, 55]), 4400],
  ['presence that is no JSON', new Uint8Array([1, 5, 1, 9, 1, 1, 123]), 4400],
  ['a mark that is cut', new Uint8Array([100, 0]), 4400],
  ['a frame over the cap', new Uint8Array(limits.collabFrameBytes + 1), 4413],
  ['a frame far over the cap', new Uint8Array(limits.collabFrameBytes * 2 + 1), 4413],
] as const)('rule 15: %s ends that connection alone', async (_what, bytes, code) => {
  const hall = await openHall();
  const bob = await hall.raw('bob');
  await bob.load();
  bob.send(bytes);
  expect((await bob.isClosed()).code).toBe(code);
  await roomIsFine(hall);
});

test('rule 16: frames that break the rules of WebSockets end that connection alone', async () => {
  const hall = await openHall();
  const bob = await hall.raw('bob');
  await bob.load();
  const { port } = new URL(hall.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `GET /collab/${strategyId}?as=bob HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  await new Promise((resolve) => socket.once('data', resolve));
  // Not masked, with reserved bits set.
  socket.write(new Uint8Array([0xf2, 0x05, 1, 2, 3, 4, 5]));
  await new Promise((resolve) => socket.once('close', resolve));
  expect(bob.closed).toBeUndefined();
  await roomIsFine(hall);
});

test('rule 2: more than is kept behind a gap ends the connection, which then sends all of it anew', async () => {
  const hall = await openHall();
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText('notes').insert(0, 'start');
  for (let part = 0; part < 6; part++) doc.getText('notes').insert(5, 'x'.repeat(1024 * 1024));
  const bob = await hall.raw('bob');
  for (const update of updates.slice(1)) bob.update(update);
  expect((await bob.isClosed()).code).toBe(1013);
  await roomIsFine(hall);
});

function beyondNumbers(): Uint8Array {
  const most = [255, 255, 255, 255, 255, 255, 255, 15];
  return new Uint8Array([0, 1, 1, 1, ...most, ...most]);
}

function wordWithEmptyDeletion(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 9;
  doc.getText('t').insert(0, 'a');
  const update = Y.encodeStateAsUpdate(doc);
  // In place of the empty list of deletions at the end: client 9, one deletion, at 0, of length 0.
  return new Uint8Array([...update.slice(0, -1), 1, 9, 1, 0, 0]);
}
