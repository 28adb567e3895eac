import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import { handClock } from '../../support/handClock.ts';
import { openHall, strategyId } from './support/hall.ts';
import { quiet, until } from './support/until.ts';

/** Somebody who writes under an id of their choice. */
function writer(clientID: number, base?: Uint8Array): { doc: Y.Doc; write(text: string): Uint8Array } {
  const doc = new Y.Doc();
  if (base) Y.applyUpdate(doc, base);
  doc.clientID = clientID;
  return {
    doc,
    write(text) {
      const before = Y.encodeStateVector(doc);
      doc.getText('notes').insert(doc.getText('notes').length, text);
      return Y.encodeStateAsUpdate(doc, before);
    },
  };
}

const notes = (doc: Y.Doc) => doc.getText('notes').toString();

test('rule 13: new writing under an id that first came from another person is refused, and the page told to reload', async () => {
  const hall = await openHall();
  const [ann, bob] = [await hall.raw('ann'), await hall.raw('bob')];
  const hers = writer(7);
  ann.update(hers.write('Hers.'));
  await until(() => notes(bob.doc) === 'Hers.');
  const his = writer(7, Y.encodeStateAsUpdate(bob.doc));
  bob.update(his.write(' Not hers.'));
  const closed = await bob.isClosed();
  expect(closed.code).toBe(4423);
  expect(closed.reason).toContain('Reload');
  ann.update(hers.write(' And on.'));
  ann.mark(1);
  await until(() => ann.marks().includes(1));
  const again = await hall.raw('bob');
  await again.load();
  expect(notes(again.doc)).toBe('Hers. And on.');
});

test('rule 13: what was sent before the refused part of one turn still counts', async () => {
  const hall = await openHall();
  const [ann, bob] = [await hall.raw('ann'), await hall.raw('bob')];
  ann.update(writer(7).write('Hers.'));
  await until(() => notes(bob.doc) === 'Hers.');
  const own = writer(8, Y.encodeStateAsUpdate(bob.doc));
  bob.update(own.write(' His.'));
  bob.update(writer(7, Y.encodeStateAsUpdate(own.doc)).write(' Not hers.'));
  bob.update(own.write(' Too late.'));
  expect((await bob.isClosed()).code).toBe(4423);
  expect(await hall.collab.read(strategyId, notes)).toBe('Hers. His.');
});

test('rule 13: what the document has already may come from anybody, and one person may come from two devices', async () => {
  const hall = await openHall();
  const [ann, bob] = [await hall.raw('ann'), await hall.raw('bob')];
  const hers = writer(7);
  ann.update(hers.write('Hers.'));
  await until(() => notes(bob.doc) === 'Hers.');
  bob.sync('step2', Y.encodeStateAsUpdate(bob.doc));
  bob.update(Y.encodeStateAsUpdate(bob.doc));
  bob.mark(1);
  await until(() => bob.marks().includes(1));
  const phone = await hall.raw('ann');
  phone.update(hers.write(' From her phone.'));
  phone.mark(1);
  await until(() => phone.marks().includes(1));
  expect(await hall.collab.read(strategyId, notes)).toBe('Hers. From her phone.');
});

test('rule 13: an id under which a page shows itself is that person’s before they have written', async () => {
  const hall = await openHall();
  const [ann, bob] = [await hall.raw('ann'), await hall.raw('bob')];
  ann.sayPresence(7, 1, { cursor: null });
  await until(() => bob.presence.has(7));
  bob.update(writer(7).write('Taken.'));
  expect((await bob.isClosed()).code).toBe(4423);
  ann.update(writer(7).write('Hers.'));
  ann.mark(1);
  await until(() => ann.marks().includes(1));
  expect(await hall.collab.read(strategyId, notes)).toBe('Hers.');
});

test('rule 13: nobody writes under the id of the server’s own edits', async () => {
  const hall = await openHall();
  const bob = await hall.raw('bob');
  await bob.load();
  const before = new Set(bob.doc.store.clients.keys());
  await hall.collab.edit(strategyId, 'olu', (doc) => doc.getText('notes').insert(0, 'By a command.'));
  await until(() => notes(bob.doc) !== '');
  const [own = 0] = [...bob.doc.store.clients.keys()].filter((client) => !before.has(client));
  bob.update(writer(own, Y.encodeStateAsUpdate(bob.doc)).write(' Forged.'));
  expect((await bob.isClosed()).code).toBe(4423);
  expect(await hall.collab.read(strategyId, notes)).toBe('By a command.');
});

