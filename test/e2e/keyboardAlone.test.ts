import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasFocus, tabTo } from './support/keyboard.ts';
import {
  openStrategy,
  openStrategyRoom,
  type StrategyRoom,
  treeOf,
  waitForState,
  waitForWords,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
let page: Page;
beforeAll(async () => {
  room = await openStrategyRoom();
  page = room.owner;
});
afterAll(() => room?.[Symbol.asyncDispose]());

/** What a browser's own select shows. */
const shown = (name: string) =>
  page.getByLabel(name).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label);

test('the keyboard alone chooses who leads, also an organisation that nobody has joined for', async () => {
  const { id } = await room.strategy([{ title: 'Health', objectives: [{ title: 'Walk' }] }]);
  await room.join('Nina', 'editor', 'NHS partner');
  await openStrategy(page, room.url, id);
  const lead = page.getByLabel('Lead organisation of objective 1.1');
  await tabTo(page, lead);
  await page.keyboard.type('NHS');
  await expect.poll(() => shown('Lead organisation of objective 1.1')).toBe('NHS partner');

  await page.waitForTimeout(1200); // A select forgets the letters that were typed before.
  await page.keyboard.type('+');
  const dialog = page.getByRole('dialog', { name: 'Add an organisation' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => hasFocus(lead)).toBe(true);
  expect(await shown('Lead organisation of objective 1.1')).toBe('NHS partner');

  await page.waitForTimeout(1200);
  await page.keyboard.type('+');
  await expect.poll(() => hasFocus(dialog.getByLabel('Name'))).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => dialog.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.type('Harbour Trust');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => shown('Lead organisation of objective 1.1')).toBe('Harbour Trust');
  await expect.poll(() => hasFocus(lead)).toBe(true);

  const answer = await page.request.get(`${room.url}/api/strategies/${id}`);
  const { outcomes }: { outcomes: { objectives: { lead: string }[] }[] } = await answer.json();
  expect(outcomes[0]?.objectives[0]?.lead).toBe('Harbour Trust');
});

test('the keyboard alone sets a target date and aims', async () => {
  const { id } = await room.strategy([{ title: 'Health', objectives: [{ title: 'Walk' }] }]);
  await openStrategy(page, room.url, id);
  const date = page.getByLabel('Target date of objective 1.1');
  await tabTo(page, date);
  await page.keyboard.type('31/3/2030');
  const aims = page.getByRole('button', { name: 'Aims that objective 1.1 serves' });
  await tabTo(page, aims);
  expect(await date.inputValue()).toBe('31 March 2030');

  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Aims that objective 1.1 serves' });
  await expect.poll(() => hasFocus(panel.getByRole('searchbox', { name: 'Find an aim' }))).toBe(true);
  await page.keyboard.type('health');
  const aim = panel.getByRole('checkbox').first();
  const title = await aim.evaluate((box) => box.parentElement?.textContent ?? '');
  await tabTo(page, aim);
  await page.keyboard.press('Space');
  await tabTo(page, panel.getByRole('button', { name: 'Done' }));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Aims that objective 1.1 serves: ${title}` }).waitFor();
  await expect.poll(() => hasFocus(aims)).toBe(true);
  await waitForState(page, 'saved');
});

test('the keyboard alone moves an objective to another outcome, and brings it back', async () => {
  const { id } = await room.strategy([
    { title: 'Health', objectives: [{ title: 'Walk' }] },
    { title: 'Skills' },
  ]);
  await openStrategy(page, room.url, id);
  await tabTo(page, page.getByRole('button', { name: 'Move or delete objective 1.1', exact: true }));
  await page.keyboard.press('Enter');
  const target = page.getByRole('menuitem', { name: '“Skills”' });
  await target.waitFor();
  for (let step = 0; step < 12 && !(await hasFocus(target)); step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => treeOf(page)).toEqual(['Health', 'Skills', 'Walk']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => treeOf(page)).toEqual(['Health', 'Walk', 'Skills']);
});

test('the keyboard alone invites somebody, who joins, writes and goes out again without a mouse', async () => {
  const { id, objectives } = await room.strategy([{ title: 'Health', objectives: [{ title: 'Walk' }] }]);
  await openStrategy(page, room.url, id);
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Invite' }));
  await page.keyboard.press('Enter');
  const button = page.getByRole('region', { name: 'Invitations' }).getByRole('button', { name: 'Invite' });
  await expect.poll(() => hasFocus(button)).toBe(true);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Invite an organisation' });
  await expect.poll(() => hasFocus(dialog.getByLabel('Organisation'))).toBe(true);
  await page.keyboard.type('Pier Trust');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const link = page.getByRole('textbox', { name: 'Invitation link' });
  await expect.poll(() => hasFocus(link)).toBe(true);

  const theirs = await room.newPage();
  await theirs.goto(await link.inputValue());
  await tabTo(theirs, theirs.getByRole('textbox', { name: 'Your name' }));
  await theirs.keyboard.type('Paz Pier');
  await theirs.keyboard.press('Enter');
  await theirs.getByRole('heading', { level: 1, name: 'Place partnership' }).waitFor();

  await tabTo(theirs, theirs.locator(`main a[href="/s/${id}"]`), 120);
  await theirs.keyboard.press('Enter');
  const narrative = theirs.getByRole('textbox', { name: 'Narrative of objective 1.1' });
  await narrative.waitFor();
  await tabTo(theirs, narrative, 120);
  await theirs.keyboard.type('Without a mouse.');
  await waitForWords(theirs, `objective.${objectives[0]}.narrative`, 'Without a mouse.');
  await waitForState(theirs, 'saved');

  await theirs.goto(`${room.url}/account`);
  await tabTo(theirs, theirs.getByRole('button', { name: 'Sign out…' }));
  await theirs.keyboard.press('Enter');
  await tabTo(theirs, theirs.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }));
  await theirs.keyboard.press('Enter');
  await theirs.waitForURL('**/sign-in');
});
