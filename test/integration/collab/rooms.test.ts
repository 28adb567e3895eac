import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { handClock } from '../../support/handClock.ts';
import { openHall, strategyId } from './support/hall.ts';
import { quiet, until } from './support/until.ts';

test('rule 6: many who join at once share one load', async () => {
  const hall = await openHall();
  const before = hall.documents.loads;
  const pages = Array.from({ length: 8 }, () => hall.page('ann'));
  await Promise.all(pages.map((page) => page.synced()));
  expect(hall.documents.loads - before).toBe(1);
  expect(hall.collab.size()).toEqual({ rooms: 1, connections: 8 });
});

test('rule 6: the memory comes back some time after the last one left', async () => {
  const clock = handClock();
  const hall = await openHall({ clock });
  const ann = hall.page('ann');
  await ann.synced();
  ann.goOffline();
  await until(() => hall.collab.size().connections === 0);
  expect(hall.collab.size().rooms).toBe(1);
  clock.pass(20_000);
  await until(() => hall.collab.size().rooms === 0);
});

test('rule 6: whoever joins while a room is emptying finds it as it was', async () => {
  const clock = handClock();
  const hall = await openHall({ clock });
  const ann = hall.page('ann');
  await ann.synced();
  ann.goOffline();
  await until(() => hall.collab.size().connections === 0);
  const before = hall.documents.loads;
  const bob = hall.page('bob');
  await bob.synced();
  clock.pass(14_000);
  await quiet();
  expect(hall.collab.size()).toEqual({ rooms: 1, connections: 1 });
  bob.text.insert(0, 'still here');
  await hall.collab.read(strategyId, (doc) => doc.getText('notes').toString());
  expect(hall.documents.loads).toBe(before);
});

test('rule 4: a load that fails never gives a writable document, and the next one tries again', async () => {
  const hall = await openHall();
  hall.documents.unreadable = true;
  const ann = hall.page('ann');
  ann.text.insert(0, 'typed meanwhile');
  const raw = await hall.raw('bob');
  expect((await raw.isClosed()).code).toBe(1013);
  await expect(hall.collab.read(strategyId, () => 1)).rejects.toMatchObject({ code: 'damaged' });
  expect(hall.documents.appends).toBe(1);
  hall.documents.unreadable = false;
  await ann.synced();
  const title = await hall.collab.read(strategyId, (doc) => readStrategy(doc).strategy.title);
  expect(title).toBe('A fair start');
  await until(() => hall.documents.appends === 2);
  expect(await hall.collab.read(strategyId, (doc) => doc.getText('notes').toString())).toBe(
    'typed meanwhile',
  );
});

test('rule 4: a log with a hole in it is not served', async () => {
  const hall = await openHall();
  hall.members.strategies.add('holed');
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText('notes').insert(0, 'first ');
  doc.getText('notes').insert(6, 'second');
  await hall.documents.append([
    { documentId: 'holed', updates: updates.slice(1).map((update) => ({ update, personId: 'ann', at: 1 })) },
  ]);
  const raw = await hall.raw('ann', { strategyId: 'holed' });
  expect((await raw.isClosed()).code).toBe(1013);
});

test('rule 7: creating twice fills once', async () => {
  const hall = await openHall();
  const fill = (doc: Y.Doc) => doc.getText('notes').insert(0, 'once');
  await hall.collab.create('fresh', 'olu', fill);
  await hall.collab.create('fresh', 'olu', fill);
  expect(await hall.collab.read('fresh', (doc) => doc.getText('notes').toString())).toBe('once');
});

test('rule 7: creating twice at the same moment fills once', async () => {
  const hall = await openHall();
  const fill = (doc: Y.Doc) => doc.getText('notes').insert(0, 'once');
  await Promise.all([hall.collab.create('fresh', 'olu', fill), hall.collab.create('fresh', 'olu', fill)]);
  expect(await hall.collab.read('fresh', (doc) => doc.getText('notes').toString())).toBe('once');
});

test('rule 7: creating that failed can be tried again', async () => {
  const hall = await openHall();
  const fill = (doc: Y.Doc) => doc.getText('notes').insert(0, 'once');
  hall.documents.full = true;
  await expect(hall.collab.create('fresh', 'olu', fill)).rejects.toMatchObject({ code: 'not-saved' });
  hall.documents.full = false;
  await hall.collab.create('fresh', 'olu', fill);
  expect(await hall.collab.read('fresh', (doc) => doc.getText('notes').toString())).toBe('once');
});

test('rule 3: a long log is folded into a snapshot that holds all of it', async () => {
  const clock = handClock();
  const hall = await openHall({ clock });
  for (let edit = 0; edit < 60; edit++) {
    await hall.collab.edit(strategyId, 'olu', (doc) => doc.getText('notes').insert(0, `${edit} `));
  }
  const before = await hall.collab.read(strategyId, (doc) => doc.getText('notes').toString());
  expect((await hall.documents.load(strategyId))?.updates.length).toBe(61);
  clock.pass(20_000);
  await until(() => hall.collab.size().rooms === 0);
  const stored = await hall.documents.load(strategyId);
  expect(stored?.updates.length).toBe(0);
  expect(stored?.snapshot?.seq).toBe(61);
  expect(await hall.collab.read(strategyId, (doc) => doc.getText('notes').toString())).toBe(before);
  await hall.collab.edit(strategyId, 'olu', (doc) => doc.getText('notes').insert(0, 'after '));
  expect((await hall.documents.load(strategyId))?.updates.map(({ seq }) => seq)).toEqual([62]);
});

