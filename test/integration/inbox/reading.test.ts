import { expect, test } from 'vitest';
import { openInboxWorld } from '../../support/inboxWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

const read = '/api/me/notifications/read';

async function withThree() {
  const opened = await openInboxWorld();
  const { world, objectiveId, follow, rated, inbox } = opened;
  const { viewer, editor } = world.ids;
  await follow(viewer, objectiveId);
  for (const level of ['red', 'amber', 'green']) {
    await rated(editor, { level });
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const { notifications } = await inbox(viewer);
  return { ...opened, viewer, editor, ids: notifications.map(({ id }) => id) };
}

test('one is marked as read, then all; what comes later is not', async () => {
  const { world, viewer, editor, ids, inbox, rated } = await withThree();
  await using _ = world;
  const [newest = '', middle = ''] = ids;
  const states = async () => (await inbox(viewer)).notifications.map((each) => each.read);
  expect((await world.ask(viewer, 'POST', read, { ids: [middle] })).json).toEqual({ unread: 2 });
  expect(await states()).toEqual([false, true, false]);
  expect((await world.ask(viewer, 'POST', read, { ids: [middle, newest, 'gone'] })).json).toEqual({
    unread: 1,
  });
  expect(await states()).toEqual([true, true, false]);
  expect((await world.ask(viewer, 'POST', read)).json).toEqual({ unread: 0 });
  await rated(editor);
  expect(await states()).toEqual([false, true, true, true]);
  expect((await inbox(viewer, '?unread=true')).notifications).toHaveLength(1);
  expect(world.happened).toContainEqual({ kind: 'notified', personId: viewer });
});

test('devices that mark at the same moment both count', async () => {
  const { world, viewer, ids, inbox } = await withThree();
  await using _ = world;
  await Promise.all(ids.map((id) => world.ask(viewer, 'POST', read, { ids: [id] })));
  expect((await inbox(viewer)).unread).toBe(0);
});

test('a long inbox comes in pages', async () => {
  const { world, viewer, ids } = await withThree();
  await using _ = world;
  const page = async (query: string) => {
    const answer = await world.ask(viewer, 'GET', `/api/me/notifications?${query}`);
    return answer.json as { unread: number; notifications: { id: string }[]; next: string | null };
  };
  const first = await page('limit=2');
  expect(first.notifications.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  const second = await page(`limit=2&after=${encodeURIComponent(first.next ?? '')}`);
  expect(second.notifications.map(({ id }) => id)).toEqual(ids.slice(2));
  expect(second.next).toBeNull();
  expect(await page('limit=0')).toEqual({ unread: 3, notifications: [], next: null });
});

test.each([
  ['GET', '?limit=-1', undefined, '422 invalid-request limit'],
  ['GET', '?limit=many', undefined, '422 invalid-request limit'],
  ['GET', '?after=yesterday', undefined, '422 invalid-request after'],
  ['GET', '?unread=maybe', undefined, '422 invalid-request unread'],
  ['POST', '/read', { ids: 'all' }, '422 invalid-request ids'],
  ['POST', '/read', { ids: [7] }, '422 invalid-request ids.0'],
  ['POST', '/read', { ids: Array.from({ length: 501 }, (_, n) => `${n}`) }, '422 invalid-request ids'],
])('%s %s %j is refused, and nothing is marked', async (method, path, body, said) => {
  const { world, viewer, inbox } = await withThree();
  await using _ = world;
  expect(refusal(await world.ask(viewer, method, `/api/me/notifications${path}`, body))).toBe(said);
  expect((await inbox(viewer)).unread).toBe(3);
});

test('who is not signed in has no inbox', async () => {
  const { world } = await openInboxWorld();
  await using _ = world;
  expect(refusal(await world.ask(null, 'GET', '/api/me/notifications'))).toBe('401 not-signed-in');
  expect(refusal(await world.ask(null, 'POST', read))).toBe('401 not-signed-in');
});
