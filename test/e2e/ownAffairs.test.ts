import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type MailServer, startMailServer } from '../support/mailServer.ts';
import { openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let mail: MailServer;
let room: StrategyRoom;
beforeAll(async () => {
  mail = await startMailServer();
  room = await openStrategyRoom({ SMTP_URL: mail.url, MAIL_FROM: 'Moothall <moothall@council.example>' });
});
afterAll(async () => {
  await room?.[Symbol.asyncDispose]();
  await mail?.[Symbol.asyncDispose]();
});

const password = 'gulls over mudflats';

/** Somebody with an address, on their account page. */
async function joinWith(name: string, email: string): Promise<Page> {
  const page = await room.join(name, 'commenter');
  const answer = await page.request.post(`${room.url}/api/me/credentials`, { data: { email, password } });
  expect(answer.status()).toBe(200);
  await page.goto(`${room.url}/account`);
  await page.getByRole('heading', { level: 2, name: 'Your data' }).waitFor();
  return page;
}

test('when one is told by e-mail is chosen on the account page, by keyboard too, and stays', async () => {
  const page = await joinWith('Ana Told', 'ana@example.org');
  const daily = page.getByRole('radio', { name: /^Once a day/ });
  const atOnce = page.getByRole('radio', { name: /^Soon after it happens/ });
  await page.getByText('To ana@example.org').waitFor();
  expect(await atOnce.isChecked()).toBe(true);
  await expectAccessible(page);

  await atOnce.focus();
  await page.keyboard.press('ArrowDown');

  await expect.poll(() => daily.isChecked()).toBe(true);
  const chosen = async () => (await (await page.request.get(`${room.url}/api/me/mail`)).json()).when;
  await expect.poll(chosen).toBe('daily');
  await page.reload();
  await daily.waitFor();
  expect(await daily.isChecked()).toBe(true);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
});

test('a link that came by e-mail signs in in another browser', async () => {
  await joinWith('Ben Back', 'ben@example.org');
  const elsewhere = await room.newPage();
  await elsewhere.goto(`${room.url}/sign-in`);
  await elsewhere.getByRole('heading', { level: 2, name: 'Sign in by e-mail' }).waitFor();
  await expectAccessible(elsewhere);
  const field = elsewhere.getByRole('textbox', { name: 'Send a link to' });
  await field.fill('ben');
  await elsewhere.keyboard.press('Enter');
  await elsewhere.getByText('Give an e-mail address').waitFor();
  await field.fill('ben@example.org');
  await elsewhere.getByRole('button', { name: 'E-mail me a link' }).click();
  await elsewhere.getByText('a link is on its way').waitFor();
  await expectAccessible(elsewhere);

  await expect.poll(() => mail.received.filter(({ to }) => to.includes('ben@example.org')).length).toBe(1);
  const message = mail.received.find(({ to }) => to.includes('ben@example.org'));
  const link = /http:\S+\/sign-in\/\w+/.exec(message?.email.text ?? '')?.[0] ?? '';
  await elsewhere.goto(link);
  await elsewhere.getByRole('heading', { level: 1, name: 'Sign in as Ben Back' }).waitFor();
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await elsewhere.getByRole('link', { name: 'Your account' }).waitFor();
});

test('one’s own data come as a file', async () => {
  const page = await joinWith('Cat Copy', 'cat@example.org');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download your data' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^moothall-data-\d{4}-\d\d-\d\d\.json$/);
  const data = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(data).toMatchObject({ name: 'Cat Copy', account: { email: 'cat@example.org' } });
});

test('who erases themselves is told what goes and what stays, confirms by name, and is gone', async () => {
  // Another address for each try: the first one's is taken.
  const page = await joinWith('Dora Gone', `dora${Date.now()}@example.org`);
  await page.getByRole('button', { name: 'Erase yourself…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase yourself?' });
  await dialog.getByText('What goes:').waitFor();
  await dialog.getByText('What stays:').waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  const name = dialog.getByRole('textbox', { name: /^Type the name/ });
  await name.fill('Dora');
  await erase.click();
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
  // As the page asks: a browser takes a new line where the server has just ended one that rested.
  expect(await page.evaluate(async () => (await fetch('/api/me')).status)).toBe(200);

  await dialog.getByRole('radio', { name: /^Delete them/ }).check();
  await name.fill('Dora Gone');
  await erase.click();

  await page.waitForURL(`${room.url}/sign-in`);
  expect((await page.request.get(`${room.url}/api/me`)).status()).toBe(401);
  const partnership = await room.owner.request.get(`${room.url}/api/partnerships/${room.partnershipId}`);
  expect(await partnership.text()).not.toContain('Dora');
});

test('an owner hands over what is held about a member, and erases who asked for it', async () => {
  await room.join('Finn Forgotten', 'commenter');
  const { owner } = room;
  await owner.goto(`${room.url}/p/${room.partnershipId}`);
  await owner.getByRole('button', { name: 'Actions for Finn Forgotten' }).click();
  await owner.getByRole('menuitem', { name: 'Their data…' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Data of Finn Forgotten' });
  await expectAccessible(owner);
  const [file] = await Promise.all([
    owner.waitForEvent('download'),
    dialog.getByRole('link', { name: /^download what this partnership holds/ }).click(),
  ]);
  const data = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(data).toMatchObject({ name: 'Finn Forgotten', account: null });

  await dialog.getByRole('textbox', { name: /^Type the name/ }).fill('Finn Forgotten');
  await dialog.getByRole('button', { name: 'Erase for good' }).click();

  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => owner.getByText('Finn Forgotten').count()).toBe(0);
});

test('where a server sends no e-mail, the account page says so and the sign-in page offers no link', async () => {
  await using quiet = await openStrategyRoom();
  const page = await quiet.join('Eli Quiet');
  await page.goto(`${quiet.url}/account`);
  await page.getByText('E-mail is off on this server.').waitFor();
  await expectAccessible(page);
  const door = await quiet.newPage();
  const asked = door.waitForResponse(`${quiet.url}/api/mail`);
  await door.goto(`${quiet.url}/sign-in`);
  await (await asked).finished();
  expect(await door.getByRole('button', { name: 'E-mail me a link' }).count()).toBe(0);
});