test('rule 13: who owns which id is kept with the document, also once its log was folded', async () => {
  const { documents } = openMemoryStore();
  const clock = handClock();
  const first = await openHall({ documents, clock });
  const ann = await first.raw('ann');
  const hers = writer(7);
  for (let word = 0; word < 60; word++) {
    ann.update(hers.write('word '));
    ann.mark(word);
    await until(() => ann.marks().includes(word));
  }
  ann.ws.terminate();
  await until(() => first.collab.size().connections === 0);
  clock.pass(20_000);
  await until(() => first.collab.size().rooms === 0);
  expect((await documents.load(strategyId))?.updates).toEqual([]);
  await first.close();
  const second = await openHall({ documents });
  const bob = await second.raw('bob');
  await bob.load();
  bob.update(writer(7, Y.encodeStateAsUpdate(bob.doc)).write('stolen'));
  expect((await bob.isClosed()).code).toBe(4423);
});

test('rule 13: what was set aside under the id of another is refused once it would fit', async () => {
  const hall = await openHall();
  const [ann, bob] = [await hall.raw('ann'), await hall.raw('bob')];
  const hers = writer(7);
  const forged = writer(7);
  forged.write('12345');
  bob.update(forged.write('forged'));
  bob.mark(1);
  await quiet();
  expect(bob.marks()).toEqual([]);
  ann.update(hers.write('hers!'));
  expect((await bob.isClosed()).code).toBe(4423);
  ann.update(hers.write(' And on.'));
  ann.mark(1);
  await until(() => ann.marks().includes(1));
  expect(await hall.collab.read(strategyId, notes)).toBe('hers! And on.');
});

test('rule 13: once owners were forgotten, pages give back what the server lost, whoever wrote it, and all write on', async () => {
  const { documents } = openMemoryStore();
  const before = await openHall({ documents });
  const [ann, bob] = [await before.raw('ann'), await before.raw('bob')];
  const [hers, his] = [writer(7), writer(8)];
  ann.update(hers.write('Kept. '));
  await until(() => notes(bob.doc) !== '');
  Y.applyUpdate(his.doc, Y.encodeStateAsUpdate(bob.doc));
  bob.update(his.write('His. '));
  await ann.load();
  const backup = await documents.load(strategyId);
  Y.applyUpdate(hers.doc, Y.encodeStateAsUpdate(ann.doc));
  ann.update(hers.write('Lost. '));
  await bob.load();
  await before.close();

  const store = openMemoryStore();
  await store.documents.append([{ documentId: strategyId, updates: backup?.updates ?? [] }]);
  const after = await openHall({ documents: store.documents });
  const [annAgain, bobAgain] = [await after.raw('ann'), await after.raw('bob')];
  bobAgain.sync('step2', Y.encodeStateAsUpdate(bob.doc));
  bobAgain.mark(1);
  await until(() => bobAgain.marks().includes(1));
  expect(await after.collab.read(strategyId, notes)).toContain('Lost.');
  annAgain.update(hers.write('Hers again. '));
  annAgain.mark(1);
  await until(() => annAgain.marks().includes(1));
  const forged = writer(7, Y.encodeStateAsUpdate(hers.doc));
  bobAgain.update(forged.write('forged'));
  expect((await bobAgain.isClosed()).code).toBe(4423);
  expect(await after.collab.read(strategyId, notes)).toContain('Hers again.');
});

test('rule 13: a page that holds the words of one person is not taken for another’s', async () => {
  const hall = await openHall();
  const own = await hall.raw('ann', { params: { person: 'ann' } });
  await own.load();
  const other = await hall.raw('bob', { params: { person: 'ann' } });
  const { code, reason } = await other.isClosed();
  expect(code).toBe(4401);
  expect(reason).toContain('somebody else');
});
