import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate } from '../../../server/collab/checkUpdate.ts';
import { openRoom, quietMember, readRoom } from './support.ts';

/** One update for each letter typed. */
function typed(letters: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let at = 0; at < letters; at++) doc.getText('typed').insert(at, 'a');
  return updates;
}

async function openPage() {
  const { room } = await openRoom();
  let ends = 0;
  const page = { ...quietMember('ann'), end: () => void ends++ };
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
  return { room, send, ends: () => ends };
}

test('rule 1: thousands of updates that come in together are all applied, in their order', async () => {
  const { room, send, ends } = await openPage();
  for (const update of typed(2_000)) send(update);
  expect(await readRoom(room, (doc) => doc.getText('typed').length)).toBe(2_000);
  expect(ends()).toBe(0);
});

test('rule 2: thousands of updates that build on a missing one are given up together, and end their page once', async () => {
  const { room, send, ends } = await openPage();
  for (const update of typed(2_000).slice(1)) send(update);
  expect(await readRoom(room, (doc) => doc.getText('typed').length)).toBe(0);
  expect(ends()).toBe(1);
});
