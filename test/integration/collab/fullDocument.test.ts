import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import { Problem } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { type Hall, openHall, strategyId } from './support/hall.ts';
import { openOurPage } from './support/ourPage.ts';
import { quiet, until } from './support/until.ts';

const spareBytes = 50_000;
const tooMuch = 'word '.repeat(spareBytes / 4);

/** A hall whose document has room for a few more pages of text, and what it said at first. */
async function openNearlyFull(mayFold = Promise.resolve()): Promise<{ hall: Hall; first: Y.Doc }> {
  const { documents } = openMemoryStore();
  const compact = documents.compact.bind(documents);
  documents.compact = async (...fold) => {
    await mayFold;
    await compact(...fold);
  };
  const first = new Y.Doc();
  first.getText('notes').insert(0, 'x'.repeat(limits.documentBytes - spareBytes));
  const update = Y.encodeStateAsUpdate(first);
  await documents.append([{ documentId: strategyId, updates: [{ update, personId: 'olu', at: 1 }] }]);
  return { hall: await openHall({ documents }), first };
}

/** What one who has the whole document would send for this change. */
function changed(first: Y.Doc, change: (text: Y.Text) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
  const before = Y.encodeStateVector(doc);
  change(doc.getText('notes'));
  return Y.encodeStateAsUpdate(doc, before);
}

function added(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('honest').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

/** Ann deletes much, which is on disk; then Bob, who is answered, brings more than there was room for. */
async function bringsMuchAfterADeletion(hall: Hall, first: Y.Doc) {
  const ann = await hall.raw('ann');
  const bob = await hall.raw('bob');
  ann.update(changed(first, (text) => text.delete(0, 1_000_000)));
  ann.mark(1);
  await until(() => ann.marks().includes(1));
  bob.update(added(tooMuch));
  bob.mark(1);
  return bob;
}

const lengthOf = (hall: Hall) => hall.collab.read(strategyId, (doc) => doc.getText('notes').length);

test('rule 30: what a full document can’t take is refused with what to do, and disturbs nobody who was there', async () => {
  const { hall, first } = await openNearlyFull();
  const ann = await hall.raw('ann');
  const bob = await hall.raw('bob');
  ann.update(added('fits'));
  ann.mark(1);
  await until(() => ann.marks().includes(1));
  bob.update(added(tooMuch));
  bob.mark(1);
  expect(await bob.isClosed()).toMatchObject({
    code: 4413,
    reason: expect.stringMatching(/full.*safe.*begin a new strategy/),
  });
  expect(bob.marks()).toEqual([]);
  expect(await hall.collab.read(strategyId, (doc) => doc.getText('honest').toString())).toBe('fits');
  ann.update(changed(first, (text) => text.delete(0, 1)));
  ann.mark(2);
  await until(() => ann.marks().includes(2));
  expect(await lengthOf(hall)).toBe(limits.documentBytes - spareBytes - 1);
});

test('rule 30: many small additions in one turn fill a document no further than one large one', async () => {
  const { hall } = await openNearlyFull();
  const ann = await hall.raw('ann');
  await ann.load();
  const hold = hall.documents.holdAppends();
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => ann.update(update));
  for (let letter = 0; letter < 3_000; letter += 1)
    doc.getText('honest').insert(0, '30 letters and a few more here');
  hold.go();
  expect((await ann.isClosed()).code).toBe(4413);
  const letters = await hall.collab.read(strategyId, (then) => then.getText('honest').length);
  expect(letters).toBeGreaterThan(0);
  expect(letters).toBeLessThanOrEqual(spareBytes);
});

test('rule 30: a command is told that a full document takes no more, and changes nothing', async () => {
  const { hall } = await openNearlyFull();
  await hall.collab.edit(strategyId, 'olu', (doc) => doc.getText('honest').insert(0, tooMuch));
  const refused = hall.collab.edit(strategyId, 'olu', (doc) => doc.getText('honest').insert(0, 'more'));
  const problem = await refused.catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ code: 'too-large', status: 413, detail: expect.stringContaining('full') });
  expect(await hall.collab.read(strategyId, (doc) => doc.getText('honest').length)).toBe(tooMuch.length);
});

test('rule 30: commands that replace large values find room however quickly they come', async () => {
  const hall = await openHall();
  const large = (times: number) => `${times}`.repeat(limits.documentBytes / 5);
  const replace = (_: unknown, times: number) =>
    hall.collab.edit(strategyId, 'olu', (doc) => doc.getMap('facts').set('large', large(times)));
  await Promise.all(Array.from({ length: 8 }, replace));
  expect(await hall.collab.read(strategyId, (doc) => doc.getMap('facts').get('large'))).toBe(large(7));
});

test('rule 30: after a deletion there is room at once', async () => {
  const { hall, first } = await openNearlyFull();
  const bob = await bringsMuchAfterADeletion(hall, first);
  await until(() => bob.marks().includes(1) || bob.closed !== undefined);
  expect(bob.marks()).toEqual([1]);
});

test('rule 30: after a deletion there is room at once, even while what was before it is being folded', async () => {
  let goOn = () => {};
  const mayFold = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { hall, first } = await openNearlyFull(mayFold);
  const bob = await bringsMuchAfterADeletion(hall, first);
  await quiet();
  expect(bob.marks()).toEqual([]);
  goOn();
  await until(() => bob.marks().includes(1) || bob.closed !== undefined);
  expect(bob.marks()).toEqual([1]);
});

test('rule 30: a page whose words found no room says so, and keeps each of them', async () => {
  const { hall } = await openNearlyFull();
  const sync = await openOurPage(hall, 'ann');
  sync.doc.getText('honest').insert(0, tooMuch);
  await until(() => sync.ended.getSnapshot() !== undefined);
  expect(sync.ended.getSnapshot()).toMatchObject({ why: 'refused', detail: expect.stringContaining('full') });
  expect(sync.saveState.getSnapshot()).toBe('not-saved');
  expect(sync.unsent.getSnapshot()).toBe(true);
  expect(sync.doc.getText('honest').toString()).toBe(tooMuch);
});
