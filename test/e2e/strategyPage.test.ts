import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  prose,
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
afterAll(() => room[Symbol.asyncDispose]());

beforeEach(() => page.setViewportSize(wide));

const sketch = [
  {
    title: 'People live healthier for longer',
    objectives: [
      { title: 'Close the gap', narrative: 'We start where the gap is widest.' },
      { title: 'Everyone can move every day', narrative: 'Walking is the easy choice.' },
    ],
  },
  { title: 'Skilled and in good work', objectives: [{ title: 'A route for all' }] },
];

const fold = { width: 390, height: 844 };
const narrow = { width: 320 };
const wide = { width: 1440, height: 900 };

/** Nothing may need scrolling in two directions. */
async function expectNoSidewaysScroll(on: Page): Promise<void> {
  const [content, window] = await on.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

test('axe finds nothing on the page: wide, on a phone, at 400 % zoom, dark, and while one writes', async () => {
  const { id, objectives } = await room.strategy(sketch);
  await openStrategy(page, room.url, id);
  for (const { width } of [wide, { width: 1000 }, fold, narrow]) {
    // So tall that the tabs at the foot of a phone cut nothing in half: axe would take that for a small target.
    await page.setViewportSize({ width, height: 2400 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: 'light' });
  const words = await editor(page, `objective.${objectives[0]}.narrative`);
  await words.click();
  await page.keyboard.press('Control+a');
  await page.getByRole('toolbar', { name: 'Formatting' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Aims that objective 1.1 serves/ }).click();
  await page.getByRole('searchbox', { name: 'Find an aim' }).waitFor();
  await expectAccessible(page);
});

test('an empty strategy says what to do next', async () => {
  const { id } = await room.strategy([]);
  await openStrategy(page, room.url, id);
  await page.getByRole('heading', { name: 'No outcomes yet' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add an outcome' }).click();
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label') === 'Title of outcome 1',
  );
});

test('the outline follows what the person reads and where they write, and leads there', async () => {
  const { id, objectives } = await room.strategy([
    ...sketch,
    ...Array.from({ length: 5 }, (_, index) => ({
      title: `More ${index}`,
      objectives: [{ title: `Last ${index}` }],
    })),
  ]);
  await openStrategy(page, room.url, id);
  const outline = page.getByRole('navigation', { name: 'Outline' });
  const here = outline.locator('[aria-current=location]');
  await (await editor(page, `objective.${objectives[1]}.narrative`)).click();
  await here.filter({ hasText: 'Everyone can move every day' }).waitFor();
  await outline.getByText('Last 4').click();
  await here.filter({ hasText: 'Last 4' }).waitFor();
  expect(
    await page.locator(`#objective-${objectives.at(-1)}`).evaluate((card) => card === document.activeElement),
  ).toBe(true);
  await page.evaluate(() => window.scrollTo(0, 0));
  await here.filter({ hasText: 'Shared outcomes' }).waitFor();
});

test('a block is dragged to where a line shows, also into another outcome', async () => {
  const { id, objectives, outcomes } = await room.strategy(sketch);
  // What is dropped on has to be in sight.
  await page.setViewportSize({ width: 1440, height: 1400 });
  await openStrategy(page, room.url, id);
  const card = (index: number) => page.locator(`[data-block="objective ${objectives[index]}"]`);
  const drag = async (from: number, to: number, edge: 'top' | 'bottom') => {
    // The drag's own code comes at the first sign of a pointer.
    await card(from).hover();
    await page.locator(`[data-block="objective ${objectives[from]}"][draggable=true]`).waitFor();
    const grip = await card(from).getByTitle('Drag to move').boundingBox();
    if (!grip) throw new Error('Nothing to drag');
    await page.mouse.move(grip.x + 10, grip.y + 10);
    await page.mouse.down();
    await page.mouse.move(grip.x + 20, grip.y + 30, { steps: 4 });
    // What comes late into a card moves those below it, so each look is a new one.
    await expect
      .poll(async () => {
        const target = await card(to).boundingBox();
        if (!target) return 'nowhere to drop';
        const y = edge === 'top' ? target.y + 8 : target.y + target.height - 8;
        await page.mouse.move(target.x + 100, y, { steps: 8 });
        // A driven mouse drags over something only once it moves on it.
        await page.mouse.move(target.x + 104, y);
        return card(to).getAttribute('data-drop');
      })
      .toBe(edge);
    await page.mouse.up();
  };
  await drag(0, 1, 'bottom');
  await expect
    .poll(() => treeOf(page))
    .toEqual([
      'People live healthier for longer',
      'Everyone can move every day',
      'Close the gap',
      'Skilled and in good work',
      'A route for all',
    ]);
  await drag(1, 2, 'top');
  await page
    .locator(`[data-block="outcome ${outcomes[1]}"] [data-block="objective ${objectives[1]}"]`)
    .waitFor();
  await page.keyboard.press('Control+z');
  await page
    .locator(`[data-block="outcome ${outcomes[0]}"] [data-block="objective ${objectives[1]}"]`)
    .waitFor();
});

test('lead, date and aims are set in place, and stay', async () => {
  const { id, objectives } = await room.strategy(sketch);
  await room.join('Nina', 'editor', 'NHS partner');
  await openStrategy(page, room.url, id);
  await page.getByLabel('Lead organisation of objective 1.1').selectOption({ label: 'NHS partner' });
  const date = page.getByLabel('Target date of objective 1.1');
  await date.fill('3/31/2030');
  await date.blur();
  await page.getByText('There is no month 31', { exact: false }).first().waitFor();
  expect(await date.inputValue()).toBe('3/31/2030');
  await date.fill('31/3/2030');
  await date.blur();
  await page.getByRole('button', { name: 'Aims that objective 1.1 serves' }).click();
  await page.getByRole('searchbox', { name: 'Find an aim' }).fill('health');
  const aim = page
    .getByRole('region', { name: 'Aims that objective 1.1 serves' })
    .getByRole('checkbox')
    .first();
  const title = await aim.evaluate((box) => box.parentElement?.textContent ?? '');
  await aim.check();
  await waitForState(page, 'saved');
  await page.reload();
  await page.getByRole('button', { name: `Aims that objective 1.1 serves: ${title}` }).waitFor();
  expect(await page.getByLabel('Target date of objective 1.1').inputValue()).toBe('31 March 2030');
  expect(
    await page
      .getByLabel('Lead organisation of objective 1.1')
      .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label),
  ).toBe('NHS partner');
  // The line above the outcome's title tells the aims of its objectives.
  await page
    .locator(`#outcome-${(await outcomeOf(objectives[0])) ?? ''}`)
    .getByText(`Outcome 1 · ${title}`)
    .waitFor();
});

async function outcomeOf(objectiveId: string | undefined): Promise<string | undefined> {
  const block = page.locator('[data-block^="outcome"]', {
    has: page.locator(`[data-block="objective ${objectiveId}"]`),
  });
  return (await block.getAttribute('data-block'))?.split(' ')[1];
}

test('the whole strategy downloads as Markdown and as JSON, and its comments as a table', async () => {
  const { id } = await room.strategy(sketch);
  await openStrategy(page, room.url, id);
  for (const [item, check] of [
    [
      'Markdown',
      (words: string) => expect(words).toMatch(/Close the gap[\s\S]*We start where the gap is widest/),
    ],
    [
      'JSON',
      (words: string) => expect(JSON.parse(words)).toMatchObject({ strategy: { title: 'Shared outcomes' } }),
    ],
    ['Table (CSV)', (words: string) => expect(words).toContain('Thread,About,Target,Passage')],
  ] as const) {
    await page.getByRole('button', { name: 'More for this strategy' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).first().click(),
    ]);
    check(await readFile(await download.path(), 'utf8'));
  }
});

test('on a phone the strategy lists its objectives, and each has a page of its own to write on', async () => {
  const { id, objectives } = await room.strategy(sketch);
  const phone = await room.join('Phoebe', 'editor', 'Charity', { viewport: fold, hasTouch: true });
  await openStrategy(phone, room.url, id);
  expect(await phone.locator('[data-prose^="objective"]').count()).toBe(0);
  await phone.getByRole('link', { name: 'Close the gap' }).click();
  await phone.waitForURL(`**/s/${id}/o/${objectives[0]}`);
  const place = `objective.${objectives[0]}.narrative`;
  await (await editor(phone, place)).press('End');
  await phone.keyboard.type(' By phone.');
  await waitForWords(phone, place, 'We start where the gap is widest. By phone.');
  await waitForState(phone, 'saved');
  await expectAccessible(phone);
  await phone.getByRole('link', { name: 'Back to the strategy' }).click();
  await phone.getByRole('link', { name: 'A route for all' }).waitFor();

  await phone.getByRole('button', { name: 'Outline' }).click();
  await phone.getByRole('dialog', { name: 'Outline' }).getByText('Skilled and in good work').click();
  await phone.getByRole('dialog').waitFor({ state: 'detached' });

  await phone.getByRole('button', { name: 'Add an objective to outcome 2' }).click();
  await phone.waitForURL(`**/s/${id}/o/*`);
  await phone.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label') === 'Title of objective 2.2',
  );
  await phone.keyboard.type('Made on a phone');
  await openStrategy(page, room.url, id);
  await page.getByRole('heading', { name: 'Made on a phone' }).waitFor();
});

