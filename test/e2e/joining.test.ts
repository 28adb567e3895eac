import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { descriptionOf, focusedWords, hasFocus } from './support/keyboard.ts';

let server: TestServer;
let browser: TestBrowser;
let owner: Page;
let ownersLink: string;
/** The address of the example's partnership. */
let partnership: string;

beforeAll(async () => {
  server = await startTestServer();
  browser = await openBrowser();
  owner = await browser.newPage();
  ownersLink = await server.ownerLink();
  await owner.goto(ownersLink);
  partnership = `${server.url}/p/${(await me(owner)).memberships?.[0]?.partnershipId}`;
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await server?.[Symbol.asyncDispose]();
});

async function me(page: Page): Promise<{
  status: number;
  name?: string;
  memberships?: { partnershipId: string; role: string; organisation: string }[];
}> {
  const answer = await page.request.get(`${server.url}/api/me`);
  return { status: answer.status(), ...(await answer.json()) };
}

test('the owner’s link lands in the example strategy, signed in, and works once', async () => {
  await owner.getByRole('heading', { level: 1, name: 'Southend 2050: shared outcomes' }).waitFor();
  expect(new URL(owner.url()).pathname).toMatch(/^\/s\/[^/]+$/);
  expect((await me(owner)).memberships).toMatchObject([{ role: 'owner' }]);

  const late = await browser.newPage();
  const answer = await late.goto(ownersLink);
  expect(answer?.status()).toBe(410);
  await late.getByRole('heading', { level: 1, name: 'This link no longer works' }).waitFor();
  await late.getByText('npm run owner-link').waitFor();
  expect((await me(late)).status).toBe(401);
  await expectAccessible(late);
});

