import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { oneToRate } from './support/rateable.ts';
import { openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

const inboxLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Inbox/ });

async function post(page: Page, path: string, data: object): Promise<{ id: string; url: string }> {
  const answer = await page.request.post(room.url + path, { data });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return answer.json();
}

test('a mention is counted on every open device at once, leads to its thread, and is read on all of them', async () => {
  const { owner } = room;
  const at = await oneToRate(room);
  const laptop = await room.join('Petra Phone', 'commenter', 'Harbour Charity');
  const petra = (await (await laptop.request.get(`${room.url}/api/me`)).json()).id;
  const phone = await room.newPage({ viewport: { width: 390, height: 844 } });
  const link = await post(owner, `/api/partnerships/${room.partnershipId}/members/${petra}/sign-in-link`, {});
  await post(phone, `/api/sign-in-links/${link.url.split('/').at(-1)}`, {});
  await laptop.goto(`${room.url}/s/${at.id}/board`);
  await phone.goto(`${room.url}/`);
  await inboxLink(laptop).waitFor();
  await inboxLink(phone).waitFor();
  expect(await inboxLink(laptop).innerText()).toBe('Inbox');

  const body = `@[${petra}] what do your people say?`;
  await post(owner, `/api/strategies/${at.id}/threads`, { target: at.objective, body });
  for (const page of [laptop, phone]) {
    await page.getByRole('banner').getByRole('link', { name: 'Inbox 1 unread' }).waitFor();
  }

  await inboxLink(phone).click();
  const item = phone.getByRole('region', { name: 'What happened' }).getByRole('listitem');
  await item.getByText('@Petra Phone what do your people say?').waitFor();
  await expectAccessible(phone);
  await phone.getByRole('region', { name: 'Waiting for you' }).getByText('mentioned you').waitFor();
  await item.getByRole('link', { name: /mentioned you$/ }).click();
  await phone.waitForURL(/\/s\/[^/]+\?thread=/);
  await expect.poll(() => inboxLink(laptop).innerText()).toBe('Inbox');
  await expect.poll(() => inboxLink(phone).innerText()).toBe('Inbox');
});

