import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';
import { hasFocus } from './support/keyboard.ts';

let hall: ExampleHall;
let owner: Page;
beforeAll(async () => {
  hall = await openExampleHall();
  ({ owner } = hall);
});
afterAll(() => hall?.[Symbol.asyncDispose]());

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };
const star = (title: string) => owner.getByRole('button', { name: `Killer indicator: ${title}` });
const cards = () => owner.getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts();

async function openFuture(): Promise<void> {
  await owner.goto(`${hall.url}/s/${hall.strategyId}/foresight`);
  await owner.getByRole('heading', { level: 2, name: 'Killer indicators' }).waitFor();
}

async function dark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, { only: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
}

test('Future State ranks the starred indicators by the gap at a date, each with now, heading and goal', async () => {
  await openFuture();
  expect(await cards()).toHaveLength(5);
  await owner.getByRole('combobox', { name: 'At the end of' }).selectOption('2030');
  await owner.waitForURL(/year=2030/);
  const life = owner.getByRole('article', { name: 'Female healthy life expectancy' });
  await life.getByText('62.0 years').waitFor();
  await life.getByText(/Gap in 2030: .* years, or .* years of its usual change\./).waitFor();
  await life
    .getByText(/^(up|down) .* a year$/)
    .first()
    .waitFor();
  await life.getByText(/led by NHS partner/).waitFor();
  const at2030 = await cards();
  await owner.getByRole('combobox', { name: 'At the end of' }).selectOption('2050');
  await life.getByText('66.0 years').waitFor();
  expect([...(await cards())].sort()).toEqual([...at2030].sort());
  await expectAccessible(owner);
  await dark(owner);
  await owner.setViewportSize(phone);
  expect(await owner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(owner);
  await owner.setViewportSize(desk);
});

test('on a phone the others are a list, and of which nothing can be said stand under one reason', async () => {
  await owner.setViewportSize(phone);
  await owner.goto(`${hall.url}/s/${hall.strategyId}/foresight?year=2030`);
  const others = owner.getByRole('region', { name: 'The other indicators' });
  const list = others.getByRole('list', { name: 'The others at the end of 2030' });
  const pay = list.getByRole('listitem').filter({ hasText: 'Gross median weekly pay' });
  await pay.getByText(/^Gap: £.* of its usual change$/).waitFor();
  expect(await others.getByRole('table').count()).toBe(0);
  const reason =
    'Southend-on-Sea has only 1 figure here of times that do not overlap, and a projection needs 4.';
  expect(await others.getByText(reason, { exact: true }).count()).toBe(1);
  await others.getByRole('list', { name: reason }).getByText('Sports facilities').waitFor();
  await expectAccessible(owner);
  await owner.setViewportSize(desk);
  await others.getByRole('table', { name: /^The other linked indicators/ }).waitFor();
  expect(await others.getByText(reason, { exact: true }).count()).toBe(1);
});

test('a star is given and taken by the keyboard, and the keyboard keeps its place', async () => {
  await openFuture();
  const title = 'Children achieving a good level of development';
  const other = owner.getByRole('table', { name: /^The other linked indicators/ });
  const first = other.getByRole('button', { name: /^Killer indicator/ }).first();
  const name = (await first.getAttribute('aria-label'))?.replace('Killer indicator: ', '') ?? title;
  await first.focus();
  await owner.keyboard.press('Enter');
  await owner.getByRole('article', { name }).waitFor();
  expect(await star(name).getAttribute('aria-pressed')).toBe('true');
  await expect
    .poll(() => hasFocus(owner.getByRole('heading', { level: 2, name: 'Killer indicators' })))
    .toBe(true);
  await star(name).focus();
  await owner.keyboard.press('Enter');
  await owner.getByRole('article', { name }).waitFor({ state: 'detached' });
  expect(await cards()).toHaveLength(5);
});

test('a star from the strategy’s page is one step of undo, and Future State hears of it', async () => {
  await owner.goto(`${hall.url}/s/${hall.strategyId}`);
  const row = owner.getByRole('button', { name: 'Male healthy life expectancy', exact: true }).first();
  await row.click();
  const toggle = owner.getByRole('button', { name: 'Killer indicator' }).first();
  await toggle.click();
  await expect.poll(() => toggle.getAttribute('aria-pressed')).toBe('true');
  await owner.keyboard.press('Control+z');
  await expect.poll(() => toggle.getAttribute('aria-pressed')).toBe('false');
  await toggle.click();
  await expectAccessible(owner);
  const other = await owner.context().newPage();
  await other.goto(`${hall.url}/s/${hall.strategyId}/foresight`);
  const card = other.getByRole('article', { name: 'Male healthy life expectancy', exact: true });
  await card.waitFor();
  await toggle.click();
  await card.waitFor({ state: 'detached' });
  await other.close();
});

test('goals of an indicator are set, refused in words, changed and taken back, and the chart looks ahead to them', async () => {
  await owner.goto(`${hall.url}/s/${hall.strategyId}/evidence/i/gross-median-weekly-pay`);
  const goals = owner.getByRole('region', { name: 'Our goals' });
  await goals.getByRole('button', { name: 'Set a goal for a year' }).click();
  const dialog = owner.getByRole('dialog', { name: /^A goal/ });
  await dialog.getByRole('textbox', { name: /^By the end of the year/ }).fill('2020');
  await dialog.getByRole('textbox', { name: /^Value/ }).fill('750');
  await dialog.getByRole('button', { name: 'Set the goal' }).click();
  await dialog
    .getByText(/2020 is over/)
    .first()
    .waitFor();
  await expectAccessible(owner);
  await dialog.getByRole('textbox', { name: /^By the end of the year/ }).fill('2035');
  await dialog.getByRole('textbox', { name: /^Why/ }).fill('Level with the region.');
  await dialog.getByRole('button', { name: 'Set the goal' }).click();
  await dialog.waitFor({ state: 'detached' });
  await goals.getByText(/£750.* by 2035/).waitFor();
  await goals.getByText('Level with the region.').waitFor();

  const ahead = owner.getByRole('region', { name: 'Looking ahead' });
  await ahead.getByText(/If nothing new is done, it is heading to £/).waitFor();
  await ahead.getByText(/To reach it, it would have to go up £/).waitFor();
  await owner.getByText('Goal 2035', { exact: true }).waitFor();
  await ahead.getByText('Show where it is heading as a table').click();
  const table = ahead.getByRole('table', { name: /^Looking ahead/ });
  await table.getByRole('rowheader', { name: 'End of 2035' }).waitFor();
  await ahead.getByText('How this is worked out').click();
  await ahead.getByText(/13,751 series of 49 indicators/).waitFor();
  await expectAccessible(owner);
  await dark(owner);
  const [file] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('link', { name: 'Download the figures (CSV)' }).click(),
  ]);
  const csv = await readFile(await file.path(), 'utf8');
  expect(csv).toContain(',projection,');
  expect(csv).toContain('Goal for 2035');
  await owner.setViewportSize(phone);
  expect(await owner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await owner.setViewportSize(desk);

  await ahead.getByRole('combobox', { name: 'Up to the end of' }).selectOption('2050');
  await ahead.getByText(/no goal for 2050 or later/).waitFor();
  await goals.getByRole('button', { name: 'Take back the goal for 2035' }).click();
  await goals.getByText('None yet.').waitFor();
});

test('of an indicator with too few figures the page says so and draws nothing ahead', async () => {
  await owner.goto(`${hall.url}/s/${hall.strategyId}/evidence/i/premises-below-30mbps?to=2030`);
  await owner.getByText(/a projection needs 4/).waitFor();
});

test('who may only read sees it all and gets no button', async () => {
  const viewer = await hall.newPage({ viewport: phone });
  await viewer.goto(await hall.invite('viewer', 'Harbour Charity'));
  await viewer.getByRole('textbox', { name: /name/i }).fill('Vi Viewer');
  await viewer.keyboard.press('Enter');
  await viewer.waitForURL(/\/(s|p)\//);
  await viewer.goto(`${hall.url}/s/${hall.strategyId}/foresight`);
  await viewer.getByRole('article').first().waitFor();
  expect(await viewer.getByRole('button', { name: /^Killer indicator/ }).count()).toBe(0);
  await viewer.close();
});
