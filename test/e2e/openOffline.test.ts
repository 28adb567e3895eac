import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  type StrategyRoom,
  waitForState,
  waitForWords,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

const sketch = [{ title: 'Health', objectives: [{ title: 'Walk', narrative: 'We walk.' }] }];

/** Waits until this device can open Moothall without a connection. */
async function shellIsKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** All that this device keeps: what was fetched, what is stored, and in which databases. */
async function keptOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const files: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) files.push(new URL(url).pathname);
    }
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
    return [...files, ...databases, ...Object.entries(localStorage).flat()];
  });
}

test('without a connection a strategy opens from this device, is written, and merges on return', async () => {
  const { id, objectives } = await room.strategy(sketch);
  const place = `objective.${objectives[0]}.narrative`;
  const asha = room.owner;
  const tom = await room.join('Tom Reed');
  await openStrategy(asha, room.url, id);
  await openStrategy(tom, room.url, id);
  await waitForState(tom, 'saved');
  await shellIsKept(tom);

  await tom.context().setOffline(true);
  await tom.reload();
  await waitForWords(tom, place, 'We walk.');
  await waitForState(tom, 'offline');
  await tom.getByRole('banner').getByText('your changes are kept on this device').waitFor();
  const his = await editor(tom, place);
  await his.press('End');
  await his.pressSequentially(' Written on the train.');
  // The browser writes to the device a moment later.
  await tom.waitForTimeout(500);
  await tom.reload();
  await waitForWords(tom, place, 'We walk. Written on the train.');
  await waitForState(tom, 'offline');
  await (await editor(asha, place)).press('Home');
  await asha.keyboard.type('Meanwhile here. ');
  await waitForState(asha, 'saved');

  await tom.context().setOffline(false);
  const all = 'Meanwhile here. We walk. Written on the train.';
  for (const page of [asha, tom]) await waitForWords(page, place, all);
  await waitForState(tom, 'saved');
  // The server says again who is here, and what else there is.
  await tom.reload();
  await waitForWords(tom, place, all);
  await waitForState(tom, 'saved');
});

test('a strategy that was never opened on this device is not made up without a connection', async () => {
  const seen = await room.strategy(sketch);
  const unseen = await room.strategy(sketch);
  const page = await room.join('Una Seen');
  await openStrategy(page, room.url, seen.id);
  await waitForState(page, 'saved');
  await shellIsKept(page);
  await page.context().setOffline(true);
  await page.goto(`${room.url}/s/${unseen.id}`);
  await page.getByText('Moothall could not be reached. Nothing is lost.').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await waitForWords(page, `objective.${unseen.objectives[0]}.narrative`, 'We walk.');
});

test('the device keeps no answer of the API, and after signing out nothing of the person', async () => {
  const { id } = await room.strategy(sketch);
  const page = await room.join('Sue Out');
  const personId = await room.memberId('Sue Out');
  await openStrategy(page, room.url, id);
  await waitForState(page, 'saved');
  await shellIsKept(page);
  const before = await keptOn(page);
  expect(before.filter((each) => each.startsWith('/')).length).toBeGreaterThan(20);
  expect(before.filter((each) => /^\/(api|s|p|join|welcome)\b/.test(each))).toEqual([]);
  expect(before.join('\n')).toContain(personId);
  expect(before.join('\n')).not.toContain('Tom Reed');

  await page.goto(`${room.url}/account`);
  await page.getByRole('button', { name: 'Sign out…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/sign-in');
  const after = (await keptOn(page)).join('\n');
  for (const theirs of [personId, id, room.partnershipId, 'Sue Out', 'Place partnership'])
    expect(after).not.toContain(theirs);
  await page.context().setOffline(true);
  await page.goto(`${room.url}/s/${id}`);
  await page.getByText('Moothall could not be reached. Nothing is lost.').waitFor();
});

/** Somebody who wrote in the narrative without a connection, and still has none. */
async function whoWroteOffline(
  name: string,
  words: string,
): Promise<{ page: Page; id: string; place: string }> {
  const { id, objectives } = await room.strategy(sketch);
  const place = `objective.${objectives[0]}.narrative`;
  const page = await room.join(name);
  await openStrategy(page, room.url, id);
  await waitForState(page, 'saved');
  const editable = await editor(page, place);
  await page.context().setOffline(true);
  await waitForState(page, 'offline');
  await editable.press('End');
  await editable.pressSequentially(words);
  await waitForWords(page, place, `We walk.${words}`);
  return { page, id, place };
}

/** The laptop is handed on, still signed in, to somebody new who opens a sign-in link of their own on it. */
async function handOn(page: Page, to: string): Promise<void> {
  await room.join(to);
  const answer = await room.owner.request.post(
    `${room.url}/api/partnerships/${room.partnershipId}/members/${await room.memberId(to)}/sign-in-link`,
  );
  const { url }: { url: string } = await answer.json();
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await page.goto(url);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Place partnership' }).first().waitFor();
}

test('who signs in where somebody was before, whose words were all sent, finds nothing of them', async () => {
  const { id } = await room.strategy(sketch);
  const page = await room.join('Sam Sent');
  const before = await room.memberId('Sam Sent');
  await openStrategy(page, room.url, id);
  await waitForState(page, 'saved');
  await handOn(page, 'Ned Next');
  await expect.poll(async () => (await keptOn(page)).join('\n')).not.toContain(before);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('words of who was here before that were not sent are offered before they go', async () => {
  const { page, id, place } = await whoWroteOffline('Ann Before', ' Never sent.');
  const before = await room.memberId('Ann Before');
  await handOn(page, 'Bob After');
  const dialog = page.getByRole('dialog', { name: 'Somebody wrote here before you' });
  await dialog.waitFor();
  await expectAccessible(page);
  expect(await dialog.getByRole('textbox').inputValue()).toContain('We walk. Never sent.');
  expect((await keptOn(page)).join('\n')).toContain(before);
  await dialog.getByRole('button', { name: 'Take them off this device' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await keptOn(page)).join('\n')).not.toContain(before);
  await openStrategy(page, room.url, id);
  await waitForWords(page, place, 'We walk.');
  await waitForState(page, 'saved');
});

test('a page that holds one person’s words never sends them under the session of another', async () => {
  const { page, id, place } = await whoWroteOffline('Ida First', ' Mine alone.');
  const other = await room.join('Joe Second');
  await page.context().clearCookies();
  await page.context().addCookies(await other.context().cookies());
  await page.context().setOffline(false);
  await page.getByText('You are signed out.').first().waitFor();
  await openStrategy(other, room.url, id);
  await waitForState(other, 'saved');
  await waitForWords(other, place, 'We walk.');
});

test('who was removed meanwhile finds no copy on the device at the next visit', async () => {
  const { id } = await room.strategy(sketch);
  const page = await room.join('Rae Removed');
  const member = await room.memberId('Rae Removed');
  await openStrategy(page, room.url, id);
  await waitForState(page, 'saved');
  await page.goto('about:blank');
  await room.owner.request.delete(`${room.url}/api/partnerships/${room.partnershipId}/members/${member}`);
  await page.goto(`${room.url}/s/${id}`);
  await page.getByRole('heading', { name: 'This strategy can’t be shown' }).waitFor();
  await expect.poll(async () => (await keptOn(page)).join('\n')).not.toContain(id);
});
