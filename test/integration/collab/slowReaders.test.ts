import { expect, test } from 'vitest';
import { type Hall, openHall, strategyId } from './support/hall.ts';
import type { Raw } from './support/raw.ts';
import { until } from './support/until.ts';

const much = 'x'.repeat(350_000);
const edits = 42;

/**
 * More than any socket takes by itself, less than a document may hold, and a little at a time: who reads is to have each
 * edit before the next one.
 */
async function editMuch(hall: Hall, reader: Raw): Promise<void> {
  for (let edit = 1; edit <= edits; edit++) {
    await hall.collab.edit(strategyId, 'olu', (doc) => {
      doc.getMap('big').set('same key', much);
      doc.getMap('big').set('edit', edit);
    });
    await until(() => reader.doc.getMap('big').get('edit') === edit);
  }
}

test('rule 17: a reader that has stalled misses updates, nobody else does, and it gets all of them as one change', async () => {
  const hall = await openHall();
  const slow = await hall.raw('vic');
  const bob = await hall.raw('bob');
  await Promise.all([slow.load(), bob.load()]);
  const ofBob = bob.updates;
  slow.ws.pause();
  await editMuch(hall, bob);
  expect(bob.updates - ofBob).toBe(edits);
  expect(hall.collab.size().connections).toBe(2);

  slow.ws.resume();
  await until(() => slow.doc.getMap('big').get('edit') === edits);
  expect(slow.doc.getMap('big').toJSON()).toEqual(bob.doc.getMap('big').toJSON());
  expect(slow.updates).toBeLessThan(edits);
  // It is one of them again.
  await hall.collab.edit(strategyId, 'olu', (doc) => doc.getText('notes').insert(0, 'and on'));
  await until(() => slow.doc.getText('notes').toString() === 'and on');
});

test('rule 17: one that asks and asks without reading the answers is cut off, and nobody else', async () => {
  const hall = await openHall();
  const greedy = await hall.raw('vic');
  const bob = await hall.raw('bob');
  await Promise.all([greedy.load(), bob.load()]);
  await editMuch(hall, bob);
  greedy.ws.pause();
  while (hall.collab.size().connections > 1) {
    greedy.sync('step1', new Uint8Array([0]));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await bob.load();
  expect(bob.closed).toBeUndefined();
});