test('a remote keystroke renders the block that it touches, and nothing else', async () => {
  const { id, objectives } = await room.strategy([
    {
      title: 'One',
      objectives: Array.from({ length: 12 }, (_, i) => ({ title: `Objective ${i}`, narrative: 'Words.' })),
    },
  ]);
  const watcher = await room.join('Walter');
  await watcher.addInitScript(() => Reflect.set(globalThis, '__moothallRenders', new Map()));
  await openStrategy(watcher, room.url, id);
  await openStrategy(page, room.url, id);
  const far = `objective.${objectives.at(-1)}`;
  const near = `objective.${objectives[0]}`;
  await editor(watcher, `${near}.narrative`);
  const hers = await editor(page, `${near}.narrative`);
  const rendersAfter = async (act: () => Promise<void>, place: string, words: string) => {
    await watcher.evaluate(() => Reflect.get(globalThis, '__moothallRenders').clear());
    await act();
    await waitForWords(watcher, place, words);
    return await watcher.evaluate((): [string, number][] => [
      ...Reflect.get(globalThis, '__moothallRenders'),
    ]);
  };
  // Where an editor stands, it takes the letter itself.
  await hers.press('End');
  expect(await rendersAfter(() => page.keyboard.type('!'), `${near}.narrative`, 'Words.!')).toEqual([]);
  // Far below there is none: the words alone are drawn again.
  await page.getByRole('navigation', { name: 'Outline' }).getByText('Objective 11').click();
  await (await editor(page, `${far}.narrative`)).press('End');
  expect(await prose(watcher, `${far}.narrative`).locator('[contenteditable]').count()).toBe(0);
  expect(await rendersAfter(() => page.keyboard.type('!'), `${far}.narrative`, 'Words.!')).toEqual([
    ['StaticProse', 1],
  ]);
});
