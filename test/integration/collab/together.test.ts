import { expect, test } from 'vitest';
import { openHall, strategyId } from './support/hall.ts';
import { until } from './support/until.ts';

test('rule 27: two stock clients type into the same text and both keep everything', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  const bob = hall.page('bob');
  await Promise.all([ann.synced(), bob.synced()]);
  for (const letter of 'hello') ann.text.insert(ann.text.length, letter);
  for (const letter of 'WORLD') bob.text.insert(0, letter);
  await until(() => ann.text.length === 10 && bob.text.length === 10);
  expect(bob.text.toString()).toBe(ann.text.toString());
  expect(ann.text.toString()).toContain('hello');
});

test('rule 27: one goes offline, both edit, and on return nothing is lost', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  const bob = hall.page('bob');
  await Promise.all([ann.synced(), bob.synced()]);
  ann.text.insert(0, 'shared ');
  await until(() => bob.text.length === 7);
  bob.goOffline();
  bob.text.insert(7, 'by bob ');
  ann.text.insert(0, 'ann says: ');
  ann.text.delete(ann.text.length - 1, 1);
  bob.comeBack();
  await until(() => ann.text.toString() === bob.text.toString() && ann.text.toString().includes('by bob'));
  expect(bob.text.toString()).toContain('ann says: shared');
});

test('rule 27: words typed before the server has asked for the offline ones arrive with them', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  await ann.synced();
  ann.goOffline();
  ann.text.insert(0, 'offline ');
  ann.provider.on('status', ({ status }) => {
    if (status === 'connected') ann.text.insert(8, 'at once');
  });
  ann.comeBack();
  const bob = hall.page('bob');
  await until(() => bob.text.toString() === 'offline at once');
});

test('rule 27: what the server writes for a command reaches open pages', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  await ann.synced();
  await hall.collab.edit(strategyId, 'bob', (doc) => doc.getText('notes').insert(0, 'from a command'));
  await until(() => ann.text.toString() === 'from a command');
});

test('rule 8: shared types that this version does not know are kept, stored and relayed', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  const bob = hall.page('bob');
  await Promise.all([ann.synced(), bob.synced()]);
  ann.doc.getMap('from-the-future').set('shape', { of: ['things', 1, true, null] });
  ann.doc.getArray('list').push([new Uint8Array([1, 2, 3])]);
  await until(() => bob.doc.getArray('list').length === 1);
  expect(bob.doc.getMap('from-the-future').toJSON()).toEqual({ shape: { of: ['things', 1, true, null] } });
  await hall.collab.read(strategyId, (doc) => {
    expect(doc.getArray('list').toArray()).toEqual([new Uint8Array([1, 2, 3])]);
  });
});
