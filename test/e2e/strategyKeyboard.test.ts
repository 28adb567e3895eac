import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  prose,
  type StrategyRoom,
  treeOf,
  waitForWords,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
let page: Page;
beforeAll(async () => {
  room = await openStrategyRoom();
  page = room.owner;
});
afterAll(() => room[Symbol.asyncDispose]());

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const isFocused = (label: string) =>
  page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, label);
/** Waits until a live region says something with these words. */
const said = (words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor();

test('the keyboard alone adds an outcome and its objectives, orders them, and takes each step back', async () => {
  const { id } = await room.strategy([]);
  await openStrategy(page, room.url, id);
  await editor(page, 'strategy.title');
  // From the top of the page: every step is Tab or a key.
  const adding = page.getByRole('button', { name: 'Add an outcome' });
  while (!(await adding.evaluate((button) => button === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await isFocused('Title of outcome 1');
  await page.keyboard.type('Health');
  await page.keyboard.press('Enter');
  await isFocused('Narrative of outcome 1');
  await page.keyboard.type('People are well.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await isFocused('Title of objective 1.1');
  await page.keyboard.type('Walk');
  await page.getByRole('button', { name: 'Add an objective to outcome 1' }).focus();
  await page.keyboard.press('Enter');
  await isFocused('Title of objective 1.2');
  await page.keyboard.type('Homes');
  expect(await treeOf(page)).toEqual(['Health', 'Walk', 'Homes']);

  await page.keyboard.press('Alt+Shift+ArrowUp');
  await isFocused('Title of objective 1.1');
  await said('Moved “Homes” to position 1 of 2 in “Health”');
  expect(await treeOf(page)).toEqual(['Health', 'Homes', 'Walk']);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await said('“Homes” is already first');

  await page.keyboard.press('Control+z');
  await said('Undone: Moved “Homes” to position 2 of 2');
  expect(await treeOf(page)).toEqual(['Health', 'Walk', 'Homes']);
  await isFocused('Title of objective 1.2');
  await page.keyboard.press('Control+z');
  expect(await treeOf(page)).toEqual(['Health', 'Walk', 'Untitled']);
  await page.keyboard.press('Control+z');
  expect(await treeOf(page)).toEqual(['Health', 'Walk']);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  expect(await treeOf(page)).toEqual(['Health', 'Homes', 'Walk']);
});

test('the menu moves an objective to another outcome and deletes one, which the notice brings back', async () => {
  const { id } = await room.strategy([
    { title: 'Health', objectives: [{ title: 'Walk' }, { title: 'Homes' }] },
    { title: 'Skills' },
  ]);
  await openStrategy(page, room.url, id);
  const menuOf = (name: string) => page.getByRole('button', { name: `Move or delete ${name}`, exact: true });
  const choose = async (name: string) => {
    await page.getByRole('menuitem', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await menuOf('objective 1.1').focus();
  await page.keyboard.press('Enter');
  await choose('“Skills”');
  await said('Moved “Walk” to position 1 of 1 in “Skills”');
  expect(await treeOf(page)).toEqual(['Health', 'Homes', 'Skills', 'Walk']);

  await menuOf('outcome 1').focus();
  await page.keyboard.press('Enter');
  await choose('Delete this outcome');
  await said('Deleted “Health”. Its objectives stand under “Without an outcome”.');
  expect(await treeOf(page)).toEqual(['Skills', 'Walk', 'Homes']);
  await isFocused('Title of outcome 1');
  await page.getByRole('heading', { name: 'Without an outcome' }).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await said('“Health” is back');
  expect(await treeOf(page)).toEqual(['Health', 'Homes', 'Skills', 'Walk']);
});

test('Tab leaves every editor, also from within a list', async () => {
  const { id, objectives } = await room.strategy([{ title: 'Health', objectives: [{ title: 'Walk' }] }]);
  await openStrategy(page, room.url, id);
  const place = `objective.${objectives[0]}.narrative`;
  await (await editor(page, place)).click();
  await page.keyboard.type('- one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  expect(await prose(page, place).locator('li').count()).toBe(2);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Lead organisation of objective 1.1');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Narrative of objective 1.1');
  await page.keyboard.press('Control+]');
  expect(await prose(page, place).locator('li li').count()).toBe(1);
  await page.keyboard.press('Control+[');
  expect(await prose(page, place).locator('li li').count()).toBe(0);
});

test('what people type as Markdown becomes formatting, and the bar is reached by keyboard', async () => {
  const { id, objectives } = await room.strategy([{ title: 'Health', objectives: [{ title: 'Walk' }] }]);
  await openStrategy(page, room.url, id);
  const place = `objective.${objectives[0]}.narrative`;
  await (await editor(page, place)).click();
  await page.keyboard.type('# Head');
  await page.keyboard.press('Enter');
  await page.keyboard.type('## Under it');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Some **bold** and *italic* words');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1. first');
  const words = prose(page, place);
  expect(await words.locator('h4').innerText()).toBe('Head');
  expect(await words.locator('h5').innerText()).toBe('Under it');
  expect(await words.locator('strong').innerText()).toBe('bold');
  expect(await words.locator('em').innerText()).toBe('italic');
  expect(await words.locator('ol li').innerText()).toBe('first');

  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Alt+F10');
  await isFocused('Bold');
  await page.keyboard.press('ArrowRight');
  await isFocused('Italic');
  await page.keyboard.press('Enter');
  expect(await words.locator('ol em').innerText()).toBe('first');
  expect(await page.getByRole('button', { name: 'Italic' }).getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');
  await isFocused('Narrative of objective 1.1');

  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Add a link' });
  await dialog.getByLabel('Address').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await dialog.getByText('Give a web or e-mail address').waitFor();
  await dialog.getByLabel('Address').fill('example.org/plan');
  await page.keyboard.press('Enter');
  await isFocused('Narrative of objective 1.1');
  expect(await words.locator('a').getAttribute('href')).toBe('https://example.org/plan');
});

test('one history reaches blocks whose editors have gone, and takes the person there', async () => {
  const { id, objectives } = await room.strategy(
    Array.from({ length: 6 }, (_, o) => ({
      title: `Outcome ${o}`,
      objectives: Array.from({ length: 4 }, (_, i) => ({
        title: `Objective ${o}.${i}`,
        narrative: 'Words.',
      })),
    })),
  );
  await openStrategy(page, room.url, id);
  const [first, last] = [`objective.${objectives[0]}.narrative`, `objective.${objectives.at(-1)}.title`];
  await (await editor(page, first)).press('End');
  await page.keyboard.type(' First.');

  // Far away by the outline, so that the first editor goes.
  await page.getByRole('navigation', { name: 'Outline' }).getByText('Objective 5.3').click();
  await (await editor(page, last)).press('End');
  await page.keyboard.type(' changed');
  await prose(page, first).locator('[contenteditable]').waitFor({ state: 'detached' });
  expect(await page.locator('[contenteditable=true]').count()).toBeLessThan(20);

  await page.keyboard.press('Control+z');
  await waitForWords(page, last, 'Objective 5.3');
  await page.keyboard.press('Control+z');
  await waitForWords(page, first, 'Words.');
  await isFocused('Narrative of objective 1.1');
  expect(await prose(page, first).evaluate((place) => place.getBoundingClientRect().top)).toBeGreaterThan(0);
  // The caret is where the words were: what is typed goes there.
  await page.keyboard.type(' Again.');
  await waitForWords(page, first, 'Words. Again.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await waitForWords(page, first, 'Words. Again.');
});

test('a title is one line, and ends where its limit is', async () => {
  const { id, outcomes } = await room.strategy([{ title: 'Health' }]);
  await openStrategy(page, room.url, id);
  const place = `outcome.${outcomes[0]}.title`;
  await (await editor(page, place)).press('End');
  await page.keyboard.insertText('y'.repeat(294));
  await waitForWords(page, place, `Health${'y'.repeat(294)}`);
  await page.keyboard.type('z');
  await said('A title has at most 300 characters');
  await waitForWords(page, place, `Health${'y'.repeat(294)}`);
  await page.keyboard.press('Backspace');
  await waitForWords(page, place, `Health${'y'.repeat(293)}`);
});

test('“?” lists the shortcuts, except where it is being typed', async () => {
  const { id, outcomes } = await room.strategy([{ title: 'Health' }]);
  await openStrategy(page, room.url, id);
  const place = `outcome.${outcomes[0]}.title`;
  await (await editor(page, place)).press('End');
  await page.keyboard.type('?');
  await waitForWords(page, place, 'Health?');
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More for this strategy' }).focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Alt+F10').waitFor();
});
