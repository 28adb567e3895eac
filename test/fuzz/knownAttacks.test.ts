import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Hall, openHall, strategyId } from '../integration/collab/support/hall.ts';
import type { Page } from '../integration/collab/support/page.ts';
import { until } from '../integration/collab/support/until.ts';
import { deepPile, manyEdits, prepends } from './support/bigUpdates.ts';
import { frame, opcode, openWire } from './support/wire.ts';

/** Two honest people in the room that is about to be attacked, and what must hold for them afterwards. */
async function openAttackedHall(): Promise<{ hall: Hall; ann: Page; goOn(): Promise<void> }> {
  const hall = await openHall();
  const ann = hall.page('ann');
  const olu = hall.page('olu');
  await Promise.all([ann.synced(), olu.synced()]);
  let hungUp = 0;
  for (const { provider } of [ann, olu]) provider.on('connection-close', () => (hungUp += 1));
  const goOn = async () => {
    ann.doc.getText('honest').insert(0, 'undisturbed ');
    await until(() => olu.doc.getText('honest').toString() === ann.doc.getText('honest').toString());
    const late = hall.page('olu');
    await until(() => late.doc.getText('honest').toString() === ann.doc.getText('honest').toString());
    expect(late.doc.getText('notes').toString()).toBe(ann.doc.getText('notes').toString());
    expect(hungUp).toBe(0);
  };
  return { hall, ann, goOn };
}

const room = `/collab/${strategyId}?as=bob`;
const kilobyte = new Uint8Array(1024);

