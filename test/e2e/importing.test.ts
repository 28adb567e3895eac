import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { tabTo } from './support/keyboard.ts';
import { oneToRate, type Rateable } from './support/rateable.ts';
import { openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
let strategy: Rateable;
beforeAll(async () => {
  room = await openStrategyRoom();
  strategy = await oneToRate(room);
});
afterAll(() => room?.[Symbol.asyncDispose]());

const years = Array.from({ length: 8 }, (_, at) => 2016 + at);
const awkward = [
  'Hub visits by area',
  '',
  'Area code,Area,Year,Visits to hubs',
  ...years.map((year, at) => `E06000033,Southend-on-Sea,${year},"1,${at}00"`),
  'XX-12,Nowhere at all,2023,7',
  'E06000033,Southend-on-Sea,2024,lots',
  '',
  'Source: hub registers',
].join('\n');

async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.goto(`${room.url}/s/${strategy.id}/evidence/import`);
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await page.getByLabel('File to import').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

test('a file is read, what is left out comes first, it is imported, shown, and undone', async () => {
  const { owner } = room;
  await owner.goto(`${room.url}/s/${strategy.id}/evidence`);
  await owner.getByRole('link', { name: 'Import data' }).click();
  await owner.getByRole('heading', { level: 1, name: 'Import data' }).waitFor();
  await owner.getByText('Nothing yet').waitFor();
  await expectAccessible(owner);

  await choose(owner, 'hubs.csv', awkward);
  await owner.getByRole('heading', { level: 1, name: 'hubs.csv' }).waitFor();
  const headings = await owner.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings[0]).toBe('What is left out');
  const left = owner.getByRole('table', { name: /^What is left out/ });
  await left
    .getByRole('row')
    .filter({ hasText: 'row 12' })
    .getByText(/XX-12|Nowhere/)
    .waitFor();
  await left.getByRole('row').filter({ hasText: 'row 13' }).getByText(/lots/).waitFor();
  await owner.getByText(/^8 figures of 8 rows will be imported/).waitFor();
  await expectAccessible(owner);
  await owner.getByText('Change how it is read').click();
  await expectAccessible(owner);

  await tabTo(owner, owner.getByRole('button', { name: 'Import it' }), 120);
  await owner.keyboard.press('Enter');
  await owner.getByText(/^8 figures of 8 rows were imported/).waitFor();
  await expectAccessible(owner);
  await owner.getByRole('link', { name: /Visits to hubs/ }).click();
  await owner.getByText(/Southend-on-Sea rose from 1,000 .*in 2016 to 1,700 .*in 2023/).waitFor();

  await owner.goto(`${room.url}/s/${strategy.id}/evidence/import`);
  const past = owner.getByRole('listitem').filter({ hasText: 'hubs.csv' });
  await past.getByText(/^imported by/).waitFor();
  await past.getByRole('button', { name: 'Undo hubs.csv' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await past.getByText(/^undone by/).waitFor();
  await owner.goto(`${room.url}/s/${strategy.id}/evidence?q=hubs`);
  await owner.getByRole('heading', { name: 'No indicator fits all of that' }).waitFor();
});

test('a column’s meaning is changed before importing, and what comes of it is told', async () => {
  const { owner } = room;
  await choose(owner, 'changed.csv', awkward.replaceAll('Visits to hubs', 'Calls to hubs'));
  await owner.getByText('Change how it is read').click();
  await owner
    .getByText(/^Calls to hubs/)
    .last()
    .click();
  await owner.getByRole('textbox', { name: 'Title' }).fill('Calls that the hubs took');
  await owner.getByRole('textbox', { name: 'Figures, last row' }).fill('9');
  await owner.getByText('What is shown here is from before.').waitFor();
  await owner.getByRole('button', { name: 'Show what it brings now' }).click();
  await owner
    .locator('#main')
    .getByText(/^6 figures of 6 rows will be imported/)
    .waitFor();
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Import it' }).click();
  await owner.getByRole('link', { name: 'Calls that the hubs took' }).waitFor();
});

test('“1,2” is asked about where it stands, and the answer is used', async () => {
  const { owner } = room;
  const rows = years.map((year, at) => `E06000033;${year};${at},2`);
  await choose(owner, 'commas.csv', ['Area code;Year;Minutes waited', ...rows].join('\n'));
  const asked = owner.getByRole('region', { name: 'What the file does not say' });
  await asked.getByRole('combobox', { name: 'A comma in these numbers means' }).selectOption('decimal');
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Import it' }).click();
  await owner.getByRole('link', { name: /Minutes waited/ }).click();
  await owner.getByText(/rose from 0\.2/).waitFor();
});

test('what is no table of figures is refused beside the field, with what is safe, and another file can be chosen', async () => {
  const { owner } = room;
  await choose(
    owner,
    'picture.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  );
  const region = owner.getByRole('region', { name: 'Choose a file' });
  await region
    .getByRole('alert')
    .getByText(/Nothing was/)
    .waitFor();
  expect(await owner.getByLabel('File to import').getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(owner);
});

test('a viewer reads what was imported and is offered no change of it', async () => {
  const viewer = await room.join('Vi Viewer', 'viewer', 'Harbour Charity', {
    viewport: { width: 390, height: 844 },
  });
  await viewer.goto(`${room.url}/s/${strategy.id}/evidence/import`);
  await viewer.getByText('Editors of this partnership can import files.').waitFor();
  expect(await viewer.getByLabel('File to import').count()).toBe(0);
  expect(await viewer.getByRole('button', { name: /Undo|Discard/ }).count()).toBe(0);
  expect(await viewer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(viewer);
});
