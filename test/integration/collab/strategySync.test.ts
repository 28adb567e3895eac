import type { AddressInfo } from 'node:net';
import * as decoding from 'lib0/decoding';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket as NodeWebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { openStrategySync, type StrategySync } from '../../../client/sync/openStrategySync.ts';
import { presenceEntry, presenceFrame } from '../../../server/collab/frames.ts';
import { readPresence } from '../../../server/collab/readPresence.ts';
import { stockMessage } from '../../../shared/collab/messages.ts';
import { addOutcome } from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { mapStorage } from '../../support/mapStorage.ts';
import { type Hall, openHall, strategyId } from './support/hall.ts';
import { partnershipId } from './support/members.ts';
import { quiet, until } from './support/until.ts';

const polyfill = NodeWebSocket as unknown as typeof WebSocket;

function openSync(
  hall: { url: string },
  personId: string,
  storage = mapStorage(),
): StrategySync & { states: string[] } {
  const sync = openStrategySync({
    strategyId,
    personId,
    server: { url: hall.url, params: { as: personId }, WebSocketPolyfill: polyfill },
    storage,
  });
  const states: string[] = [sync.saveState.getSnapshot()];
  sync.saveState.subscribe(() => states.push(sync.saveState.getSnapshot()));
  onTestFinished(() => sync.close());
  return { ...sync, states };
}

const by = (personId: string) => ({ personId, at: new Date().toISOString() });

test('rule 2: a page says Saved only when what it holds is on disk', async () => {
  const hall = await openHall();
  const sync = openSync(hall, 'ann');
  expect(sync.saveState.getSnapshot()).toBe('saving');
  await until(() => sync.saveState.getSnapshot() === 'saved' && sync.loaded.getSnapshot());
  const disk = hall.documents.holdAppends();
  addOutcome(sync.doc, by('ann'), { title: 'Warm homes' });
  expect(sync.saveState.getSnapshot()).toBe('saving');
  expect(sync.unsent.getSnapshot()).toBe(true);
  await quiet();
  expect(sync.saveState.getSnapshot()).toBe('saving');
  disk.go();
  await until(() => sync.saveState.getSnapshot() === 'saved');
  expect(sync.unsent.getSnapshot()).toBe(false);
  const { strategy } = await hall.collab.read(strategyId, readStrategy);
  expect(strategy.outcomes.map(({ title }) => title)).toEqual(['Warm homes']);
});

test('rule 2: a deletion counts as unsaved until it is on disk', async () => {
  const hall = await openHall();
  const sync = openSync(hall, 'ann');
  await until(() => sync.loaded.getSnapshot());
  sync.doc.getText('notes').insert(0, 'to go');
  await until(() => sync.saveState.getSnapshot() === 'saved');
  const disk = hall.documents.holdAppends();
  sync.doc.getText('notes').delete(0, 5);
  await quiet();
  expect(sync.saveState.getSnapshot()).toBe('saving');
  disk.go();
  await until(() => sync.saveState.getSnapshot() === 'saved');
});

test('rule 5: a full disk shows as not saved, and as saved again once it works', async () => {
  const hall = await openHall();
  const sync = openSync(hall, 'ann');
  await until(() => sync.saveState.getSnapshot() === 'saved');
  hall.documents.full = true;
  sync.doc.getText('notes').insert(0, 'kept');
  await until(() => sync.saveState.getSnapshot() === 'not-saved');
  expect(sync.failing.getSnapshot()).toContain('disk');
  hall.documents.full = false;
  await until(() => sync.saveState.getSnapshot() === 'saved');
  expect(sync.failing.getSnapshot()).toBeNull();
});

