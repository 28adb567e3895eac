import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { tabTo } from './support/keyboard.ts';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  type StrategyRoom,
  waitForState,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
let asha: Page;
let viewer: Page;
let strategy: Awaited<ReturnType<StrategyRoom['strategy']>>;
beforeAll(async () => {
  room = await openStrategyRoom();
  asha = await room.join('Asha Patel');
  viewer = await room.join('Vi Viewer', 'viewer', 'Harbour Charity');
});
afterAll(() => room?.[Symbol.asyncDispose]());
beforeEach(async () => {
  strategy = await room.strategy([
    {
      title: 'People are well',
      objectives: [
        { title: 'Everyone moves', narrative: 'We walk every day.' },
        { title: 'Homes are warm', narrative: 'We insulate.' },
      ],
    },
  ]);
});

function narrative(index: number): string {
  return `objective.${strategy.objectives[index]}.narrative`;
}

async function write(page: Page, place: string, words: string): Promise<void> {
  await openStrategy(page, room.url, strategy.id);
  const editable = await editor(page, place);
  await editable.press('Control+a');
  await editable.pressSequentially(words);
  await waitForState(page, 'saved');
}

async function openHistory(page: Page): Promise<void> {
  await page.goto(`${room.url}/s/${strategy.id}/history`);
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
}

async function keep(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Keep a version' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await version(page, name).waitFor();
}

function version(page: Page, name: string | RegExp): Locator {
  return page.getByRole('navigation', { name: 'Versions' }).getByRole('link', { name });
}

/** What the page says became of a block. */
function block(page: Page, title: string): Locator {
  return page
    .getByRole('region', { name: 'What changed' })
    .getByRole('listitem')
    .filter({
      has: page.getByRole('heading', { level: 3, name: title }),
    });
}

test('a version is kept by name, what changed since is told in words and marks, and restoring brings it back', async () => {
  await openHistory(asha);
  await keep(asha, 'As agreed on 14 June');
  await write(asha, narrative(0), 'We walk and wheel every day.');

  await openHistory(asha);
  const changed = block(asha, 'Everyone moves');
  await changed.waitFor();
  expect(await changed.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('and wheel')]);
  expect(await changed.locator('del').count()).toBe(0);
  expect(await changed.innerText()).toContain('By Asha Patel');
  expect(await block(asha, 'Homes are warm').count()).toBe(0);
  await expectAccessible(asha);

  const other = await asha.context().newPage();
  await openStrategy(other, room.url, strategy.id);
  await asha.getByRole('button', { name: /^More for the version As agreed/ }).click();
  await asha.getByRole('menuitem', { name: /^Restore this version/ }).click();
  await asha.getByRole('button', { name: 'Restore it' }).click();
  await asha.getByText('Nothing changed').waitFor();
  await other
    .locator(`[data-prose="${narrative(0)}"]`)
    .filter({ hasText: 'We walk every day.' })
    .waitFor();

  await version(asha, /How it stood before/).click();
  await block(asha, 'Everyone moves').locator('ins').filter({ hasText: 'and wheel' }).waitFor();
  await other.close();
});

test('words that somebody proposed name both them and who accepted them', async () => {
  const colin = await room.join('Colin Commenter', 'commenter', 'Harbour Charity');
  await openHistory(asha);
  await keep(asha, 'Before');
  const said = {
    target: strategy.objectives[0],
    quote: 'walk',
    body: '',
    suggestion: { text: 'walk or wheel' },
  };
  const threads = `${room.url}/api/strategies/${strategy.id}/threads`;
  const thread = await (await colin.request.post(threads, { data: said })).json();
  const accepted = await asha.request.post(`${room.url}/api/threads/${thread.id}/accept`);
  expect(accepted.status()).toBe(200);
  await write(asha, narrative(1), 'We insulate and repair.');

  await openHistory(asha);
  const credit = 'Words by Colin Commenter (Harbour Charity), accepted by Asha Patel';
  await block(asha, 'Everyone moves').getByText(credit, { exact: true }).waitFor();
  expect(await block(asha, 'Homes are warm').innerText()).not.toContain('Words by');
  await expectAccessible(asha);
  await colin.context().close();
});

