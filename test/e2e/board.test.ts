import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';
import { focusedWords, tabTo } from './support/keyboard.ts';

let hall: ExampleHall;
let page: Page;
beforeAll(async () => {
  hall = await openExampleHall();
  page = hall.owner;
});
afterAll(() => hall?.[Symbol.asyncDispose]());
beforeEach(() => open(page));

async function open(on: Page, query = ''): Promise<void> {
  await on.goto(`${hall.url}/s/${hall.strategyId}/board${query}`);
  await on.getByRole('region', { name: 'How many objectives stand at each level' }).waitFor();
}

/** One row for each objective; those of the outcomes stand above them. */
function rows(on: Page): Locator {
  return on.locator('tbody tr:not([data-group])');
}

/** The counts at the top by their words. The last one counts conversations. */
async function counts(on: Page): Promise<Record<string, number>> {
  const cells = on.getByRole('region', { name: 'How many objectives stand at each level' }).locator('p');
  const said = await cells.evaluateAll((all) =>
    all.map(
      (cell) =>
        [
          cell.querySelector('b + *')?.textContent ?? '',
          Number(cell.querySelector('b')?.textContent),
        ] as const,
    ),
  );
  return Object.fromEntries(said);
}

/** The same, counted in the table. */
async function countedRows(on: Page): Promise<Record<string, number>> {
  const said = await rows(on).evaluateAll((all) =>
    all.map((row) => row.querySelector('td [data-tone]')?.textContent ?? ''),
  );
  return Object.fromEntries(
    [...new Set(said)].map((words) => [words, said.filter((each) => each === words).length]),
  );
}

function withoutZeros(all: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}

async function expectCountsOfTable(on: Page): Promise<void> {
  await expect
    .poll(async () => {
      const { 'worth a conversation': _, ...levels } = await counts(on);
      return JSON.stringify(withoutZeros(levels));
    })
    .toBe(JSON.stringify(await countedInOrder(on)));
}

async function countedInOrder(on: Page): Promise<Record<string, number>> {
  const found = await countedRows(on);
  const order = Object.keys(await counts(on));
  return Object.fromEntries(
    order.flatMap((words) => (found[words] === undefined ? [] : [[words, found[words]]])),
  );
}

interface StrategyAnswer {
  outcomes: { objectives: { id: string; title: string; links: { control: string | null }[] }[] }[];
}

test('the counts add up to the table, and each objective of the strategy stands in it', async () => {
  await expectCountsOfTable(page);
  const strategy = await hall.get<StrategyAnswer>(`/api/strategies/${hall.strategyId}`);
  const titles = strategy.outcomes.flatMap(({ objectives }) => objectives.map(({ title }) => title));
  expect(titles.length).toBeGreaterThanOrEqual(8);
  expect(await rows(page).getByRole('rowheader').allInnerTexts()).toEqual(titles);
  const { 'worth a conversation': conversations } = await counts(page);
  const listed = page.getByRole('region', { name: 'Worth a conversation' }).getByRole('listitem');
  expect(await listed.count()).toBe(conversations);
  const [first = ''] = titles;
  await page.getByRole('link', { name: first }).last().click();
  await page.getByRole('heading', { level: 1, name: first }).waitFor();
});

test('the rules that it is worked out by are there to read', async () => {
  const rules = page.getByText('How this board is worked out');
  await rules.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('definition').filter({ hasText: 'worsening' }).first().waitFor();
  expect(await page.getByRole('term').allInnerTexts()).toContain('Worth a conversation');
});