test('rule 3: few changes that are long are folded too, while people are there', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  await ann.synced();
  for (let edit = 0; edit < 3; edit++) {
    await hall.collab.edit(strategyId, 'olu', (doc) => doc.getText('notes').insert(0, 'x'.repeat(400_000)));
  }
  await until(async () => ((await hall.documents.load(strategyId))?.snapshot?.seq ?? 0) >= 4);
  await until(() => ann.text.length === 1_200_000);
  ann.text.insert(0, 'and on ');
  await until(async () => (await hall.documents.load(strategyId))?.updates.length === 1);
  expect(await hall.collab.read(strategyId, (doc) => doc.getText('notes').length)).toBe(1_200_007);
});

test('rule 3: a log that grows long while people write is folded under them, and they write on', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  await ann.load();
  const edit = () => hall.collab.edit(strategyId, 'olu', (doc) => doc.getText('notes').insert(0, 'x'));
  await Promise.all(Array.from({ length: 5_050 }, edit));
  await until(async () => ((await hall.documents.load(strategyId))?.updates.length ?? 0) < 100);
  await edit();
  expect(await hall.collab.read(strategyId, (doc) => doc.getText('notes').length)).toBe(5_051);
  expect((await hall.documents.load(strategyId))?.snapshot?.seq).toBe(5_051);
  await until(() => ann.doc.getText('notes').length === 5_051);
});

test('rule 12: a connection that no longer answers is cut off, and its presence goes', async () => {
  const clock = handClock();
  const hall = await openHall({ clock });
  const ann = await hall.raw('ann');
  const bob = await hall.raw('bob');
  await Promise.all([ann.load(), bob.load()]);
  const before = clock.pending();
  ann.sayPresence(11, 1, { cursor: 1 });
  await until(() => clock.pending() > before);
  clock.pass(200);
  await until(() => bob.presence.has(11));
  // The laptop's lid closes: nothing is read any more, and nothing is said.
  ann.ws.pause();
  for (let beat = 0; beat < 2; beat++) {
    clock.pass(15_000);
    await quiet();
  }
  await until(() => hall.collab.size().connections === 1);
  clock.pass(200);
  await until(() => !bob.presence.has(11));
  expect(bob.ws.readyState).toBe(WebSocket.OPEN);
});

test('rule 24: a lone page in a quiet document hears something at each beat, so that it does not hang up', async () => {
  const clock = handClock();
  const hall = await openHall({ clock });
  const ann = await hall.raw('ann');
  await ann.load();
  let frames = 0;
  ann.ws.on('message', () => {
    frames += 1;
  });
  clock.pass(15_000);
  await until(() => frames === 1);
});

test('rule 25: boards hear of a change once for all changes of a second', async () => {
  const clock = handClock();
  const hall = await openHall({ clock });
  const announced: string[] = [];
  hall.bus.listen((happening) => {
    if (happening.kind === 'strategy') announced.push(happening.strategyId);
  });
  for (let edit = 0; edit < 5; edit++) {
    await hall.collab.edit(strategyId, 'olu', (doc) => doc.getText('notes').insert(0, 'x'));
  }
  expect(announced).toEqual([]);
  clock.pass(1000);
  expect(announced).toEqual([strategyId]);
  await until(() => hall.changed.length === 1);
  await hall.collab.edit(strategyId, 'olu', (doc) => doc.getText('notes').insert(0, 'x'));
  await hall.close();
  expect(announced).toEqual([strategyId, strategyId]);
  expect(hall.changed).toEqual([strategyId, strategyId]);
});

test('rule 25: what a crash kept from being told is told when the document is next opened', async () => {
  const clock = handClock();
  const crashed = await openHall({ clock });
  await crashed.collab.edit(strategyId, 'olu', (doc) => doc.getText('notes').insert(0, 'x'));
  expect(crashed.changed).toEqual([]);
  const hall = await openHall({ clock, documents: crashed.documents });
  clock.pass(1000);
  hall.changed.length = 0;
  await hall.collab.read(strategyId, () => undefined);
  clock.pass(1000);
  await until(() => hall.changed.includes(strategyId));
});

test('rule 18: stopping sends pages away to come back, and what had come in is on disk', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'just before');
  await ann.load();
  const disk = hall.documents.holdAppends();
  ann.update(Y.encodeStateAsUpdate(doc));
  await until(() => hall.documents.appends === 2);
  const closing = hall.close();
  expect((await ann.isClosed()).code).toBe(1012);
  disk.go();
  await closing;
  const stored = await hall.documents.load(strategyId);
  expect(stored?.updates.length).toBe(2);
  await expect(hall.collab.read(strategyId, () => 1)).rejects.toMatchObject({ code: 'unavailable' });
});
