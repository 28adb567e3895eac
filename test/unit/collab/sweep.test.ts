import { pino } from 'pino';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Sweep } from '../../../server/collab/sweep.ts';
import { until } from '../../integration/collab/support/until.ts';
import { emptied, graceMs, openRooms, settled, write } from './roomsWorld.ts';

const minutes = 60_000;
const hours = 60 * minutes;

/** Rooms on a disk with some documents beside the usual one, and a sweep that looks after them. */
async function sweptRooms(others: readonly string[] = []) {
  const world = await openRooms();
  for (const documentId of others) {
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, documentId);
    await world.documents.append([
      { documentId, updates: [{ update: Y.encodeStateAsUpdate(doc), personId: 'olu', at: 1 }] },
    ]);
  }
  const sweep = new Sweep({ ...world, log: pino({ enabled: false }) });
  const unfolded = async () => (await world.documents.unfolded()).items;
  return { ...world, sweep, unfolded };
}

test('rule 3: logs that nobody opens are folded by a sweep, however short they are, and their memory comes back', async () => {
  const world = await sweptRooms(['a', 'b']);
  world.clock.pass(9 * minutes);
  await settled();
  expect(await world.unfolded()).toEqual(['a', 'b', 'strategy1']);
  world.clock.pass(minutes);
  await settled();
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

test('rule 3: a sweep leaves open documents alone, and comes again', async () => {
  const world = await sweptRooms();
  const lease = await world.use();
  world.clock.pass(10 * minutes);
  await settled();
  world.clock.pass(2_000);
  await settled();
  expect(await world.unfolded()).toEqual(['strategy1']);
  await write(lease, 'one more ');
  lease.release();
  world.clock.pass(graceMs);
  await emptied(world.rooms);
  expect(world.disk.folds).toBe(0);
  world.clock.pass(6 * hours);
  await settled();
  world.clock.pass(2_000);
  await until(async () => (await world.unfolded()).length === 0);
});

test('rule 3: a document that can’t be read, or folded, keeps no other from being swept', async () => {
  const world = await sweptRooms(['a']);
  world.clock.pass(10 * minutes);
  await settled();
  world.disk.canLoad = false;
  world.clock.pass(2_000);
  await settled();
  expect(world.rooms.size).toBe(0);
  world.disk.canLoad = true;
  world.clock.pass(2_000);
  await until(async () => (await world.unfolded()).length === 1);
  expect(await world.unfolded()).toEqual(['a']);
});

test('rule 3: a sweep that was stopped does nothing more', async () => {
  const world = await sweptRooms();
  world.clock.pass(10 * minutes);
  await settled();
  world.sweep.stop();
  expect(world.clock.pending()).toBe(0);
  expect(await world.unfolded()).toEqual(['strategy1']);
});