test.each<[what: string, first: Uint8Array, then?: Uint8Array]>([
  ['a frame of 150 MB', frame(opcode.binary | opcode.last, kilobyte, 150_000_000n)],
  ['a frame that claims one terabyte', frame(opcode.binary | opcode.last, kilobyte, 1_000_000_000_000n)],
  ['fragments without end', frame(opcode.binary, kilobyte), frame(opcode.more, new Uint8Array(65_536))],
  [
    'tiny fragments without end',
    frame(opcode.binary, new Uint8Array(1)),
    frame(opcode.more, new Uint8Array(1)),
  ],
  ['a frame that is not masked', Uint8Array.from([0x82, 0x01, 0x00])],
  ['reserved bits', frame(0xf2, kilobyte)],
  ['an opcode that does not exist', frame(0x8b, new Uint8Array(1))],
  ['a control frame over its size', frame(opcode.ping | opcode.last, new Uint8Array(200))],
  ['a control frame in fragments', frame(opcode.ping, new Uint8Array(1))],
  ['a continuation of nothing', frame(opcode.more | opcode.last, new Uint8Array(1))],
])('rule 16: %s ends that connection alone', async (_what, first, then) => {
  const { hall, goOn } = await openAttackedHall();
  const wire = await openWire(hall.url, room);
  wire.write(first);
  for (let sent = 0; then && wire.isOpen() && sent < 20_000; sent++) {
    wire.write(then);
    if (sent % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await wire.ended();
  await goOn();
});

test('rule 16: half a frame, and then silence, keeps nobody waiting', async () => {
  const { hall, goOn } = await openAttackedHall();
  const wire = await openWire(hall.url, room);
  wire.write(frame(opcode.binary | opcode.last, kilobyte, 2_000_000n));
  await goOn();
  expect(wire.isOpen()).toBe(true);
});

test('rule 16: pings that nobody waits for the answers of do not fill the memory', async () => {
  const { hall, goOn } = await openAttackedHall();
  const wire = await openWire(hall.url, room);
  wire.socket.pause();
  const ping = frame(opcode.ping | opcode.last, new Uint8Array(125));
  const pings = Buffer.concat(Array.from({ length: 1000 }, () => ping));
  for (let sent = 0; sent < 100 && wire.isOpen(); sent++) {
    wire.write(pings);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await goOn();
});

test('rule 15: an update of 20 MB is refused', async () => {
  const { hall, goOn } = await openAttackedHall();
  const bob = await hall.raw('bob');
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'x'.repeat(20_000_000));
  bob.update(Y.encodeStateAsUpdate(doc));
  expect((await bob.isClosed()).code).toBe(4413);
  await goOn();
});

test('30,000 edits at once are taken, while others write', async () => {
  const { hall, ann, goOn } = await openAttackedHall();
  const bob = await hall.raw('bob');
  await bob.load();
  for (const update of manyEdits(30_000)) bob.update(update);
  bob.mark(1);
  ann.doc.getText('honest').insert(0, 'meanwhile ');
  await until(() => bob.marks().includes(1));
  await until(() => ann.text.length === 30_000);
  await goOn();
});

test('rule 2: 30,000 edits that each lack the one before end the connection, which then sends them in order', async () => {
  const { hall, goOn } = await openAttackedHall();
  const bob = await hall.raw('bob');
  await bob.load();
  for (const update of manyEdits(30_000).slice(1)) bob.update(update);
  bob.mark(1);
  expect((await bob.isClosed()).code).toBe(1013);
  expect(bob.marks()).toEqual([]);
  await goOn();
});

test('rule 15: what would take minutes to put in its place is refused before anything is tried', async () => {
  const { hall, ann, goOn } = await openAttackedHall();
  ann.text.insert(0, 'ab');
  const bob = await hall.raw('bob');
  await bob.load();
  bob.update(prepends(3, ann.doc.clientID, 20_000));
  bob.mark(1);
  await until(() => bob.marks().includes(1));
  bob.update(prepends(9, ann.doc.clientID, 20_000));
  expect((await bob.isClosed()).code).toBe(4413);
  await goOn();
});

test('rule 15: nor is it taken bit by bit', async () => {
  const { hall, ann, goOn } = await openAttackedHall();
  ann.text.insert(0, 'ab');
  const bob = await hall.raw('bob');
  await bob.load();
  bob.update(prepends(3, ann.doc.clientID, 20_000));
  // Each bit takes three million steps.
  for (let bit = 0; bit < 30 && !bob.closed; bit += 1) {
    bob.update(prepends(9, ann.doc.clientID, 150, 150 * bit));
    bob.mark(bit);
    await until(() => bob.marks().includes(bit) || bob.closed !== undefined);
  }
  expect(bob.closed?.code).toBe(4413);
  await goOn();
});

test('rule 15: nor where it was set aside and what it waited for comes later', async () => {
  const { hall, ann, goOn } = await openAttackedHall();
  ann.text.insert(0, 'ab');
  const bob = await hall.raw('bob');
  await bob.load();
  for (const client of [3, 9]) bob.update(prepends(client, ann.doc.clientID, 20_000, 1));
  for (const client of [3, 9]) bob.update(prepends(client, ann.doc.clientID, 1));
  bob.mark(1);
  expect((await bob.isClosed()).code).toBe(4413);
  expect(bob.marks()).toEqual([]);
  await goOn();
});

test('rule 15: types in types that nobody could delete again are refused', async () => {
  const { hall, goOn } = await openAttackedHall();
  const bob = await hall.raw('bob');
  await bob.load();
  bob.update(deepPile(3000));
  expect((await bob.isClosed()).code).toBe(4400);
  await goOn();
});

test('rule 11: a viewer’s flood of changes changes nothing and disturbs nobody', async () => {
  const { hall, goOn } = await openAttackedHall();
  const bob = await hall.raw('bob');
  for (const update of manyEdits(5000)) bob.update(update);
  bob.mark(1);
  await until(() => bob.marks().includes(1));
  const vic = await hall.raw('vic');
  await vic.load();
  for (const update of manyEdits(5000, 77)) vic.update(update);
  await until(() => vic.denied.length > 0);
  await goOn();
  expect(vic.closed).toBeUndefined();
});
