import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { hasFocus, tabTo } from './support/keyboard.ts';
import { editor, openStrategy, openStrategyRoom, prose, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

const narrative = 'Life expectancy differs by 11.5 years across the city. We start where the gap is widest.';

async function oneWithWords(): Promise<{ id: string; key: string }> {
  const objectives = [{ title: 'Close the gap', narrative }];
  const made = await room.strategy([{ title: 'Health', objectives }]);
  return { id: made.id, key: `objective.${made.objectives[0]}.narrative` };
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'About the part you are at' });

/** Selects words of a text that is only read, as a pointer does. */
async function select(page: Page, key: string, words: string): Promise<void> {
  await prose(page, key).evaluate((place, sought) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
      return;
    }
    throw new Error(`${sought} is not there`);
  }, words);
}

test('a commenter says something about selected words; they are shaded for everybody; when they go the thread says so', async () => {
  const { owner } = room;
  const at = await oneWithWords();
  const cy = await room.join('Cy Comment', 'commenter', 'Harbour Charity');
  await openStrategy(cy, room.url, at.id);
  await openStrategy(owner, room.url, at.id);
  await select(cy, at.key, '11.5 years');
  await cy.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Comment' }).click();
  const box = panel(cy).getByRole('textbox', { name: 'Comment on “11.5 years”' });
  await expect.poll(() => hasFocus(box)).toBe(true);
  await box.fill('Which years are these?');
  await cy.keyboard.press('Control+Enter');
  const mine = panel(cy).getByRole('article').filter({ hasText: 'Which years are these?' });
  await mine.getByRole('button', { name: 'Go to the passage: 11.5 years' }).waitFor();
  for (const page of [cy, owner]) {
    await prose(page, at.key).locator('mark[data-threads]', { hasText: '11.5 years' }).waitFor();
  }
  await expectAccessible(cy);

  const words = await editor(owner, at.key);
  await words.getByText('11.5 years').click();
  await words.press('Control+a');
  await owner.keyboard.type('Some live longer than others.');
  await mine.getByText('These words are not in the text any more. This is how they stood.').waitFor();
  await mine.getByText('11.5 years', { exact: true }).waitFor();
  expect(await mine.getByRole('button', { name: /^Go to the passage/ }).count()).toBe(0);
});

test('a quote that a program gave without its place, and that stands nowhere, leads to no passage and says so', async () => {
  const { owner } = room;
  const at = await oneWithWords();
  const said = { target: at.key.split('.')[1], quote: '12 years', body: 'From elsewhere' };
  const opened = await owner.request.post(`${room.url}/api/strategies/${at.id}/threads`, { data: said });
  expect(opened.status(), await opened.text()).toBe(201);
  const { id }: { id: string } = await opened.json();

  await owner.goto(`${room.url}/s/${at.id}?thread=${encodeURIComponent(id)}`);

  const thread = panel(owner).getByRole('article').filter({ hasText: 'From elsewhere' });
  await thread.getByText('12 years', { exact: true }).waitFor();
  await thread.getByText(/^Their place was not given/).waitFor();
  expect(await thread.getByRole('button', { name: /^Go to the passage/ }).count()).toBe(0);
});

test('by keyboard alone: from the words to the thread and back', async () => {
  const { owner } = room;
  const at = await oneWithWords();
  await openStrategy(owner, room.url, at.id);
  const words = await editor(owner, at.key);
  // The key is heard once comments are here.
  await panel(owner)
    .getByRole('tab', { name: /^Comments/ })
    .waitFor();
  await words.press('Control+Home');
  for (let letter = 0; letter < 'Life expectancy'.length; letter += 1) await words.press('Shift+ArrowRight');
  const box = panel(owner).getByRole('textbox', { name: 'Comment on “Life expectancy”' });
  const askedFor = async () => {
    if ((await box.count()) === 0) await owner.keyboard.press('Control+Alt+m');
    return (await box.count()) > 0 && (await hasFocus(box));
  };
  await expect.poll(askedFor, { timeout: 20_000 }).toBe(true);
  await owner.keyboard.press('Escape');
  await expect.poll(() => hasFocus(words), { message: 'Escape leads back to the words' }).toBe(true);
  await owner.keyboard.press('Control+Alt+m');
  await owner.keyboard.type('Of whom?');
  await owner.keyboard.press('Control+Enter');
  const said = panel(owner).getByRole('article').filter({ hasText: 'Of whom?' });
  await expect.poll(() => hasFocus(said)).toBe(true);
  await owner.keyboard.press('Escape');
  await expect.poll(() => hasFocus(words)).toBe(true);
  await words.press('Control+Home');
  await words.press('ArrowRight');
  await owner.keyboard.press('Control+Alt+m');
  await expect.poll(() => hasFocus(said)).toBe(true);
  await tabTo(owner, said.getByRole('button', { name: 'Go to the passage: Life expectancy' }));
  await owner.keyboard.press('Enter');
  await expect.poll(() => hasFocus(words)).toBe(true);
});

test('a commenter proposes other words, which everybody sees beside those that stand', async () => {
  const { owner } = room;
  const at = await oneWithWords();
  const cy = await room.join('Pia Proposer', 'commenter', 'Harbour Charity');
  await openStrategy(cy, room.url, at.id);
  await openStrategy(owner, room.url, at.id);
  await select(cy, at.key, 'where the gap is widest');
  await cy.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Comment' }).click();
  await panel(cy).getByRole('button', { name: 'Suggest other words' }).click();
  await panel(cy)
    .getByRole('textbox', { name: 'Write instead' })
    .fill('in the three wards that need it most');
  await panel(cy).getByRole('button', { name: 'Propose' }).click();
  await prose(owner, at.key).getByText('in the three wards that need it most').waitFor();
});