test('rules 2 and 18: without a server a page is offline, keeps what is typed, and saves it when the server is back', async () => {
  const first = await openHall();
  const port = Number(new URL(first.url).port);
  const sync = openSync(first, 'ann');
  await until(() => sync.saveState.getSnapshot() === 'saved');
  await first.close();
  await until(() => sync.saveState.getSnapshot() === 'offline');
  addOutcome(sync.doc, by('ann'), { title: 'Written on the train' });
  expect(sync.unsent.getSnapshot()).toBe(true);
  expect(sync.saveState.getSnapshot()).toBe('offline');
  expect(sync.unsentText()).toBe('Outcome “Written on the train”, title\nWritten on the train\n');
  const second = await openHall({ port });
  await until(() => sync.saveState.getSnapshot() === 'saved');
  expect(sync.unsentText()).toBe('');
  const { strategy } = await second.collab.read(strategyId, readStrategy);
  expect(strategy.outcomes.map(({ title }) => title)).toContain('Written on the train');
});

test('rule 11: a viewer’s page is read-only, and becomes an editor’s in place', async () => {
  const hall = await openHall();
  const sync = openSync(hall, 'vic');
  await until(() => sync.saveState.getSnapshot() === 'read-only' && sync.loaded.getSnapshot());
  expect(sync.role.getSnapshot()).toBe('viewer');
  hall.members.roles.set('vic', 'editor');
  hall.bus.announce({ kind: 'access', personId: 'vic', partnershipId });
  await until(() => sync.saveState.getSnapshot() === 'saved');
});

test('rule 11: words that a downgrade kept from the server are told, offered as text, and merge when the role comes back', async () => {
  const hall = await openHall();
  const sync = openSync(hall, 'ann');
  await until(() => sync.saveState.getSnapshot() === 'saved');
  hall.members.roles.set('ann', 'viewer');
  addOutcome(sync.doc, by('ann'), { title: 'Half a second too late' });
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  await until(() => sync.saveState.getSnapshot() === 'read-only');
  await quiet();
  expect(sync.unsent.getSnapshot()).toBe(true);
  expect(sync.unsentText()).toContain('Half a second too late');
  hall.members.roles.set('ann', 'editor');
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  await until(() => sync.saveState.getSnapshot() === 'saved');
  expect(sync.unsent.getSnapshot()).toBe(false);
});

test.each([
  [
    'signing out',
    'signed-out',
    (hall: Hall) => hall.bus.announce({ kind: 'access', personId: 'ann', sessionId: 'session-of-ann' }),
  ],
  [
    'removal',
    'removed',
    (hall: Hall) => {
      hall.members.roles.delete('ann');
      hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
    },
  ],
  [
    'deletion of the strategy',
    'deleted',
    (hall: Hall) => {
      hall.members.strategies.clear();
      hall.bus.announce({ kind: 'access', partnershipId });
    },
  ],
] as const)(
  'rule 10: %s ends the page for good and says why; words it still holds are not called saved',
  async (_what, why, act) => {
    const hall = await openHall();
    const sync = openSync(hall, 'ann');
    await until(() => sync.saveState.getSnapshot() === 'saved');
    act(hall);
    await until(() => sync.ended.getSnapshot() !== undefined);
    expect(sync.ended.getSnapshot()?.why).toBe(why);
    expect(sync.saveState.getSnapshot()).toBe('read-only');
    sync.doc.getText('notes').insert(0, 'more');
    expect(sync.saveState.getSnapshot()).toBe('not-saved');
  },
);

test('rule 2: a page that is reloaded offline with words an earlier visit could not send says so, and sends them later', async () => {
  const storage = mapStorage();
  const first = await openHall();
  const port = Number(new URL(first.url).port);
  const before = openSync(first, 'ann', storage);
  await until(() => before.saveState.getSnapshot() === 'saved');
  await first.close();
  await until(() => before.saveState.getSnapshot() === 'offline');
  before.doc.getText('notes').insert(0, 'unsent');
  await before.close();

  const after = openSync(first, 'ann', storage);
  expect(after.unsent.getSnapshot()).toBe(true);
  await openHall({ port });
  await until(() => after.saveState.getSnapshot() === 'saved');
  expect(after.unsent.getSnapshot()).toBe(false);
  expect(storage.length).toBe(0);
});

