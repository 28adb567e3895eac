import { expect, test } from 'vitest';
import { limits } from '../../../shared/limits.ts';
import { openHall, strategyId } from './support/hall.ts';
import { openOurPage } from './support/ourPage.ts';
import { quiet, until } from './support/until.ts';

const tooMuch = 'word '.repeat(limits.collabFrameBytes / 2);

test('rule 15: a stock page that sends far too much is told so for good, and does not come back with it for ever', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  const bob = hall.page('bob');
  await Promise.all([ann.synced(), bob.synced()]);
  let opened = 0;
  ann.provider.on('status', ({ status }) => {
    if (status === 'connected') opened += 1;
  });
  ann.text.insert(0, tooMuch);
  await until(() => ann.ended !== undefined);
  expect(ann.ended).toMatchObject({ code: 4413, reason: expect.stringContaining('smaller parts') });
  await quiet();
  expect(opened).toBe(0);
  expect(ann.text.length).toBe(tooMuch.length);
  bob.text.insert(0, 'goes on');
  await until(() => hall.collab.read(strategyId, (doc) => doc.getText('notes').toString() === 'goes on'));
});

test('rule 15: our own page is told what to do, says that it is not saved, and keeps every word', async () => {
  const hall = await openHall();
  const sync = await openOurPage(hall, 'ann');
  sync.doc.getText('notes').insert(0, tooMuch);
  await until(() => sync.ended.getSnapshot() !== undefined);
  expect(sync.ended.getSnapshot()).toMatchObject({
    why: 'refused',
    detail: expect.stringContaining('smaller'),
  });
  expect(sync.saveState.getSnapshot()).toBe('not-saved');
  expect(sync.unsent.getSnapshot()).toBe(true);
  expect(sync.doc.getText('notes').length).toBe(tooMuch.length);
});
