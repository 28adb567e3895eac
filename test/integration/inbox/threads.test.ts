import { expect, test } from 'vitest';
import { notificationsOf } from '../../../server/inbox/notifications.ts';
import { getWaiting } from '../../../shared/api/waiting.ts';
import { openInboxWorld } from '../../support/inboxWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

test('a mention is told with its words, names in the place of ids, and leads to the thread', async () => {
  const { world, objectiveId, said, inbox, told } = await openInboxWorld();
  await using _ = world;
  const { commenter, editor, editor2, viewer } = world.ids;
  const threadId = await said(editor, `@[${commenter}] what does\n\nthis mean?`);
  expect((await inbox(commenter)).notifications).toMatchObject([
    {
      kind: 'mention',
      threadId,
      commentId: threadId,
      target: objectiveId,
      title: 'Close the gap in healthy life',
      words: 'Edith Editor mentioned you',
      excerpt: '@Colin Commenter what does this mean?',
      path: `/s/${world.strategyId}?thread=${encodeURIComponent(threadId)}`,
    },
  ]);
  for (const other of [editor, editor2, viewer]) expect(await told(other)).toEqual([]);
});

test('a mention of an organisation is told to all of it, and not to who wrote it', async () => {
  const { world, said, told } = await openInboxWorld();
  await using _ = world;
  const { commenter, commenter2, viewer, editor } = world.ids;
  const charity = (await world.records.get('member', commenter))?.value.organisationId;
  await said(commenter, `We of @[${charity}] wonder.`);
  expect(await told(commenter)).toEqual([]);
  const words = ['mention: Colin Commenter mentioned your organisation'];
  expect(await told(commenter2)).toEqual(words);
  expect(await told(viewer)).toEqual(words);
  expect(await told(editor)).toEqual([]);
});

test('replies are told to who takes part, edits of a mention only once, and what is deleted to nobody', async () => {
  const { world, said, replied, inbox, told } = await openInboxWorld();
  await using _ = world;
  const { commenter, editor, owner } = world.ids;
  const threadId = await said(commenter, 'Why this one?');
  await replied(editor, threadId, 'Because it counts.');
  await replied(owner, threadId, 'Indeed.');
  expect(await told(commenter)).toEqual(['reply: Olive Owner replied', 'reply: Edith Editor replied']);
  expect(await told(editor)).toEqual(['reply: Olive Owner replied']);
  const mention = await said(owner, `@[${commenter}] first words`);
  const edit = await world.ask(owner, 'PATCH', `/api/comments/${mention}`, {
    body: `@[${commenter}] better words`,
  });
  expect(edit.status, edit.text).toBe(200);
  expect((await inbox(commenter)).notifications.map(({ excerpt }) => excerpt)).toEqual([
    '@Colin Commenter better words',
    'Indeed.',
    'Because it counts.',
  ]);
  expect((await world.ask(owner, 'DELETE', `/api/comments/${mention}`)).status).toBe(204);
  expect(await told(commenter)).toEqual(['reply: Olive Owner replied', 'reply: Edith Editor replied']);
});

test('a thread that is given to somebody is told, waits for them, and comes due', async () => {
  const { world, said, replied, told } = await openInboxWorld('2027-03-02T09:00:00Z');
  await using _ = world;
  const { commenter, editor } = world.ids;
  const questions = async () =>
    getWaiting.response.parse((await world.ask(commenter, 'GET', '/api/me/waiting')).json).questions;
  const threadId = await said(editor, 'Who can find out?');
  expect(await questions()).toEqual([]);
  const given = await world.ask(editor, 'PUT', `/api/threads/${threadId}/assigned`, { personId: commenter });
  expect(given.status, given.text).toBe(200);
  expect((await world.ask(editor, 'PUT', `/api/threads/${threadId}/due`, { by: '2027-03-06' })).status).toBe(
    200,
  );
  expect(await told(commenter)).toEqual(['assigned: Edith Editor asked you to answer']);
  expect(await questions()).toMatchObject([
    { threadId, why: 'assigned', due: '2027-03-06', overdue: false, excerpt: 'Who can find out?' },
  ]);
  world.setTime('2027-03-07T09:00:00Z');
  expect(await told(commenter)).toEqual([
    'due: An answer is needed by 6 March 2027',
    'assigned: Edith Editor asked you to answer',
  ]);
  expect(await questions()).toMatchObject([{ overdue: true }]);
  await replied(commenter, threadId, 'I did.');
  expect(await told(commenter)).toEqual(['assigned: Edith Editor asked you to answer']);
  expect(await questions()).toEqual([]);
});

test('the bus tells exactly those whom a comment concerns', async () => {
  const { world, lead, said } = await openInboxWorld();
  await using _ = world;
  const { commenter, viewer, commenter2, editor, editor2 } = world.ids;
  const notified = () =>
    world.happened.flatMap((each) => (each.kind === 'notified' ? [each.personId] : [])).sort();
  await said(editor, `@[${commenter}] look`);
  await expect.poll(notified).toEqual([commenter]);
  await lead('Charity');
  await said(editor2, 'To whom it may concern');
  const charity = [commenter, commenter, commenter2, viewer].sort();
  await expect.poll(notified).toEqual(charity);
});

test('other ways of telling ask for what came since a moment, and hear nothing of what one left', async () => {
  const { world, said } = await openInboxWorld();
  await using _ = world;
  const { commenter, editor } = world.ids;
  await said(editor, `@[${commenter}] first`);
  const [first] = await notificationsOf(world.inbox, commenter, '');
  await new Promise((resolve) => setTimeout(resolve, 2));
  await said(editor, `@[${commenter}] second`);
  const since = await notificationsOf(world.inbox, commenter, first?.at ?? '');
  expect(since).toMatchObject([{ excerpt: '@Colin Commenter second', read: false }]);
  await world.leave(commenter);
  expect(await notificationsOf(world.inbox, commenter, '')).toEqual([]);
});

test('nothing of a partnership that one left, and no word of it, is told', async () => {
  const { world, said, told } = await openInboxWorld();
  await using _ = world;
  const { commenter, editor } = world.ids;
  await said(editor, `@[${commenter}] look`);
  expect(await told(commenter)).toHaveLength(1);
  await world.leave(commenter);
  const answer = await world.ask(commenter, 'GET', '/api/me/notifications');
  expect(answer.json).toEqual({ unread: 0, notifications: [], next: null });
  expect(refusal(await world.ask(commenter, 'GET', `/api/strategies/${world.strategyId}/follows`))).toBe(
    '404 not-found',
  );
});
