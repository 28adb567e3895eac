import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { openHall, strategyId } from './support/hall.ts';
import { quiet, until } from './support/until.ts';

function typed(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

test('rules 1 and 2: nothing is passed on or confirmed before it is on disk', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  const bob = await hall.raw('bob');
  await bob.load();
  const disk = hall.documents.holdAppends();
  ann.update(typed('not yet'));
  ann.mark(7);
  await until(() => hall.documents.appends > 1);
  await quiet();
  expect(bob.updates).toBe(0);
  expect(ann.marks()).toEqual([]);
  disk.go();
  await until(() => ann.marks().length === 1 && bob.updates === 1);
  expect(ann.marks()).toEqual([7]);
  expect(bob.doc.getText('notes').toString()).toBe('not yet');
});

test('rule 1: whoever joins sees only what is on disk', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  await ann.load();
  const disk = hall.documents.holdAppends();
  ann.update(typed('not yet'));
  await until(() => hall.documents.appends > 1);
  const bob = await hall.raw('bob');
  const loaded = bob.load();
  await quiet();
  expect(bob.doc.getText('notes').toString()).toBe('');
  disk.go();
  await loaded;
  expect(bob.doc.getText('notes').toString()).toBe('not yet');
});

test('rule 2: a deletion and the answer to a reconnect are confirmed like typing', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'abc');
  ann.sync('step2', Y.encodeStateAsUpdate(doc));
  ann.mark(1);
  await until(() => ann.marks().includes(1));
  const deletions: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => deletions.push(update));
  doc.getText('notes').delete(0, 2);
  for (const update of deletions) ann.update(update);
  ann.mark(2);
  await until(() => ann.marks().includes(2));
  expect(await hall.collab.read(strategyId, (live) => live.getText('notes').toString())).toBe('c');
});

test('rule 2: behind a gap nothing is confirmed, stored or passed on until the gap is filled', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  const phone = await hall.raw('ann');
  await phone.load();
  const updates: Uint8Array[] = [];
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText('notes').insert(0, 'first ');
  doc.getText('notes').insert(6, 'second');
  const [first, second] = updates;
  if (!first || !second) throw new Error('two edits make two updates');

  const before = hall.documents.appends;
  ann.update(second);
  ann.mark(1);
  await quiet();
  expect(ann.marks()).toEqual([]);
  expect(phone.updates).toBe(0);
  expect(hall.documents.appends).toBe(before);

  // The missing part comes by another connection of the same person: both are confirmed, and others get both.
  phone.update(first);
  phone.mark(5);
  await until(() => ann.marks().includes(1) && phone.marks().includes(5));
  expect(await hall.collab.read(strategyId, (live) => live.getText('notes').toString())).toBe('first second');
  expect(phone.doc.getText('notes').toString()).toBe('');
  await phone.load();
  expect(phone.doc.getText('notes').toString()).toBe('first second');
});

test('rule 2: a deletion of what the server has not seen yet waits behind the gap too', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  const updates: Uint8Array[] = [];
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText('notes').insert(0, 'kept gone');
  doc.getText('notes').delete(4, 5);
  const [insertion, deletion] = updates;
  if (!insertion || !deletion) throw new Error('two edits make two updates');
  ann.update(deletion);
  ann.mark(1);
  await quiet();
  expect(ann.marks()).toEqual([]);
  ann.update(insertion);
  await until(() => ann.marks().includes(1));
  expect(await hall.collab.read(strategyId, (live) => live.getText('notes').toString())).toBe('kept');
});

test('rule 26: the last word before a page is closed is stored, also while the role is still being asked for', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  await ann.load();
  let answer = () => {};
  hall.members.onAsked = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  ann.update(typed('last word'));
  ann.ws.close();
  await ann.isClosed();
  await until(() => hall.collab.size().connections === 0);
  hall.members.onAsked = async () => {};
  answer();
  await until(() => hall.documents.appends === 2);
  expect(await hall.collab.read(strategyId, (doc) => doc.getText('notes').toString())).toBe('last word');
});

test('rule 3: each stored update carries the person and the time', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  const bob = await hall.raw('bob');
  ann.update(typed('by ann '));
  bob.update(typed('by bob '));
  await hall.collab.edit(strategyId, 'olu', (doc) => doc.getMap('facts').set('by', 'olu'));
  ann.mark(1);
  bob.mark(1);
  await until(() => ann.marks().length === 1 && bob.marks().length === 1);
  const stored = await hall.documents.load(strategyId);
  const people = stored?.updates.slice(1).map(({ personId }) => personId);
  expect(new Set(people)).toEqual(new Set(['ann', 'bob', 'olu']));
  for (const { update, personId, at } of stored?.updates.slice(1) ?? []) {
    expect(at).toBeGreaterThan(Date.now() - 60_000);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    if (personId !== 'olu') expect(doc.getText('notes').toString()).toBe(`by ${personId} `);
  }
});

