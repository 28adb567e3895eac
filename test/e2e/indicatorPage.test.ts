import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { hasFocus, tabTo } from './support/keyboard.ts';
import { oneToRate, type Rateable } from './support/rateable.ts';
import { openStrategy, openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
let strategy: Rateable;
beforeAll(async () => {
  room = await openStrategyRoom();
  strategy = await oneToRate(room);
});
afterAll(() => room?.[Symbol.asyncDispose]());

async function openIndicator(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`${room.url}/s/${strategy.id}/evidence/i/${id}${query}`);
  await page.getByRole('heading', { name: 'National, regional, local' }).waitFor();
  await page
    .getByText(/^Published for/)
    .first()
    .waitFor();
}

test('an indicator says what it means, how it stands, whether to rely on it, and where it is linked', async () => {
  const { owner } = room;
  await openIndicator(owner, 'healthy-life-expectancy-female');
  await owner.getByRole('heading', { level: 1, name: 'Female healthy life expectancy' }).waitFor();
  await owner.getByText(/^How many years a girl born here/).waitFor();
  await owner.getByText('Best similar place').waitFor();
  await owner
    .getByText(/confidence intervals/)
    .first()
    .waitFor();
  await owner
    .getByRole('img', { name: 'Female healthy life expectancy: Southend-on-Sea, East of England, England' })
    .waitFor();
  await owner.getByText(/^Southend-on-Sea (rose|fell) from .* In .* Southend-on-Sea was/).waitFor();
  const linked = owner.getByRole('region', { name: 'Linked from' });
  await linked.getByRole('link', { name: 'More healthy years' }).waitFor();
  await linked.getByText(/^How much can we change it\?/).waitFor();
  await owner
    .getByRole('region', { name: 'Can we rely on it?' })
    .getByText('Yes: ')
    .first()
    .waitFor({ state: 'attached' });
  await owner
    .getByText(/^The gap is/)
    .first()
    .waitFor();
  await expectAccessible(owner);
  await owner.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(owner, { only: ['color-contrast'] });
  await owner.emulateMedia({ colorScheme: 'light' });
});

test('the chart, its table and its file tell the same, also with a place that the keyboard put on it', async () => {
  const { owner } = room;
  await openIndicator(owner, 'healthy-life-expectancy-female');
  await tabTo(owner, owner.getByRole('combobox', { name: /Compare with another place/ }));
  await owner.keyboard.type('Plymouth');
  await owner.getByRole('option', { name: /Plymouth/ }).waitFor();
  await owner.keyboard.press('ArrowDown');
  await owner.keyboard.press('Enter');
  await owner.waitForURL(/compare=E06000026/);
  await owner.getByRole('img', { name: /Plymouth/ }).waitFor();
  await owner.getByText(/Plymouth \(\d/).waitFor();

  await owner.getByText('Show the figures as a table').click();
  const table = owner.getByRole('table', { name: /^Figures of the chart/ });
  const heads = await table.getByRole('columnheader').allInnerTexts();
  expect(heads.slice(0, 2)).toEqual(['Period', 'Southend-on-Sea']);
  expect(heads).toContain('Plymouth');
  await expectAccessible(owner);
  const [file] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('link', { name: 'Download the figures (CSV)' }).click(),
  ]);
  const csv = await readFile(await file.path(), 'utf8');
  expect(csv).toContain('Plymouth');
  const periods = new Set(csv.match(/\d{4}-\d\d-\d\d\/P3Y/g));
  expect(await table.getByRole('rowheader').count()).toBe(periods.size);

  const off = owner.getByRole('button', { name: 'Take Plymouth off the chart' });
  await off.focus();
  await owner.keyboard.press('Enter');
  await off.waitFor({ state: 'detached' });
  expect(await hasFocus(owner.getByRole('combobox', { name: /Compare with another place/ }))).toBe(true);
});

test('it is linked to an objective from here, with why and control, and stands on the strategy’s page', async () => {
  const { owner } = room;
  await openIndicator(owner, 'healthy-life-expectancy-male');
  await owner.getByText('No objective yet.').waitFor();
  await owner.getByRole('button', { name: 'Link to an objective' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Link to an objective' });
  await dialog.getByRole('button', { name: 'Link it' }).click();
  const which = dialog.getByRole('combobox', { name: 'Objective' });
  await expect.poll(() => which.getAttribute('aria-invalid')).toBe('true');
  expect(await hasFocus(which)).toBe(true);
  await which.selectOption({ label: '1.1 More healthy years' });
  await dialog.getByRole('textbox', { name: /^Why did we choose it/ }).fill('Men here die earlier.');
  await dialog.getByRole('radio', { name: /^Shared/ }).check();
  await expectAccessible(owner);
  await dialog.getByRole('button', { name: 'Link it' }).click();
  await dialog.waitFor({ state: 'detached' });
  const linked = owner.getByRole('region', { name: 'Linked from' });
  await linked.getByText('Why we chose it: Men here die earlier.').waitFor();
  await openStrategy(owner, room.url, strategy.id);
  await owner.getByRole('button', { name: 'Male healthy life expectancy', exact: true }).waitFor();
});

test('where our place has no figure the page says why, and for which levels it is published', async () => {
  const viewer = await room.join('Vi Viewer', 'viewer', 'Harbour Charity', {
    viewport: { width: 390, height: 844 },
  });
  await openIndicator(viewer, 'homicide-offences');
  await viewer
    .getByText(/This is not published for unitary authorities/)
    .first()
    .waitFor();
  await viewer.getByText('Published for police force areas.').waitFor();
  expect(await viewer.getByRole('button', { name: 'Link to an objective' }).count()).toBe(0);
  expect(await viewer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(viewer);
});

test('an indicator that is not there is refused in words, and the way to the library stays', async () => {
  const { owner } = room;
  await owner.goto(`${room.url}/s/${strategy.id}/evidence/i/nothing`);
  await owner.getByRole('alert').waitFor();
  await owner.getByRole('link', { name: 'Go to the library' }).click();
  await owner.getByRole('heading', { level: 1, name: 'Evidence' }).waitFor();
});