describe('filters', () => {
  test('an organisation shows what it leads, and nothing else', async () => {
    const all = await rows(page).count();
    await page.getByRole('combobox', { name: 'Led by' }).selectOption('City Council');
    await expect.poll(() => rows(page).count()).toBeLessThan(all);
    for (const row of await rows(page).allInnerTexts()) expect(row).toContain('City Council');
    await expectCountsOfTable(page);
    // What one sees can be sent to somebody.
    const seen = await rows(page).allInnerTexts();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect.poll(() => rows(other).allInnerTexts()).toEqual(seen);
    await other.close();
  });

  test('a framework’s item shows the objectives that serve it', async () => {
    const strategy = await hall.get<{ outcomes: { objectives: { title: string; tags: string[] }[] }[] }>(
      `/api/strategies/${hall.strategyId}`,
    );
    const tagged = strategy.outcomes
      .flatMap(({ objectives }) => objectives)
      .filter(({ tags }) => tags.includes('levelling-up-2022/mission-10'));
    await page.getByRole('combobox', { name: 'Framework' }).selectOption({ label: 'Mission 10: Housing' });
    await expect
      .poll(() => rows(page).getByRole('rowheader').allInnerTexts())
      .toEqual(tagged.map(({ title }) => title));
    expect(tagged.length).toBeGreaterThan(0);
    await expectCountsOfTable(page);
  });

  test('a level and a kind of control narrow together until nothing is left, and all comes back', async () => {
    const all = await rows(page).count();
    await page.getByRole('combobox', { name: 'Level' }).selectOption({ label: 'Green' });
    await expect.poll(() => rows(page).count()).toBeLessThan(all);
    expect(Object.keys(await countedRows(page))).toEqual(['Green']);
    await page.getByRole('combobox', { name: 'Level' }).selectOption({ label: 'Not rated' });
    await page.getByRole('combobox', { name: 'Led by' }).selectOption('Police');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => rows(page).count()).toBe(all);
  });

  test('“Red and ours” shows red objectives that the partnership can move, by keyboard, and lets go again', async () => {
    const strategy = await hall.get<StrategyAnswer>(`/api/strategies/${hall.strategyId}`);
    const ours = new Set(
      strategy.outcomes
        .flatMap(({ objectives }) => objectives)
        .filter(({ links }) => links.some(({ control }) => control === 'direct' || control === 'shared'))
        .map(({ title }) => title),
    );
    const red = await rows(page).filter({ hasText: 'Red' }).getByRole('rowheader').allInnerTexts();
    const all = await rows(page).count();
    const button = page.getByRole('button', { name: 'Red and ours' });
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => rows(page).count()).toBeLessThan(all);
    expect(Object.keys(await countedRows(page))).toEqual(['Red']);
    const shown = await rows(page).getByRole('rowheader').allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(red.filter((title) => ours.has(title)));
    expect(await focusedWords(page)).toBe('Red and ours');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(all);
  });
});

test('as at an earlier day the board shows the ratings of then, says what is of today, and leads back', async () => {
  const { ratings } = await hall.get<{ ratings: { kind: string; by: { at: string } }[] }>(
    `/api/strategies/${hall.strategyId}/ratings`,
  );
  const moments = ratings.filter(({ kind }) => kind === 'agreed').map(({ by }) => by.at.slice(0, 10));
  const middle = moments[Math.floor(moments.length / 2)] ?? '';
  const before = await counts(page);
  const asAt = page.getByRole('textbox', { name: 'As at' });
  await asAt.fill('1/1/2099');
  await asAt.press('Enter');
  await page.getByText('Choose a day up to').waitFor();
  await asAt.fill(middle.split('-').reverse().join('/'));
  await asAt.press('Enter');
  await page
    .getByText('The list of outcomes and objectives, who leads them and what is linked are today’s.')
    .waitFor();
  await expect.poll(() => counts(page)).not.toEqual(before);
  await expectCountsOfTable(page);
  const told = await hall.get<{ counts: { notRated: number } }>(
    `/api/strategies/${hall.strategyId}/board?asAt=${middle}`,
  );
  expect((await counts(page))['Not rated']).toBe(told.counts.notRated);
  expect(new URL(page.url()).searchParams.get('asAt')).toBe(middle);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back to today' }).click();
  await expect.poll(() => counts(page)).toEqual(before);
});

