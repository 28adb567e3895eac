import { pino } from 'pino';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ListedDocument } from '../../../server/store/port.ts';
import { Sweep } from '../../../server/sweep.ts';
import { until } from '../../integration/collab/support/until.ts';
import { emptied, graceMs, openRooms, settled, write } from '../collab/roomsWorld.ts';

const minutes = 60_000;
const hours = 60 * minutes;

/** Rooms on a disk with some documents beside the usual one, and a sweep that folds what nobody has open. */
async function sweptRooms(others: readonly string[] = []) {
  const world = await openRooms();
  for (const documentId of others) {
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, documentId);
    await world.documents.append([
      { documentId, updates: [{ update: Y.encodeStateAsUpdate(doc), personId: 'olu', at: 1 }] },
    ]);
  }
  const tended: string[] = [];
  const tend = async ({ documentId, isFolded }: ListedDocument) => {
    tended.push(documentId);
    return !isFolded && (await world.rooms.foldUnused(documentId));
  };
  const sweep = new Sweep({ ...world, tend, log: pino({ enabled: false }) });
  const unfolded = async () => {
    const { items } = await world.documents.list();
    return items.flatMap(({ documentId, isFolded }) => (isFolded ? [] : [documentId]));
  };
  /** Until the first document is due. */
  const begin = async () => {
    world.clock.pass(10 * minutes);
    await settled();
  };
  const pass = async (ms: number) => {
    world.clock.pass(ms);
    await settled();
  };
  return { ...world, sweep, unfolded, tended, begin, pass };
}

test('rule 3: logs that nobody opens are folded by a sweep, however short they are, and their memory comes back', async () => {
  const world = await sweptRooms(['a', 'b']);
  await world.pass(9 * minutes);
  expect(await world.unfolded()).toEqual(['a', 'b', 'strategy1']);
  await world.begin();
  for (const left of [['b', 'strategy1'], ['strategy1'], []]) {
    world.clock.pass(2_000);
    await until(async () => (await world.unfolded()).length === left.length);
    expect(await world.unfolded()).toEqual(left);
    expect(world.rooms.size).toBe(3 - left.length);
  }
  world.clock.pass(graceMs);
  await emptied(world.rooms);
  expect(world.disk.folds).toBe(3);
});

test('rule 3: a sweep leaves open documents alone, and comes again six hours later', async () => {
  const world = await sweptRooms();
  const lease = await world.use();
  await world.begin();
  await world.pass(2_000);
  expect(world.tended).toEqual(['strategy1']);
  expect(await world.unfolded()).toEqual(['strategy1']);
  await write(lease, 'one more ');
  lease.release();
  world.clock.pass(graceMs);
  await emptied(world.rooms);
  expect(world.disk.folds).toBe(0);
  await world.pass(6 * hours);
  world.clock.pass(2_000);
  await until(async () => (await world.unfolded()).length === 0);
});

test('rule 3: a document that can’t be read keeps no other from being swept', async () => {
  const world = await sweptRooms(['a']);
  await world.begin();
  world.disk.canLoad = false;
  await world.pass(2_000);
  expect(world.rooms.size).toBe(0);
  world.disk.canLoad = true;
  world.clock.pass(2_000);
  await until(async () => (await world.unfolded()).length === 1);
  expect(await world.unfolded()).toEqual(['a']);
});

test('rule 3: more documents than fit on a page are swept, and those with nothing to do without a rest', async () => {
  const names = Array.from({ length: 120 }, (_, n) => `d${String(n).padStart(3, '0')}`);
  const world = await sweptRooms(names);
  for (const documentId of names) {
    await world.documents.compact(documentId, { state: Uint8Array.of(0, 0), seq: 1 });
  }
  const folds = world.disk.folds;
  await world.begin();
  for (let step = 0; step < names.length + 3; step += 1) await world.pass(20);
  expect(world.tended).toEqual([...names, 'strategy1']);
  await until(async () => world.disk.folds > folds);
  expect(await world.unfolded()).toEqual([]);
  expect(world.disk.folds - folds).toBe(1);
});

test('rule 3: a sweep that was stopped does nothing more', async () => {
  const world = await sweptRooms();
  await world.begin();
  await world.sweep.stop();
  expect(world.clock.pending()).toBe(0);
  expect(await world.unfolded()).toEqual(['strategy1']);
});
