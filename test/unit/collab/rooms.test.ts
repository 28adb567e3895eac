import { expect, test } from 'vitest';
import { until } from '../../integration/collab/support/until.ts';
import { breakDown, emptied, graceMs, openRooms, settled, textOf, write } from './roomsWorld.ts';

test('rule 6: two who come while it is loading share one load and one room', async () => {
  const world = await openRooms();
  world.holdLoads();
  const coming = [world.use(), world.use()];
  await settled();
  expect(world.rooms.census()).toMatchObject({ loading: 1, live: 0, draining: 0 });
  world.letLoad();
  const [one, other] = await Promise.all(coming);
  expect(one?.room).toBe(other?.room);
  expect(world.disk.loads).toBe(1);
});

test('rule 6: when loading fails all who wait are told, and the next one loads anew', async () => {
  const world = await openRooms();
  world.holdLoads();
  world.disk.canLoad = false;
  const coming = Promise.allSettled([world.use(), world.use(), world.use()]);
  await settled();
  world.letLoad();
  for (const each of await coming) {
    expect(each).toMatchObject({ status: 'rejected', reason: { code: 'damaged' } });
  }
  expect(world.rooms.size).toBe(0);
  world.disk.canLoad = true;
  expect(await textOf((await world.use()).room)).toBe('start');
  expect(world.disk.loads).toBe(2);
});

test('rule 6: one who comes in the moment in which loading fails loads anew', async () => {
  const world = await openRooms();
  world.disk.canLoad = false;
  const later = world.use().catch(() => {
    world.disk.canLoad = true;
    return world.use();
  });
  expect(await textOf((await later).room)).toBe('start');
});

test('rule 6: the room goes ten seconds after the last one left, and not while one of two stays', async () => {
  const world = await openRooms();
  const [one, other] = [await world.use(), await world.use()];
  one.release();
  one.release();
  world.clock.pass(graceMs);
  await settled();
  expect(world.rooms.census()).toMatchObject({ live: 1 });
  other.release();
  expect(world.rooms.census()).toMatchObject({ draining: 1 });
  world.clock.pass(9_000);
  await settled();
  expect(world.rooms.size).toBe(1);
  world.clock.pass(1_001);
  await settled();
  expect(world.rooms.size).toBe(0);
  expect(world.clock.pending()).toBe(0);
});

test('rule 6: whoever joins while it is draining calls that off, and the ten seconds begin anew', async () => {
  const world = await openRooms();
  const first = await world.use();
  first.release();
  world.clock.pass(9_000);
  const second = await world.use();
  expect(second.room).toBe(first.room);
  world.clock.pass(60_000);
  await settled();
  expect(world.rooms.census()).toMatchObject({ live: 1 });
  second.release();
  world.clock.pass(9_000);
  await settled();
  expect(world.rooms.census()).toMatchObject({ draining: 1 });
  expect(world.disk.loads).toBe(1);
});

test('rule 6: whoever joins while the log is being folded at the end keeps the room', async () => {
  const world = await openRooms();
  const first = await world.use();
  for (let word = 0; word < 60; word += 1) await write(first, `${word} `);
  first.release();
  // Folding reads the log, which now takes its time.
  world.holdLoads();
  world.clock.pass(graceMs);
  await settled();
  const second = await world.use();
  expect(second.room).toBe(first.room);
  world.letLoad();
  await until(() => world.disk.folds === 1);
  await write(second, 'after ');
  expect(world.rooms.census()).toMatchObject({ live: 1 });
  await until(async () => (await world.documents.load('strategy1'))?.updates.length === 1);
});

test('rule 6: a fold that fails keeps the log, and the room goes all the same', async () => {
  const world = await openRooms();
  const lease = await world.use();
  for (let word = 0; word < 60; word += 1) await write(lease, `${word} `);
  world.disk.canFold = false;
  lease.release();
  world.clock.pass(graceMs);
  await emptied(world.rooms);
  expect(world.disk.folds).toBe(1);
  expect(await textOf((await world.use()).room)).toContain('59 ');
});

test('rule 3: where a long log can’t be folded while people write, it grows as much again before that is tried again', async () => {
  const world = await openRooms();
  const lease = await world.use();
  world.disk.canFold = false;
  const page = 'x'.repeat(300_000);
  for (let times = 0; times < 4; times += 1) await write(lease, page);
  await until(() => world.disk.folds === 1);
  for (let word = 0; word < 20; word += 1) {
    await write(lease, `${word} `);
    await settled();
  }
  expect(world.disk.folds).toBe(1);
  world.disk.canFold = true;
  for (let times = 0; times < 4; times += 1) await write(lease, page);
  await until(async () => (await world.documents.load('strategy1'))?.snapshot !== undefined);
});

test('rule 6: what was submitted a moment before the last one left is on disk before the room goes', async () => {
  const world = await openRooms();
  const lease = await world.use();
  const written = write(lease, 'last ');
  lease.release();
  world.clock.pass(graceMs);
  await settled();
  await written;
  expect(world.rooms.size).toBe(0);
  expect(await textOf((await world.use()).room)).toBe('last start');
});

test('rule 6: a room that failed is forgotten, and leaving it late does not touch the one after it', async () => {
  const world = await openRooms();
  const broken = await world.use();
  await breakDown(broken, world.disk);
  expect(world.rooms.size).toBe(0);
  const next = await world.use();
  expect(next.room).not.toBe(broken.room);
  broken.release();
  world.clock.pass(graceMs);
  await settled();
  expect(world.rooms.census()).toMatchObject({ live: 1 });
  expect(await textOf(next.room)).toBe('start');
});

test('rule 6: stopping while a room is loading refuses those who wait, and leaves nothing behind', async () => {
  const world = await openRooms();
  world.holdLoads();
  const coming = Promise.allSettled([world.use(), world.use()]);
  await settled();
  await world.rooms.close();
  world.letLoad();
  for (const each of await coming) {
    expect(each).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
  }
  await expect(world.use()).rejects.toMatchObject({ code: 'unavailable' });
  expect(world.rooms.size).toBe(0);
  expect(world.clock.pending()).toBe(0);
});

test('rule 6: stopping while a room is draining leaves nothing behind', async () => {
  const world = await openRooms();
  (await world.use()).release();
  await world.rooms.close();
  expect(world.rooms.size).toBe(0);
  expect(world.clock.pending()).toBe(0);
});
