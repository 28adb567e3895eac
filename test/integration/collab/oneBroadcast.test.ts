import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openHall } from './support/hall.ts';
import { until } from './support/until.ts';

test('rule 19: what many wrote while the disk was busy reaches each receiver in one frame, without its own', async () => {
  const hall = await openHall();
  const writers = await Promise.all(Array.from({ length: 3 }, () => hall.raw('ann')));
  const reader = await hall.raw('vic');
  await Promise.all([...writers, reader].map((each) => each.load()));
  const before = hall.documents.appends;
  const disk = hall.documents.holdAppends();
  for (const [index, writer] of writers.entries()) {
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, `word${index} `);
    writer.update(Y.encodeStateAsUpdate(doc));
    writer.mark(1);
    // The first is being written; the others gather for the turn after it.
    if (index === 0) await until(() => hall.documents.appends > before);
  }
  await Promise.all(writers.map((writer) => roundTrip(writer.ws)));
  disk.go();
  await until(() => writers.every((writer) => writer.marks().length === 1));
  await until(() => ['word0', 'word1', 'word2'].every((word) => textOf(reader).includes(word)));
  expect(reader.updates).toBe(2);
  // The first writer heard the second turn alone; the others the first turn, and of the second each other's word.
  expect(writers.map(({ updates }) => updates)).toEqual([1, 2, 2]);
  writers.forEach((writer, index) => {
    expect(textOf(writer)).not.toContain(`word${index}`);
  });
});

function textOf({ doc }: { doc: Y.Doc }): string {
  return doc.getText('notes').toString();
}

/** Once its ping is answered, the server has read all that the socket sent before. */
function roundTrip(ws: { ping(): void; once(event: 'pong', act: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => {
    ws.once('pong', resolve);
    ws.ping();
  });
}
