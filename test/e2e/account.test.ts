import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { hasFocus } from './support/keyboard.ts';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  type StrategyRoom,
  waitForState,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

interface Me {
  id: string;
  name: string;
  email: string | null;
}

async function me(page: Page): Promise<Me> {
  const answer = await page.request.get(`${room.url}/api/me`);
  expect(answer.status()).toBe(200);
  return await answer.json();
}

/** A browser that nobody is signed in with. */
async function stranger(): Promise<Page> {
  const browser = room.owner.context().browser();
  if (browser === null) throw new Error('There is no browser');
  const context = await browser.newContext({ locale: 'en-GB' });
  return await context.newPage();
}

async function goToAccount(page: Page): Promise<void> {
  await page.goto(`${room.url}/account`);
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
  await page.getByRole('button', { name: 'Change name' }).waitFor();
}

async function addPassword(page: Page, email: string, password: string): Promise<void> {
  await goToAccount(page);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${room.url}/sign-in`);
}

test('who adds an e-mail address and a password comes back from another browser as the same person', async () => {
  const asha = await room.join('Asha Back');
  const before = await me(asha);
  expect(before.email, 'nothing that was made up is shown').toBe(null);

  await goToAccount(asha);
  await asha.getByRole('textbox', { name: 'E-mail address' }).fill('asha@example.org');
  await asha.getByLabel('Password', { exact: true }).fill('short');
  await asha.keyboard.press('Enter');
  const field = asha.getByLabel('Password', { exact: true });
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  expect(await hasFocus(field)).toBe(true);
  await asha.getByText('Use at least 10 characters').waitFor();
  await addPassword(asha, 'asha@example.org', 'gulls over mudflats');

  const elsewhere = await stranger();
  await elsewhere.goto(`${room.url}/account`);
  await elsewhere.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await signIn(elsewhere, 'asha@example.org', 'not her password');
  await elsewhere.getByRole('alert').getByText('The e-mail address or the password is not right').waitFor();
  await signIn(elsewhere, 'asha@example.org', 'gulls over mudflats');
  await elsewhere.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
  expect(await me(elsewhere)).toMatchObject({ id: before.id, name: 'Asha Back' });
  // Changing them again asks for the password of now.
  await elsewhere.getByLabel('Current password').waitFor();
});

test('a changed name shows to others at once', async () => {
  const dee = await room.join('Dee Before');
  await room.owner.goto(`${room.url}/p/${room.partnershipId}`);
  await room.owner.getByRole('rowheader', { name: 'Dee Before' }).waitFor();
  await goToAccount(dee);
  await dee.getByRole('textbox', { name: 'Name', exact: true }).fill('Dee After');
  await dee.keyboard.press('Enter');
  await dee.getByText('Changed', { exact: true }).waitFor();
  await room.owner.getByRole('rowheader', { name: 'Dee After' }).waitFor();
});

test('signing out warns who has no password, takes the offline copies off the device, and ends at the sign-in page', async () => {
  const strategy = await room.strategy([{ title: 'Health', objectives: [{ title: 'Walk' }] }]);
  const eve = await room.join('Eve Out');
  await openStrategy(eve, room.url, strategy.id);
  await waitForState(eve, 'saved');
  await expect.poll(() => copiesOn(eve), { message: 'there is a copy to take away' }).not.toEqual([]);

  await eve.getByRole('banner').getByRole('link', { name: 'Your account' }).click();
  await eve.getByRole('button', { name: 'Sign out…' }).click();
  const dialog = eve.getByRole('dialog', { name: 'Sign out?' });
  await dialog.getByText('You have no password yet.').waitFor();
  await expectAccessible(eve);
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await me(eve)).name).toBe('Eve Out');

  await signOut(eve);
  await eve.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(await copiesOn(eve)).toEqual([]);
  expect((await eve.request.get(`${room.url}/api/me`)).status()).toBe(401);
  await eve.goBack();
  await eve.waitForURL(/\/sign-in/);
  await eve.goto(`${room.url}/s/${strategy.id}`);
  await eve.waitForURL(`${room.url}/sign-in?next=%2Fs%2F${strategy.id}`);
});

/** What is kept in this browser of any strategy. */
function copiesOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
}

test('words that were never sent are offered before they go with signing out', async () => {
  const strategy = await room.strategy([
    { title: 'Health', objectives: [{ title: 'Walk', narrative: 'We walk.' }] },
  ]);
  const fay = await room.join('Fay Offline');
  await addPassword(fay, 'fay@example.org', 'herons on the creek');
  await fay.getByRole('link', { name: 'Moothall, home' }).click();
  await fay.locator(`a[href="/s/${strategy.id}"]`).click();
  const words = await editor(fay, `objective.${strategy.objectives[0]}.narrative`);
  await waitForState(fay, 'saved');
  await fay.context().setOffline(true);
  await waitForState(fay, 'offline');
  await words.press('End');
  await words.pressSequentially(' And we swim.');
  await fay.getByRole('banner').getByRole('link', { name: 'Your account' }).click();
  await fay.getByRole('button', { name: 'Sign out…' }).click();
  const dialog = fay.getByRole('dialog', { name: 'Sign out?' });
  await dialog.getByText('Some of your words were not sent.').waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Words that were not sent' }).inputValue()).toContain(
    'And we swim.',
  );
  expect(await dialog.getByText('You have no password yet.').count()).toBe(0);
  await expectAccessible(fay);

  // Without a connection nobody is signed out: the session would live on where nobody sees it.
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await copiesOn(fay)).not.toEqual([]);
  await fay.context().setOffline(false);
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await fay.waitForURL(`${room.url}/sign-in`);
  expect(await copiesOn(fay)).toEqual([]);
});

test('after signing out, signing in leads back to the page that was asked for', async () => {
  const strategy = await room.strategy([{ title: 'Health' }]);
  const gus = await room.join('Gus Return');
  await addPassword(gus, 'gus@example.org', 'oysters in november');
  await signOut(gus);
  await gus.goto(`${room.url}/s/${strategy.id}/board`);
  await signIn(gus, 'gus@example.org', 'oysters in november');
  await gus.waitForURL(`${room.url}/s/${strategy.id}/board`);
});

test('an owner’s sign-in link brings one person back on another device, once', async () => {
  const hal = await room.join('Hal Newphone', 'commenter', 'Harbour Charity');
  const id = (await me(hal)).id;
  const { owner } = room;
  await owner.goto(`${room.url}/p/${room.partnershipId}`);
  await owner.getByRole('button', { name: 'Actions for Hal Newphone' }).click();
  await owner.getByRole('menuitem', { name: 'Make a sign-in link…' }).click();
  const dialog = owner.getByRole('dialog', { name: 'A sign-in link for Hal Newphone' });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByRole('textbox', { name: /^Works once, until/ }).inputValue();
  await expectAccessible(owner);
  await dialog.getByRole('button', { name: 'Done' }).click();

  const phone = await stranger();
  await phone.goto(link);
  await phone.getByRole('heading', { level: 1, name: 'Sign in as Hal Newphone' }).waitFor();
  await phone.reload();
  await phone.getByRole('heading', { level: 1, name: 'Sign in as Hal Newphone' }).waitFor();
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await phone.getByRole('heading', { level: 1, name: 'Your partnerships' }).waitFor();
  expect((await me(phone)).id).toBe(id);

  const second = await stranger();
  await second.goto(link);
  await second.getByRole('heading', { level: 1, name: 'This link can’t be used' }).waitFor();
  await second.getByRole('alert').getByText('This link no longer works').waitFor();
  expect((await second.request.get(`${room.url}/api/me`)).status()).toBe(401);
});

test('what is chosen for this device stays on it', async () => {
  const ivy = await room.join('Ivy Dark', 'viewer', 'Library', { colorScheme: 'light' });
  await goToAccount(ivy);
  const device = ivy.getByRole('region', { name: 'This device' });
  const ground = () => ivy.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await device.getByRole('combobox', { name: 'Light or dark' }).selectOption('Dark');
  await device.getByRole('checkbox', { name: 'Read out what others do on the page' }).uncheck();
  expect(await ground()).not.toBe(light);
  await ivy.reload();
  await device.getByRole('checkbox').waitFor();
  expect(await ground()).not.toBe(light);
  expect(await device.getByRole('checkbox').isChecked()).toBe(false);
});