test('as at a day of summer the page names that day, though its last moment in UTC is the next day here', async () => {
  const summer = new Date().getFullYear() - 1;
  await page.goto(`${hall.url}/s/${hall.strategyId}/board?asAt=${summer}-07-01`);
  await page.getByRole('button', { name: 'Back to today' }).waitFor();
  expect(await page.getByRole('banner').innerText()).toContain(`As at 1 Jul ${summer}`);
});

test('a rating and a title that change elsewhere show without a reload', async () => {
  const strategy = await hall.get<StrategyAnswer>(`/api/strategies/${hall.strategyId}`);
  const last = strategy.outcomes.at(-1)?.objectives.at(-1);
  const row = rows(page).filter({ hasText: last?.title ?? '?' });
  await row.getByText('Not rated').waitFor();
  const before = await counts(page);
  const sent = await page.request.post(`${hall.url}/api/strategies/${hall.strategyId}/ratings`, {
    data: {
      target: last?.id,
      level: 'red',
      confidence: 55,
      direction: 'worsening',
      narrative: 'Not started.',
      kind: 'agreed',
    },
  });
  expect(sent.status()).toBe(201);
  await row.getByText('55%').waitFor();
  await expect.poll(async () => (await counts(page)).Red).toBe((before.Red ?? 0) + 1);
  await expectCountsOfTable(page);
  const made = await page.request.post(`${hall.url}/api/strategies/${hall.strategyId}/outcomes`, {
    data: { title: 'A new outcome' },
  });
  expect(made.status()).toBe(201);
  await page.getByRole('rowheader', { name: 'A new outcome' }).waitFor();
});

test('on a phone the counts come first, the objectives are cards, and the filters fold away', async () => {
  const phone = await page.context().newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  await open(phone);
  expect(await phone.getByRole('table').count()).toBe(0);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const box = await phone
    .getByRole('region', { name: 'How many objectives stand at each level' })
    .boundingBox();
  expect((box?.y ?? 9999) + (box?.height ?? 0), 'in sight without scrolling').toBeLessThan(844);
  const filters = phone.getByRole('combobox', { name: 'Level' });
  expect(await filters.isVisible()).toBe(false);
  await phone.getByText('Filter, or another date').click();
  await filters.selectOption({ label: 'Green' });
  await expect.poll(async () => (await counts(phone)).Red).toBe(0);
  await phone.getByRole('link', { name: 'Young people stay out of trouble' }).last().click();
  await phone.getByRole('heading', { level: 1, name: 'Young people stay out of trouble' }).waitFor();
  await phone.close();
});

test('on A4 in greyscale every column is on the page, and shape and word say what colour can’t', async () => {
  const paper = await page.context().newPage();
  // A4 less the margins of the sheet, at 96 pixels to the inch.
  await paper.setViewportSize({ width: 688, height: 1017 });
  await open(paper);
  await paper.emulateMedia({ media: 'print' });
  const session = await paper.context().newCDPSession(paper);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
  expect(await paper.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688);
  expect(await paper.getByRole('columnheader').count()).toBe(7);
  const clipped = await paper
    .locator('th, td')
    .evaluateAll((cells) =>
      cells
        .filter((cell) => cell.getBoundingClientRect().right > 688 || cell.scrollWidth > cell.clientWidth + 1)
        .map((cell) => cell.textContent),
    );
  expect(clipped).toEqual([]);
  expect(await paper.getByRole('banner').isVisible(), 'paper has nothing to press').toBe(false);
  const looks = await rows(paper)
    .locator('td:nth-of-type(1) [data-tone]')
    .evaluateAll((badges) =>
      badges.map((badge) => ({
        words: badge.textContent ?? '',
        shape: badge.querySelector('svg')?.innerHTML ?? '',
      })),
    );
  const shapes = new Map(looks.map(({ words, shape }) => [words, shape]));
  expect(shapes.size).toBeGreaterThanOrEqual(4);
  expect([...shapes.keys()].every((words) => words !== '')).toBe(true);
  expect(new Set(shapes.values()).size, 'no two levels share a shape').toBe(shapes.size);
  const pdf = await paper.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await paper.close();
});
