import { expect, test } from 'vitest';
import { removeMember } from '../../../shared/api/partnerships.ts';
import {
  getThread,
  listThreads,
  openThread,
  putReaction,
  replyToThread,
} from '../../../shared/api/threads.ts';
import { openLivePage } from '../../support/livePage.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

/** A page that shows the strategy. */
async function watching(app: Parameters<typeof openLivePage>[0], { cookie }: { cookie: string }, s: string) {
  const page = await openLivePage(app, { cookie });
  expect(await page.watch(`strategy:${s}`)).toEqual({ ok: true });
  return page;
}

test('members who have the strategy open hear of each comment, in its thread, and nobody else does', async () => {
  await using app = await startTestApp();
  const { partnership, host, strategyId, ids } = await openSessionWorld(app, () => [{ kind: 'discuss' }]);
  const bel = await partnership.join('Bel', 'commenter');
  const page = await watching(app, bel.browser, strategyId);
  const elsewhere = await openLivePage(app, { cookie: host.cookie });

  const body = { target: ids.objective, body: 'Who measures this?' };
  const { id } = await host.call(openThread, { params: { s: strategyId }, body });
  const threads = () => page.heard.filter((heard) => (heard as unknown[])[0] === 'thread');
  const asked = () => bel.browser.call(getThread, { params: { t: id } });
  await expect.poll(threads).toHaveLength(1);
  expect(threads()).toEqual([['thread', { strategyId, threadId: id, thread: await asked() }]]);
  const reply = { body: 'Nobody yet.' };
  await bel.browser.call(putReaction, { params: { c: id, reaction: 'agree' } });
  await host.call(replyToThread, { params: { t: id }, body: reply });
  await expect.poll(threads).toHaveLength(3);
  expect(threads()[2]).toEqual(['thread', { strategyId, threadId: id, thread: await asked() }]);
  expect(await asked()).toMatchObject({ comments: [{ mine: false, reactions: [{ mine: true }] }, reply] });
  expect(elsewhere.heard).toEqual([]);
});

test('who was taken out of the partnership hears nothing that is said from then on', async () => {
  await using app = await startTestApp();
  const { partnership, host, strategyId, ids } = await openSessionWorld(app, () => [{ kind: 'discuss' }]);
  const cay = await partnership.join('Cay', 'commenter');
  const page = await watching(app, cay.browser, strategyId);
  const stays = await watching(app, host, strategyId);
  const say = (body: string) =>
    host.call(openThread, { params: { s: strategyId }, body: { target: ids.objective, body } });
  const removed = host.call(removeMember, { params: { p: partnership.id, m: cay.id } });
  await Promise.all([removed, say('While somebody goes')]);
  await say('Among ourselves');
  await expect.poll(() => JSON.stringify(stays.heard)).toContain('Among ourselves');
  // Answered after all that was told on the same line before.
  await page.watch('nothing');
  expect(page.heard).toContainEqual(['strategy', { strategyId }]);
  expect(JSON.stringify(page.heard)).not.toContain('Among ourselves');
});

test('a long thread is told of without what it says', async () => {
  await using app = await startTestApp();
  const { host, strategyId, ids } = await openSessionWorld(app, () => [{ kind: 'discuss' }]);
  const page = await watching(app, host, strategyId);
  const body = { target: ids.objective, body: 'word '.repeat(1_500) };
  const { id } = await host.call(openThread, { params: { s: strategyId }, body });
  for (let n = 0; n < 3; n += 1) {
    await host.call(replyToThread, { params: { t: id }, body: { body: body.body } });
  }
  await expect.poll(() => page.heard).toContainEqual(['thread', { strategyId, threadId: id }]);
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