test('rule 5: while the disk is full the page is told, nothing is passed on, and all is kept until it works again', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann', { params: { v: '1' } });
  const bob = await hall.raw('bob');
  await bob.load();
  hall.documents.full = true;
  ann.update(typed('kept through it '));
  ann.mark(1);
  await until(() => ann.heard.some((message) => message.kind === 'store' && message.failing !== null));
  ann.update(typed('and this too '));
  ann.mark(2);
  await quiet();
  expect(ann.marks()).toEqual([]);
  expect(bob.updates).toBe(0);
  hall.documents.full = false;
  await until(() => ann.marks().includes(2) && bob.updates > 0);
  expect(ann.heard.findLast((message) => message.kind === 'store')).toEqual({ kind: 'store', failing: null });
  const text = bob.doc.getText('notes').toString();
  expect(text).toContain('kept through it ');
  await until(() => bob.doc.getText('notes').toString().includes('and this too '));
});

test('rule 5: while the disk is full newcomers still see what is saved, and commands are refused at once', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann', { params: { v: '1' } });
  ann.update(typed('saved '));
  ann.mark(1);
  await until(() => ann.marks().includes(1));
  hall.documents.full = true;
  ann.update(typed('unsaved '));
  await until(() => ann.heard.some((message) => message.kind === 'store'));
  const bob = await hall.raw('bob', { params: { v: '1' } });
  await bob.load();
  expect(bob.doc.getText('notes').toString()).toBe('saved ');
  expect(bob.heard.some((message) => message.kind === 'store' && message.failing !== null)).toBe(true);
  const edit = hall.collab.edit(strategyId, 'olu', (doc) => doc.getMap('facts').set('a', 1));
  await expect(edit).rejects.toMatchObject({ code: 'not-saved' });
  hall.documents.full = false;
  await until(() => bob.doc.getText('notes').toString().includes('unsaved '));
});

test('rule 5: a command whose write fails is told so, and no part of it turns up later', async () => {
  const hall = await openHall();
  hall.documents.full = true;
  const edit = hall.collab.edit(strategyId, 'olu', (doc) => doc.getMap('facts').set('a', 1));
  await expect(edit).rejects.toMatchObject({ code: 'not-saved' });
  hall.documents.full = false;
  await hall.collab.edit(strategyId, 'olu', (doc) => doc.getMap('facts').set('b', 2));
  expect(await hall.collab.read(strategyId, (doc) => doc.getMap('facts').toJSON())).toEqual({ b: 2 });
});

test('rule 1: a command that throws leaves no trace, even of what it had changed before', async () => {
  const hall = await openHall();
  const edit = hall.collab.edit(strategyId, 'olu', (doc) => {
    doc.getMap('facts').set('half', true);
    throw new Error('changed its mind');
  });
  await expect(edit).rejects.toThrow('changed its mind');
  expect(await hall.collab.read(strategyId, (doc) => doc.getMap('facts').size)).toBe(0);
  const stored = await hall.documents.load(strategyId);
  expect(stored?.updates.length).toBe(1);
});

test('rule 1: rooms that change in the same turn share one write', async () => {
  const hall = await openHall();
  const ids = ['room-a', 'room-b', 'room-c'];
  for (const id of ids) {
    hall.members.strategies.add(id);
    await hall.collab.create(id, 'olu', (doc) => doc.getText('notes').insert(0, id));
    await hall.collab.read(id, () => undefined);
  }
  const disk = hall.documents.holdAppends();
  const edits = [strategyId, ...ids].map((id) =>
    hall.collab.edit(id, 'olu', (doc) => doc.getMap('facts').set('a', 1)),
  );
  await until(() => hall.documents.groups.at(-1) === 4);
  disk.go();
  await Promise.all(edits);
});

test('rules 1 and 2: a restart of the server in mid-edit loses nothing that was confirmed', async () => {
  const dataDir = await temporaryFolder();
  let store = await openEmbeddedStore({ dataDir });
  let hall = await openHall({ documents: store.documents });
  const ann = hall.page('ann');
  await ann.synced();
  const marker = await hall.raw('bob');
  const doc = new Y.Doc();
  const confirmed: string[] = [];
  for (let round = 0; round < 20; round++) {
    const before = Y.encodeStateVector(doc);
    doc.getText('notes').insert(doc.getText('notes').length, `word${round} `);
    marker.update(Y.encodeStateAsUpdate(doc, before));
    marker.mark(round + 1);
    await until(() => marker.marks().includes(round + 1));
    confirmed.push(`word${round} `);
    ann.text.insert(0, '.');
  }
  await hall.close();
  await store.close();

  store = await openEmbeddedStore({ dataDir });
  hall = await openHall({ documents: store.documents });
  const text = await hall.collab.read(strategyId, (live) => live.getText('notes').toString());
  for (const word of confirmed) expect(text).toContain(word);
  // What the stopping server had not confirmed comes back from the page that typed it.
  const again = hall.page('ann', { doc: ann.doc });
  await again.synced();
  await until(() => again.text.toString().split('.').length === 21);
  const after = hall.page('bob');
  await until(() => after.text.toString() === again.text.toString());
  await hall.close();
  await store.close();
});