test('rule 12: people see each other once each, as the server names them, and a caret that moves changes no list', async () => {
  const hall = await openHall();
  const ann = openSync(hall, 'ann');
  const bob = openSync(hall, 'bob');
  const bobsPhone = openSync(hall, 'bob');
  await until(() => ann.people.getSnapshot().length === 1);
  expect(ann.people.getSnapshot()[0]).toMatchObject({ id: 'bob', name: 'Name of bob' });
  const list = ann.people.getSnapshot();
  bob.awareness.setLocalStateField('cursor', 5);
  await until(() => JSON.stringify(ann.awareness.getStates().get(bob.doc.clientID))?.includes('5') ?? false);
  expect(ann.people.getSnapshot()).toBe(list);
  await bob.close();
  await bobsPhone.close();
  await until(() => ann.people.getSnapshot().length === 0);
});

test('rule 12: a page passes on its own presence alone, so that N people do not make N² messages', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => void server.close());
  await until(() => server.address() !== null);
  const heard: number[] = [];
  server.on('connection', (ws) => {
    ws.on('message', (data: Buffer) => {
      if (data[0] !== stockMessage.presence) return;
      const claims = readPresence(decoding.readVarUint8Array(decoding.createDecoder(data.subarray(1))));
      heard.push(...claims.map(({ clientId }) => clientId));
    });
    const json = JSON.stringify({ cursor: 1 });
    ws.send(presenceFrame([1, 2, 3].map((clientId) => presenceEntry(clientId, 1, json))));
  });
  const { port } = server.address() as AddressInfo;
  const sync = openSync({ url: `ws://127.0.0.1:${port}` }, 'ann');
  await until(() => sync.awareness.getStates().size === 4);
  sync.awareness.setLocalStateField('cursor', 5);
  await until(() => heard.length > 0);
  await quiet();
  expect(new Set(heard)).toEqual(new Set([sync.doc.clientID]));
});

test('rule 13: a page whose number was taken stops, keeps its words to copy, and opens anew', async () => {
  const hall = await openHall();
  const sync = openSync(hall, 'ann');
  await until(() => sync.saveState.getSnapshot() === 'saved' && sync.loaded.getSnapshot());
  sync.awareness.setLocalState(null);
  const taken = new Y.Doc();
  taken.clientID = sync.doc.clientID;
  taken.getText('notes').insert(0, 'taken');
  const bob = await hall.raw('bob');
  const before = hall.documents.appends;
  const disk = hall.documents.holdAppends();
  bob.update(Y.encodeStateAsUpdate(taken));
  await until(() => hall.documents.appends > before);
  // The page has not heard of it yet, and writes under the same number. Once it has, Yjs takes another by itself.
  const title = sync.doc.getXmlFragment('title').get(0);
  const words = title instanceof Y.XmlElement ? title.firstChild : undefined;
  if (words instanceof Y.XmlText) words.insert(0, 'Unsent: ');
  await quiet();
  disk.go();
  await until(() => sync.ended.getSnapshot() !== undefined);
  expect(sync.ended.getSnapshot()).toMatchObject({ why: 'another-writer' });
  expect(sync.saveState.getSnapshot()).toBe('not-saved');
  expect(sync.unsentText()).toContain('Unsent: A fair start');
  await sync.discardOffline();
  const anew = openSync(hall, 'ann');
  await until(() => anew.saveState.getSnapshot() === 'saved' && anew.loaded.getSnapshot());
  addOutcome(anew.doc, by('ann'), { title: 'Written anew' });
  await until(() => anew.saveState.getSnapshot() === 'saved');
  const { strategy } = await hall.collab.read(strategyId, readStrategy);
  expect(strategy).toMatchObject({ title: 'A fair start', outcomes: [{ title: 'Written anew' }] });
});
