import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openHall } from '../collab/support/hall.ts';
import { until } from '../collab/support/until.ts';

const many = 3000;

test('rule 20: a flood of questions is answered for the last of those that came together', async () => {
  const hall = await openHall();
  const vic = await hall.raw('vic');
  await vic.load();
  let answered = 0;
  vic.ws.on('message', (data: Buffer) => {
    // A sync message that answers a question.
    if (data[0] === 0 && data[1] === 1) answered += 1;
  });
  const nothing = Y.encodeStateVector(new Y.Doc());
  for (let question = 0; question < many; question++) vic.sync('step1', nothing);
  vic.mark(1);
  await until(() => vic.marks().includes(1));
  expect(answered).toBeGreaterThan(0);
  expect(answered).toBeLessThan(many / 10);
  expect(vic.doc.getXmlFragment('title').toString()).toContain('A fair start');
});