test('one is marked as read, then all, with the keyboard', async () => {
  const { owner } = room;
  const at = await oneToRate(room);
  const page = await room.join('Kay Keys', 'commenter', 'Harbour Charity');
  const kay = (await (await page.request.get(`${room.url}/api/me`)).json()).id;
  for (const words of ['first', 'second', 'third']) {
    const body = `@[${kay}] ${words}`;
    await post(owner, `/api/strategies/${at.id}/threads`, { target: at.objective, body });
  }
  await page.goto(`${room.url}/inbox`);
  const news = page.getByRole('region', { name: 'What happened' });
  await expect.poll(() => news.getByRole('listitem').count()).toBe(3);
  await expectAccessible(page);
  await news
    .getByRole('button', { name: /^Mark as read/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByRole('link', { name: 'Inbox 2 unread' }).waitFor();
  await news.getByRole('button', { name: 'Mark all as read' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => inboxLink(page).innerText()).toBe('Inbox');
  await expect.poll(() => news.getByText('Unread:').count()).toBe(0);
});

test('an objective that one leads is updated in three steps, and nothing was preset', async () => {
  const at = await oneToRate(room);
  const page = await room.join('Lena Lead', 'editor', 'Harbour Council');
  const lead = await page.request.patch(`${room.url}/api/strategies/${at.id}/objectives/${at.objective}`, {
    data: { lead: 'Harbour Council' },
  });
  expect(lead.status(), await lead.text()).toBe(200);
  await page.goto(`${room.url}/inbox`);
  const due = page
    .getByRole('region', { name: 'Waiting for you' })
    .getByRole('listitem')
    .filter({ hasText: 'More healthy years' });
  await due.getByText('Not rated yet').waitFor();
  expect(await due.getByRole('radio', { checked: true }).count()).toBe(0);
  await expectAccessible(page);

  // What is missing is said, and nothing is recorded.
  await due.getByRole('button', { name: /^Record, 50% sure/ }).click();
  await due.getByText('Choose how it stands').waitFor();
  await due.getByText('Say why, in a sentence').waitFor();

  let interactions = 0;
  const interact = async (act: Promise<void>) => {
    interactions += 1;
    await act;
  };
  await interact(due.getByRole('radio', { name: 'Amber, worsening' }).check());
  await interact(due.getByRole('textbox', { name: 'Why?' }).fill('Waiting lists grew again.'));
  await interact(due.getByRole('button', { name: /^Record, 70% sure/ }).click());
  await due.waitFor({ state: 'detached' });
  expect(interactions).toBeLessThanOrEqual(3);

  const answer = await page.request.get(`${room.url}/api/strategies/${at.id}/ratings?target=${at.objective}`);
  const { ratings }: { ratings: object[] } = await answer.json();
  expect(ratings).toMatchObject([
    {
      level: 'amber',
      direction: 'worsening',
      confidence: 70,
      narrative: 'Waiting lists grew again.',
      kind: 'agreed',
    },
  ]);
  await page.getByText('Nobody waits for you').waitFor();
});

test('who comes back is told what others did, and not again once they have seen it', async () => {
  const { owner } = room;
  const at = await oneToRate(room);
  const page = await room.join('Cass Catchup', 'commenter', 'Harbour Charity');
  const base = `/api/strategies/${at.id}`;
  await post(page, `${base}/catch-up/seen`, { until: new Date().toISOString() });
  await post(owner, `${base}/threads`, { target: at.objective, body: 'Is this still right?' });
  const dated = await owner.request.patch(`${room.url}${base}/objectives/${at.objective}`, {
    data: { targetDate: '2030-03-31' },
  });
  expect(dated.status(), await dated.text()).toBe(200);

  await page.goto(`${room.url}/`);
  await page.getByRole('link', { name: 'Catch up with Shared outcomes: 1 thing is new' }).first().waitFor();
  await page.goto(`${room.url}/inbox`);
  await page
    .getByRole('region', { name: 'Since you were last there' })
    .getByRole('link', { name: 'Catch up with Shared outcomes: 1 thing is new' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Since you were last here' }).waitFor();
  const objective = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { level: 2, name: 'More healthy years' }),
  });
  await objective.getByText('Owner commented').waitFor();
  await objective.getByText('Is this still right?').waitFor();
  await objective.getByText('Target date set to 31 March 2030').waitFor();
  await objective.getByText('changed the target date').waitFor();
  await expectAccessible(page);

  const seen = async () => {
    const answer = await page.request.get(`${room.url}${base}/catch-up`);
    return ((await answer.json()) as { groups: object[] }).groups.length;
  };
  await expect.poll(seen).toBe(0);
  // What one is reading stays.
  expect(await objective.count()).toBe(1);
  await page.reload();
  await page.getByText('Nobody else has changed').waitFor();
});

test('the activity of an objective stands beside it, and following it is one press', async () => {
  const { owner } = room;
  const at = await oneToRate(room);
  const page = await room.join('Fay Follower', 'viewer', 'Harbour Charity');
  await page.goto(`${room.url}/s/${at.id}/o/${at.objective}`);
  await page.getByRole('tab', { name: 'Activity' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Activity' });
  await panel.getByText('added it').waitFor();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Follow this objective' }).click();
  await panel.getByRole('button', { name: 'Follow this objective', pressed: true }).waitFor();
  await post(owner, `/api/strategies/${at.id}/threads`, {
    target: at.objective,
    body: 'Is this still right?',
  });
  await panel.getByText('Is this still right?').waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Inbox 1 unread' }).waitFor();
});

test('on a phone, the activity of an objective stands below its words, and what is opened is read as a whole', async () => {
  const { owner } = room;
  const at = await oneToRate(room);
  const phone = await room.join('Pip Phone', 'commenter', 'Harbour Charity', {
    viewport: { width: 390, height: 844 },
  });
  await phone.goto(`${room.url}/s/${at.id}/o/${at.objective}`);
  await phone.getByRole('tab', { name: 'Activity' }).click();
  expect(await phone.getByRole('tab').allTextContents()).toEqual(['Rating', 'Activity']);
  const panel = phone.getByRole('tabpanel', { name: 'Activity' });
  await panel.getByRole('button', { name: 'Follow this objective' }).click();
  await panel.getByRole('button', { name: 'Follow this objective', pressed: true }).waitFor();
  await expectAccessible(phone);

  const pip = (await (await phone.request.get(`${room.url}/api/me`)).json()).id;
  const body = `@[${pip}] is this right?`;
  const { id } = await post(owner, `/api/strategies/${at.id}/threads`, { target: at.objective, body });
  await post(owner, `/api/threads/${id}/replies`, { body: 'We need to know soon.' });
  await phone.getByRole('banner').getByRole('link', { name: 'Inbox 2 unread' }).click();
  await phone
    .getByRole('region', { name: 'Waiting for you' })
    .getByRole('link', { name: 'Owner mentioned you' })
    .click();
  await phone.getByRole('dialog').getByText('We need to know soon.').waitFor();
  await expect.poll(() => inboxLink(phone).innerText()).toBe('Inbox');
});