/** The link that the owner's page makes for an organisation. */
async function invite(organisation: string, role: RegExp): Promise<string> {
  await owner.getByRole('region', { name: 'Invitations' }).getByRole('button', { name: 'Invite' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Invite an organisation' });
  await dialog.getByRole('combobox', { name: 'Organisation' }).fill(organisation);
  await dialog.getByRole('radio', { name: role }).check();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const made = owner.getByRole('dialog', { name: 'The link is made' });
  const field = made.getByRole('textbox', { name: 'Invitation link' });
  await field.waitFor();
  await expect.poll(() => hasFocus(field)).toBe(true);
  const link = await field.inputValue();
  await made.getByRole('button', { name: 'Done' }).click();
  return link;
}

test('“Invite” on the strategy’s page leads to where links are made', async () => {
  await owner.goto(server.url);
  await owner.getByRole('link', { name: 'Southend 2050: shared outcomes' }).first().click();
  await owner.getByRole('banner').getByRole('link', { name: 'Invite' }).click();
  await owner.getByRole('heading', { level: 1, name: 'Southend-on-Sea (example)' }).waitFor();
  expect(owner.url()).toBe(`${partnership}#invitations`);
  const button = owner.getByRole('region', { name: 'Invitations' }).getByRole('button', { name: 'Invite' });
  await expect.poll(() => hasFocus(button)).toBe(true);
  expect(await owner.getByRole('region', { name: 'Invitations' }).isVisible()).toBe(true);
});

test('an invitation without an organisation is refused beside the field', async () => {
  await owner.goto(partnership);
  await owner.getByRole('region', { name: 'Invitations' }).getByRole('button', { name: 'Invite' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Invite an organisation' });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const field = dialog.getByRole('combobox', { name: 'Organisation' });
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  expect(await hasFocus(field)).toBe(true);
  expect(await descriptionOf(field)).toContain('Name the organisation');
  await owner.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('several people join by one link with a name alone, and opening it spends nothing', async () => {
  await owner.goto(partnership);
  const link = await invite('Harbour Charity', /^Commenter/);
  const row = owner.getByRole('listitem').filter({ hasText: 'Harbour Charity as commenter' });
  await row.getByText('nobody has joined yet').waitFor();

  const asha = await browser.newPage();
  await asha.goto(link);
  await asha.getByRole('heading', { level: 1, name: 'Join Southend-on-Sea (example)' }).waitFor();
  await asha.reload();
  const name = asha.getByRole('textbox', { name: 'Your name' });
  await name.waitFor();
  expect(await asha.context().cookies(), 'looking signs nobody in').toEqual([]);
  expect((await me(asha)).status).toBe(401);

  await asha.getByRole('button', { name: 'Join' }).click();
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
  expect(await descriptionOf(name)).toContain('Give a name');
  expect(await hasFocus(name)).toBe(true);
  await expectAccessible(asha);

  await asha.keyboard.type('Asha Harbour');
  await asha.keyboard.press('Enter');
  await asha.waitForURL(partnership);
  await asha.getByRole('rowheader', { name: 'Asha Harbour (you)' }).waitFor();
  expect(await me(asha)).toMatchObject({
    name: 'Asha Harbour',
    memberships: [{ role: 'commenter', organisation: 'Harbour Charity' }],
  });
  // The owner's open page hears of it.
  await owner.getByRole('rowheader', { name: 'Asha Harbour' }).waitFor();
  await row.getByText('1 person has joined').waitFor();

  const ben = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await ben.goto(link);
  await ben.getByRole('textbox', { name: 'Your name' }).fill('Ben Harbour');
  await ben.getByRole('button', { name: 'Join' }).click();
  await ben.waitForURL(partnership);
  await row.getByText('2 people have joined').waitFor();

  await asha.goto(link);
  await asha
    .getByRole('heading', { level: 1, name: 'You are already in Southend-on-Sea (example)' })
    .waitFor();
  await asha.getByRole('link', { name: 'Go to Southend-on-Sea (example)' }).click();
  await asha.waitForURL(partnership);
});

test('who is signed in joins as the person they are', async () => {
  await owner.goto(partnership);
  const cara = await browser.newPage();
  await cara.goto(await invite('Library Service', /^Editor/));
  await cara.getByRole('textbox', { name: 'Your name' }).fill('Cara Library');
  await cara.getByRole('button', { name: 'Join' }).click();
  await cara.waitForURL(partnership);
  await cara.goto(server.url);
  await cara.getByRole('button', { name: 'Make a partnership' }).click();
  await cara.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('A place of hers');
  await cara.getByRole('dialog').getByRole('button', { name: 'Make it' }).click();
  await cara.getByRole('heading', { level: 1, name: 'A place of hers' }).waitFor();
  const hers = cara.url();
  await cara.getByRole('region', { name: 'Invitations' }).getByRole('button', { name: 'Invite' }).click();
  await cara.getByRole('dialog').getByRole('combobox', { name: 'Organisation' }).fill('Neighbours');
  await cara.getByRole('dialog').getByRole('button', { name: 'Make the link' }).click();
  const toHers = await cara.getByRole('textbox', { name: 'Invitation link' }).inputValue();

  await owner.goto(toHers);
  await owner.getByText('You are signed in as Owner, and join as yourself.').waitFor();
  await owner.getByRole('button', { name: 'Join' }).click();
  await owner.waitForURL(hers);
  expect((await me(owner)).memberships).toHaveLength(2);
});

test('a withdrawn link says so and lets nobody in', async () => {
  await owner.goto(partnership);
  const link = await invite('Wrong Address Ltd', /^Viewer/);
  const row = owner.getByRole('listitem').filter({ hasText: 'Wrong Address Ltd as viewer' });
  await row.getByRole('button', { name: 'Withdraw the invitation for Wrong Address Ltd' }).click();
  await row.waitFor({ state: 'detached' });
  // The button is gone; the keyboard goes on from the heading above it.
  await expect.poll(() => focusedWords(owner)).toBe('Invitations');

  const dan = await browser.newPage();
  await dan.goto(link);
  await dan.getByRole('heading', { level: 1, name: 'This invitation can’t be opened' }).waitFor();
  await dan.getByRole('alert').getByText('withdrawn').waitFor();
  expect(await dan.getByRole('button').count(), 'nothing to press that could not help').toBe(0);
  await expectAccessible(dan);
  const token = link.split('/').at(-1);
  const answer = await dan.request.post(`${server.url}/api/join/${token}`, { data: { name: 'Dan' } });
  expect(answer.status()).toBe(410);

  await dan.goto(`${server.url}/join/nothing-of-ours`);
  await dan.getByRole('heading', { level: 1, name: 'This invitation can’t be opened' }).waitFor();
  await dan.getByText('Check that the whole link was copied.').waitFor();
});
