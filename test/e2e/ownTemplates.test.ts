import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';

let hall: ExampleHall;
beforeAll(async () => {
  hall = await openExampleHall();
});
afterAll(() => hall?.[Symbol.asyncDispose]());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const rating = (page: Page) => page.getByRole('listitem').filter({ hasText: /^2\. / });

async function begin(page: Page, strategyId: string, template: string): Promise<void> {
  await page.goto(`${hall.url}/s/${strategyId}/sessions/new`);
  await card(page, template).getByRole('button', { name: 'Begin with this' }).click();
  await page.getByRole('textbox', { name: 'Title' }).first().waitFor();
}

async function expectAccessibleAtBothWidths(page: Page): Promise<void> {
  for (const size of [
    // In full: what the bar below hides for the moment would count as too small to hit.
    { width: 390, height: 2600 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
}

test('a plan is kept as a template, once what it lacks as one is put right', async () => {
  const { owner } = hall;
  await begin(owner, hall.strategyId, 'Rating round');
  await rating(owner).getByRole('textbox', { name: 'Minutes' }).fill('ten');
  await press(owner, 'Keep as a template');
  await owner.getByText('Write minutes as a number up to 1440').waitFor();
  // A template may leave open what is rated.
  expect(await owner.getByText('Choose what it is about').count()).toBe(0);
  await rating(owner).getByRole('textbox', { name: 'Minutes' }).fill('25');
  const about = rating(owner).getByRole('combobox', { name: 'About' });
  const objective = (await about.locator('option').allTextContents()).find((each) => each.startsWith('– '));
  await about.selectOption({ label: objective ?? '' });
  await press(owner, 'Keep as a template');
  const form = owner.getByRole('dialog', { name: 'Keep as a template' });
  await form.getByRole('textbox', { name: 'Name' }).fill('');
  await form.getByRole('button', { name: 'Keep it' }).click();
  await form.getByText('Give it a name').waitFor();
  await expectAccessibleAtBothWidths(owner);
  await form.getByRole('textbox', { name: 'Name' }).fill('Board evening');
  await form.getByRole('button', { name: 'Keep it' }).click();
  await form.waitFor({ state: 'detached' });
  await owner.getByText('Kept as the template “Board evening”.').first().waitFor();
});

test('the next plan begins with it, as it was kept', async () => {
  const { owner } = hall;
  await owner.goto(`${hall.url}/s/${hall.strategyId}/sessions/new`);
  await press(owner, 'Another template');
  await press(owner, 'Drop this plan');
  await card(owner, 'Board evening').waitFor();
  await expectAccessibleAtBothWidths(owner);
  await begin(owner, hall.strategyId, 'Board evening');
  expect(await rating(owner).getByRole('textbox', { name: 'Minutes' }).inputValue()).toBe('25');
  expect(await owner.getByText('It is left open').count()).toBe(0);
  await press(owner, 'Plan this session');
  await owner.waitForURL(/\/live\/[^/]+\/run$/);
});

test('in another strategy it says what is left open', async () => {
  const { owner } = hall;
  const made = await owner.request.post(`${hall.url}/api/partnerships/${hall.partnershipId}/strategies`, {
    data: { title: 'Another strategy' },
  });
  const { id }: { id: string } = await made.json();
  await begin(owner, id, 'Board evening');
  await owner.getByText('1 step of the template was about something').waitFor();
  await rating(owner).getByText('what this was about is not in this strategy').waitFor();
  await expectAccessibleAtBothWidths(owner);
  await press(owner, 'Plan this session');
  await rating(owner).getByText('Choose what it is about').waitFor();
});

test('another plan takes its place, it is renamed, and deleted', async () => {
  const { owner } = hall;
  await begin(owner, hall.strategyId, 'Review');
  await press(owner, 'Keep as a template');
  const form = owner.getByRole('dialog', { name: 'Keep as a template' });
  await form.getByRole('textbox', { name: 'Name' }).fill('board evening');
  await form.getByRole('button', { name: 'Keep it' }).click();
  await form.getByText('There is a template “board evening” already.').waitFor();
  await form
    .getByRole('combobox', { name: 'Keep it as' })
    .selectOption({ label: 'In the place of “Board evening”' });
  await expectAccessible(owner);
  await form.getByRole('button', { name: 'Put it in its place' }).click();
  await form.waitFor({ state: 'detached' });

  await owner.goto(`${hall.url}/s/${hall.strategyId}/sessions/new`);
  await card(owner, 'Board evening')
    .getByText(/Prioritise/)
    .waitFor();
  await press(owner, 'Rename Board evening');
  const renaming = owner.getByRole('dialog', { name: 'Rename “Board evening”' });
  await renaming.getByRole('textbox', { name: 'Name' }).fill('Looking back');
  await renaming.getByRole('button', { name: 'Rename it' }).click();
  await card(owner, 'Looking back').waitFor();
  await press(owner, 'Delete Looking back');
  const deleting = owner.getByRole('dialog', { name: 'Delete “Looking back”?' });
  await expectAccessible(owner);
  await deleting.getByRole('button', { name: 'Delete it' }).click();
  await card(owner, 'Looking back').waitFor({ state: 'detached' });
  await expect
    .poll(() => owner.evaluate(() => document.activeElement?.textContent))
    .toContain('Begin with a template');
});

test('a past session is kept from the list and from its record', async () => {
  const { owner } = hall;
  const sessions = `/api/strategies/${hall.strategyId}/sessions`;
  const planned = await owner.request.post(hall.url + sessions, {
    data: { title: 'Long ago', steps: [{ kind: 'discuss', question: 'What do we see?' }] },
  });
  const { id }: { id: string } = await planned.json();
  await owner.request.post(`${hall.url}/api/sessions/${id}/close`, { data: {} });
  await owner.goto(`${hall.url}/s/${hall.strategyId}/sessions`);
  await card(owner, 'Long ago').getByRole('button', { name: 'Keep as a template' }).click();
  const form = owner.getByRole('dialog', { name: 'Keep as a template' });
  await form.getByRole('button', { name: 'Keep it' }).click();
  await owner.getByText('Kept as the template “Long ago”.').first().waitFor();
  await expectAccessibleAtBothWidths(owner);
  await card(owner, 'Long ago').getByRole('link', { name: 'The record' }).click();
  await press(owner, 'Keep as a template');
  await form.getByRole('textbox', { name: 'Name' }).fill('Long ago, again');
  await form.getByRole('button', { name: 'Keep it' }).click();
  await form.waitFor({ state: 'detached' });
  await begin(owner, hall.strategyId, 'Long ago, again');
  expect(await owner.getByRole('textbox', { name: 'Question' }).inputValue()).toBe('What do we see?');
});