test('what happened in a version is told where the one before it is further back than the list goes', async () => {
  const ids: string[] = [];
  for (let number = 0; number < 22; number += 1) {
    const path = `${room.url}/api/strategies/${strategy.id}/versions`;
    const kept = await asha.request.post(path, { data: { name: `Draft ${number}.` } });
    ids.push((await kept.json()).id);
  }
  await openHistory(asha);
  expect(await version(asha, /Draft 1\./).count()).toBe(0);
  await version(asha, /Draft 2\./).click();
  await asha.getByText('Nothing changed').waitFor();
  const from = asha.getByRole('combobox', { name: 'From' });
  expect(await from.inputValue()).toBe(ids[1]);
  await asha.goto(`${room.url}/s/${strategy.id}/history?from=${ids[0]}&to=now`);
  await from.locator('option:checked', { hasText: 'Draft 0.' }).waitFor({ state: 'attached' });
  expect(await from.inputValue()).toBe(ids[0]);
});

test('words that went are struck through, and screen readers are told which came and which went', async () => {
  await openHistory(asha);
  await keep(asha, 'First');
  await write(asha, narrative(1), 'We repair.');
  await openHistory(asha);
  const changed = block(asha, 'Homes are warm');
  await changed.waitFor();
  const text = await changed
    .locator('p')
    .filter({ has: asha.locator('ins') })
    .textContent();
  expect(text).toContain('[removed: insulate');
  expect(text).toContain('[added: repair');
  const lines = await changed
    .locator('ins, del')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).textDecorationLine));
  expect(lines.sort()).toEqual(['line-through', 'underline']);
});

test('a version can be read as it was', async () => {
  await openHistory(asha);
  await keep(asha, 'Before the flood');
  await write(asha, narrative(0), 'Other words.');
  await openHistory(viewer);
  await viewer.getByRole('button', { name: /^More for the version Before the flood/ }).click();
  await viewer.getByRole('menuitem', { name: 'Read it as it was' }).click();
  await viewer.getByText('We walk every day.').waitFor();
  await viewer.getByRole('heading', { level: 1, name: 'Shared outcomes' }).waitFor();
  expect(await viewer.getByText('Other words.').count()).toBe(0);
  await expectAccessible(viewer);
});

test('a viewer reads the history and is offered no change of it', async () => {
  await openHistory(asha);
  await keep(asha, 'For all to see');
  await openHistory(viewer);
  await version(viewer, 'For all to see').waitFor();
  expect(await viewer.getByRole('button', { name: 'Keep a version' }).count()).toBe(0);
  await viewer
    .getByRole('button', { name: /^More for the version/ })
    .first()
    .click();
  await viewer.getByRole('menuitem', { name: 'What changed since' }).waitFor();
  expect(await viewer.getByRole('menuitem', { name: /Restore|name/ }).count()).toBe(0);
  await viewer.keyboard.press('Escape');
});

test('what others write meanwhile is said, and shown when asked for', async () => {
  await openHistory(asha);
  await keep(asha, 'Start');
  await openHistory(viewer);
  await viewer.getByText('Nothing changed').waitFor();
  await write(asha, narrative(0), 'We cycle.');
  await viewer.getByRole('button', { name: 'Show the newest' }).click();
  await block(viewer, 'Everyone moves').waitFor();
});

test('the keyboard alone keeps a version, compares two and restores one', async () => {
  await openHistory(asha);
  await tabTo(asha, asha.getByRole('button', { name: 'Keep a version' }));
  await asha.keyboard.press('Enter');
  await asha.keyboard.type('By keyboard');
  await asha.keyboard.press('Enter');
  await version(asha, 'By keyboard').waitFor();
  await write(asha, narrative(0), 'Typed over.');
  await openHistory(asha);
  await tabTo(asha, version(asha, 'By keyboard'));
  await asha.keyboard.press('Enter');
  await asha.waitForURL(/to=/);
  await tabTo(asha, asha.getByRole('button', { name: /^More for the version By keyboard/ }));
  await asha.keyboard.press('Enter');
  await asha.getByRole('menuitem', { name: /^Restore/ }).waitFor();
  await asha.keyboard.type('Restore');
  await asha.keyboard.press('Enter');
  await tabTo(asha, asha.getByRole('button', { name: 'Restore it' }));
  await asha.keyboard.press('Enter');
  await asha
    .getByText(/How it stood before/)
    .first()
    .waitFor();
  await openStrategy(viewer, room.url, strategy.id);
  await viewer
    .locator(`[data-prose="${narrative(0)}"]`)
    .filter({ hasText: 'We walk every day.' })
    .waitFor();
});

test('a version that is not there is refused in words, and the way back stays', async () => {
  await asha.goto(`${room.url}/s/${strategy.id}/history/nothing`);
  await asha.getByRole('alert').waitFor();
  await asha.getByRole('link', { name: 'History' }).first().click();
  await asha.getByRole('heading', { level: 1, name: 'History' }).waitFor();
});
