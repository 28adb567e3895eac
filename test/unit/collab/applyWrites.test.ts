import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate } from '../../../server/collab/checkUpdate.ts';
import type { Room } from '../../../server/collab/room.ts';
import { openRoom, quietMember, readRoom } from './support.ts';

/** One update for each letter typed. */
function typed(letters: number, name = 'typed'): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let at = 0; at < letters; at++) doc.getText(name).insert(at, 'a');
  return updates;
}

async function openPage() {
  const { room } = await openRoom();
  return { room, ...openSender(room, 'ann') };
}

function openSender(room: Room, personId: string) {
  let ends = 0;
  const page = { ...quietMember(personId), end: () => void ends++ };
  room.enter(page);
  const send = (update: Uint8Array) => {
    const { length: bytes } = update;
    room.submit({
      kind: 'update',
      from: page,
      update,
      bytes,
      ...checkUpdate(update),
      whole: false,
      allowed: true,
    });
  };
  return { send, ends: () => ends };
}

test('rule 1: thousands of updates that come in together are all applied, in their order', async () => {
  const { room, send, ends } = await openPage();
  for (const update of typed(2_000)) send(update);
  expect(await readRoom(room, (doc) => doc.getText('typed').length)).toBe(2_000);
  expect(ends()).toBe(0);
});

test('rule 1: updates of two connections that come in turn about cost no more than those of each by itself', async () => {
  const { room } = await openRoom();
  const [ann, bob] = [openSender(room, 'ann'), openSender(room, 'bob')];
  let transactions = 0;
  await readRoom(room, (doc) => doc.on('afterTransaction', () => void transactions++));
  const [ones, others] = [typed(200, 'ones'), typed(200, 'others')];
  for (const [place, update] of ones.entries()) {
    ann.send(update);
    bob.send(others[place] ?? update);
  }
  expect(await readRoom(room, (doc) => [doc.getText('ones').length, doc.getText('others').length])).toEqual([
    200, 200,
  ]);
  expect(transactions).toBe(2);
});

test('rule 1: an edit of the server’s own comes after all that came in before it', async () => {
  const { room } = await openRoom();
  const [ann, bob] = [openSender(room, 'ann'), openSender(room, 'bob')];
  const [first, second] = typed(2);
  if (!first || !second) throw new Error('there are two');
  const seen: number[] = [];
  const look = (doc: Y.Doc) => seen.push(doc.getText('typed').length);
  const edit = () =>
    new Promise((done, failed) => room.submit({ kind: 'edit', personId: 'olu', make: look, done, failed }));
  ann.send(first);
  const one = edit();
  bob.send(typed(1, 'other')[0] ?? first);
  ann.send(second);
  await Promise.all([one, edit()]);
  expect(seen).toEqual([1, 2]);
});

test('rule 15: what follows on what ended its connection is left out, whoever came in between', async () => {
  const { room } = await openRoom();
  const [ann, bob] = [openSender(room, 'ann'), openSender(room, 'bob')];
  await readRoom(room, (doc) => doc.getText('notes').length);
  // Under the server's own number, which nobody else may write under.
  const doc = new Y.Doc();
  doc.clientID = await readRoom(room, ({ clientID }) => clientID);
  doc.getText('stolen').insert(0, 'x');
  const own = typed(260);
  for (const update of own.slice(0, 255)) ann.send(update);
  ann.send(Y.encodeStateAsUpdate(doc));
  bob.send(typed(1, 'other')[0] ?? new Uint8Array());
  for (const update of own.slice(255)) ann.send(update);
  expect(await readRoom(room, (live) => live.getText('typed').length)).toBe(255);
  expect(await readRoom(room, (live) => live.getText('other').length)).toBe(1);
  expect([ann.ends(), bob.ends()]).toEqual([1, 0]);
});

test('rule 2: thousands of updates that build on a missing one are given up together, and end their page once', async () => {
  const { room, send, ends } = await openPage();
  for (const update of typed(2_000).slice(1)) send(update);
  expect(await readRoom(room, (doc) => doc.getText('typed').length)).toBe(0);
  expect(ends()).toBe(1);
});
