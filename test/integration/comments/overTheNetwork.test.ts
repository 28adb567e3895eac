import { expect, test } from 'vitest';
import { getThread, listThreads, openThread, replyToThread } from '../../../shared/api/threads.ts';
import { openLivePage } from '../../support/livePage.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

test('members who have the strategy open hear of each comment, in its thread, and nobody else does', async () => {
  await using app = await startTestApp();
  const { partnership, host, strategyId, ids } = await openSessionWorld(app, () => [{ kind: 'discuss' }]);
  const bel = await partnership.join('Bel', 'viewer');
  const page = await openLivePage(app, { cookie: bel.browser.cookie });
  expect(await page.watch(`strategy:${strategyId}`)).toEqual({ ok: true });
  const elsewhere = await openLivePage(app, { cookie: host.cookie });

  const body = { target: ids.objective, body: 'Who measures this?' };
  const { id } = await host.call(openThread, { params: { s: strategyId }, body });
  const first = ['thread', { strategyId, threadId: id }];
  await expect.poll(() => page.heard).toContainEqual(first);
  expect(await bel.browser.call(getThread, { params: { t: id } })).toMatchObject({ id });
  await host.call(replyToThread, { params: { t: id }, body: { body: 'Nobody yet.' } });
  const threads = () => page.heard.filter((heard) => (heard as unknown[])[0] === 'thread');
  await expect.poll(threads).toEqual([first, first]);
  expect(JSON.stringify(page.heard)).not.toContain('measures');
  expect(elsewhere.heard).toEqual([]);
});

test('guests of a live session neither read comments nor write any', async () => {
  await using app = await startTestApp();
  const { host, strategyId, ids, guest, move } = await openSessionWorld(app, () => [{ kind: 'discuss' }]);
  const params = { s: strategyId };
  const body = { target: ids.objective, body: 'Among ourselves' };
  const { id } = await host.call(openThread, { params, body });
  await move();
  const gus = await guest('Gus');
  expect(await gus.refused(listThreads, { params })).toMatchObject({ status: 401 });
  expect(await gus.refused(getThread, { params: { t: id } })).toMatchObject({ status: 401 });
  expect(await gus.refused(openThread, { params, body })).toMatchObject({ status: 401 });
  expect(await gus.refused(replyToThread, { params: { t: id }, body })).toMatchObject({ status: 401 });
});

test('many threads are sent packed', async () => {
  await using app = await startTestApp();
  const { host, strategyId, ids } = await openSessionWorld(app, () => [{ kind: 'discuss' }]);
  const params = { s: strategyId };
  for (let n = 0; n < 20; n += 1) {
    await host.call(openThread, { params, body: { target: ids.objective, body: `Number ${n}` } });
  }
  const answer = await host.ask(listThreads, { params });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
