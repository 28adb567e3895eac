import { expect, test } from 'vitest';
import { colourOf } from '../../../shared/collab/presence.ts';
import { limits } from '../../../shared/limits.ts';
import { openHall } from './support/hall.ts';
import { partnershipId } from './support/members.ts';
import { quiet, until } from './support/until.ts';

const annAsStamped = {
  id: 'ann',
  name: 'Name of ann',
  organisation: 'Name of org-of-ann',
  colour: colourOf('ann'),
};

test('rule 12: others see the signed-in person, whatever the page says about itself', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  const bob = hall.page('bob');
  await Promise.all([ann.synced(), bob.synced()]);
  const forged = { id: 'olu', name: 'Olu', organisation: 'The Crown', colour: '#ff0000' };
  ann.provider.awareness.setLocalState({ user: forged, cursor: { at: 3 } });
  const seen = () => bob.provider.awareness.getStates().get(ann.doc.clientID);
  await until(() => seen()?.cursor !== undefined);
  expect(seen()).toEqual({ user: annAsStamped, cursor: { at: 3 } });
});

test('rule 12: nobody can speak for an id that another connection brought', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  const bob = await hall.raw('bob');
  await ann.synced();
  ann.provider.awareness.setLocalState({ cursor: 1 });
  const annId = ann.doc.clientID;
  await until(() => bob.presence.has(annId));
  const vic = await hall.raw('vic');
  vic.sayPresence(annId, 9_999_999, { cursor: 'forged' });
  vic.sayPresence(annId, 10_000_000, null);
  vic.sayPresence(424242, 1, { cursor: 'own' });
  await until(() => bob.presence.has(424242));
  expect(bob.presence.get(annId)).toEqual({ cursor: 1, user: annAsStamped });
  expect(bob.presence.get(424242)).toMatchObject({ cursor: 'own', user: { id: 'vic' } });
});

test('rule 12: presence goes with the connection, also where it breaks off', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  const bob = await hall.raw('bob');
  ann.sayPresence(11, 1, { cursor: 1 });
  await until(() => bob.presence.has(11));
  ann.ws.terminate();
  await until(() => !bob.presence.has(11));
});

test('rule 12: a person who comes back under the same id is seen again at once', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  const bob = hall.page('bob');
  await Promise.all([ann.synced(), bob.synced()]);
  ann.provider.awareness.setLocalState({ cursor: 1 });
  const sees = () => bob.provider.awareness.getStates().has(ann.doc.clientID);
  await until(sees);
  ann.goOffline();
  await until(() => !sees());
  ann.comeBack();
  ann.provider.awareness.setLocalState({ cursor: 2 });
  await until(sees);
});

test('rule 12: somebody whose old connection has not died yet takes their own id over; a stranger can’t', async () => {
  const hall = await openHall();
  const before = await hall.raw('ann');
  const bob = await hall.raw('bob');
  before.sayPresence(11, 1, { cursor: 'before' });
  await until(() => bob.presence.has(11));
  const after = await hall.raw('ann');
  after.sayPresence(11, 2, { cursor: 'after' });
  await until(() => JSON.stringify(bob.presence.get(11)).includes('after'));
  before.ws.terminate();
  await quiet();
  expect(bob.presence.get(11)).toMatchObject({ cursor: 'after' });
});

test('rule 12: a newcomer sees who is there, and is not told about itself', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  ann.sayPresence(11, 1, { cursor: 1 });
  const bob = await hall.raw('bob');
  await until(() => bob.presence.has(11));
  bob.send(new Uint8Array([3]));
  await quiet();
  expect(ann.presence.has(11)).toBe(false);
});

test('rule 12: a page that claims its place a hundred times in a moment is relayed a few times, with the last', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  const bob = await hall.raw('bob');
  let frames = 0;
  bob.ws.on('message', () => {
    frames += 1;
  });
  for (let clock = 1; clock <= 100; clock++) ann.sayPresence(11, clock, { cursor: clock });
  await until(() => JSON.stringify(bob.presence.get(11))?.includes('100') ?? false);
  expect(frames).toBeLessThan(10);
});

test('rule 12: presence over the cap ends the connection; more ids than one may carry are passed over', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  const bob = await hall.raw('bob');
  for (let id = 1; id <= limits.awarenessIdsPerSocket + 3; id++) ann.sayPresence(id, 1, { id });
  await until(() => bob.presence.size > 0);
  await quiet();
  expect(bob.presence.size).toBe(limits.awarenessIdsPerSocket);
  ann.sayPresence(1, 2, { much: 'x'.repeat(limits.awarenessBytes) });
  expect((await ann.isClosed()).code).toBe(4413);
});

test('rule 12: a changed name reaches those who already see the person', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  const bob = await hall.raw('bob');
  ann.sayPresence(11, 1, { cursor: 1 });
  await until(() => bob.presence.has(11));
  hall.names.set('ann', 'Ann With A New Name');
  hall.bus.announce({ kind: 'partnership', partnershipId });
  await until(() => JSON.stringify(bob.presence.get(11)).includes('Ann With A New Name'));
  expect(bob.presence.get(11)).toMatchObject({ cursor: 1 });
});
