import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { hasFocus } from './support/keyboard.ts';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  prose,
  type StrategyRoom,
  waitForWords,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

const sentence = 'Life expectancy differs by 11.5 years across the city.';

async function oneObjective() {
  const made = await room.strategy([
    { title: 'Health', objectives: [{ title: 'Close the gap', narrative: sentence }] },
  ]);
  const objective = made.objectives[0] ?? '';
  return { id: made.id, objective, place: `objective.${objective}.narrative` };
}

/** The shaded words of a prose. */
function marks(page: Page, place: string): Locator {
  return prose(page, place).locator('mark');
}

function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'About the part you are at' });
}

/** Selects words as a pointer or a finger does. */
async function select(page: Page, place: string, words: string): Promise<void> {
  await prose(page, place)
    .getByText(words, { exact: false })
    .first()
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }, words);
}

test('a commenter comments on words by keyboard; who edits sees them shaded, goes from the caret to the thread and back', async () => {
  const { id, place } = await oneObjective();
  const cy = await room.join('Cy Comment', 'commenter', 'Harbour Charity');
  const { owner } = room;
  await openStrategy(cy, room.url, id);
  await openStrategy(owner, room.url, id);

  await select(cy, place, '11.5 years');
  await cy.getByRole('button', { name: 'Comment', exact: true }).waitFor();
  await cy.keyboard.press('Control+Alt+m');
  const box = panel(cy).getByRole('textbox', { name: 'Comment on “11.5 years”' });
  await expect.poll(() => hasFocus(box)).toBe(true);
  await cy.keyboard.type('Residents say this hides much.');
  await cy.keyboard.press('Control+Enter');
  await expect.poll(() => marks(cy, place).allTextContents()).toEqual(['11.5 years']);
  await expect.poll(() => marks(owner, place).allTextContents()).toEqual(['11.5 years']);
  expect(await marks(owner, place).getAttribute('aria-description')).toBe('1 comment');
  expect(await prose(cy, place).locator('[contenteditable]').count()).toBe(0);
  await expectAccessible(cy);

  const text = await editor(owner, place);
  await text.press('Home');
  for (let letter = 0; letter < sentence.indexOf('11.5') + 2; letter += 1) await text.press('ArrowRight');
  await owner
    .getByText(/^1 comment on these words\. .*M opens them\./)
    .first()
    .waitFor({ state: 'attached' });
  await text.press('Control+Alt+m');
  const thread = panel(owner).getByRole('article').filter({ hasText: 'Residents say this hides much.' });
  await expect.poll(() => hasFocus(thread)).toBe(true);
  await expectAccessible(owner);
  await thread.getByRole('button', { name: /11\.5 years/ }).click();
  await expect.poll(() => hasFocus(text)).toBe(true);
  expect(await owner.evaluate(() => document.getSelection()?.toString())).toBe('11.5 years');

  await text.press('ArrowLeft');
  await owner.keyboard.type('about ');
  await waitForWords(owner, place, sentence.replace('11.5', 'about 11.5'));
  await prose(cy, place).getByText('differs by about').waitFor();
  await expect.poll(() => marks(cy, place).allTextContents()).toEqual(['11.5 years']);
  expect(await marks(owner, place).allTextContents()).toEqual(['11.5 years']);

  const mine = panel(cy).getByRole('article').first();
  await mine.getByRole('button', { name: 'Go to the passage: 11.5 years' }).focus();
  await cy.keyboard.press('Enter');
  const note = prose(cy, place).getByRole('button', { name: '1 comment on “11.5 years”' });
  await expect.poll(() => hasFocus(note)).toBe(true);
  await cy.keyboard.press('Enter');
  await expect.poll(() => hasFocus(mine)).toBe(true);
  await cy.keyboard.press('Escape');
  await expect.poll(() => hasFocus(note)).toBe(true);
  await cy.keyboard.press('Control+Alt+m');
  await expect.poll(() => hasFocus(mine)).toBe(true);
  await cy.keyboard.press('Tab');
  expect(await hasFocus(mine.getByRole('button', { name: 'Go to the passage: 11.5 years' }))).toBe(true);
});

test('an editor comments on what is selected from the bar; undo brings shaded words back; a resolved thread shades none', async () => {
  const { id, place } = await oneObjective();
  const { owner } = room;
  const other = await room.join('Vi Viewer', 'viewer', 'Harbour Charity');
  await openStrategy(owner, room.url, id);
  await openStrategy(other, room.url, id);
  const text = await editor(owner, place);
  await text.press('Home');
  await text.press('Control+Shift+ArrowRight');
  await text.press('Control+Shift+ArrowRight');
  await owner.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Comment' }).click();
  await panel(owner)
    .getByRole('textbox', { name: /^Comment on “Life expectancy/ })
    .fill('Of whom?');
  await owner.keyboard.press('Control+Enter');
  await expect.poll(() => marks(other, place).allTextContents()).toEqual(['Life expectancy']);
  await select(other, place, 'expectancy');
  await other.waitForTimeout(400);
  expect(await other.getByRole('button', { name: 'Comment', exact: true }).count()).toBe(0);

  await text.focus();
  await text.press('Home');
  await text.press('Control+Delete');
  await text.press('Control+Delete');
  await expect.poll(() => marks(other, place).count()).toBe(0);
  await owner.keyboard.press('Control+z');
  await waitForWords(owner, place, sentence);
  await expect.poll(() => marks(other, place).allTextContents()).toEqual(['Life expectancy']);
  await expect.poll(() => marks(owner, place).allTextContents()).toEqual(['Life expectancy']);

  const thread = panel(owner).getByRole('article').first();
  await thread.getByRole('button', { name: /^Resolve/ }).click();
  await thread
    .getByRole('button', { name: /^Resolve/ })
    .last()
    .click();
  await expect.poll(() => marks(other, place).count()).toBe(0);
  await expect.poll(() => marks(owner, place).count()).toBe(0);
});

test('a commenter proposes other words; the editor sees them in place and accepts; what changed meanwhile is a conflict', async () => {
  const { id, objective, place } = await oneObjective();
  const { owner } = room;
  const cy = await room.join('Cy Again', 'commenter', 'Harbour Charity');
  await openStrategy(cy, room.url, id);
  await openStrategy(owner, room.url, id);
  const text = await editor(owner, place);

  await select(cy, place, '11.5 years');
  await cy.getByRole('button', { name: 'Comment', exact: true }).click();
  await panel(cy).getByRole('button', { name: 'Suggest other words' }).click();
  await panel(cy).getByRole('textbox', { name: 'Write instead' }).fill('about 12 years');
  await expectAccessible(cy);
  await panel(cy).getByRole('button', { name: 'Propose', exact: true }).click();

  const inPlace = prose(owner, place).locator('ins');
  await expect.poll(() => inPlace.textContent()).toBe(' proposed instead: about 12 years');
  expect(await marks(owner, place).getAttribute('aria-description')).toBe(
    '1 comment, with other words proposed',
  );
  await expectAccessible(owner);
  await text.press('Home');
  for (let letter = 0; letter < sentence.indexOf('11.5') + 2; letter += 1) await text.press('ArrowRight');
  await text.press('Control+Alt+m');
  await panel(owner).getByRole('button', { name: 'Accept the words proposed for “11.5 years”' }).click();
  const accepted = sentence.replace('11.5 years', 'about 12 years');
  await waitForWords(owner, place, accepted);
  await waitForWords(cy, place, accepted);
  await panel(cy).getByText('Accepted').waitFor();
  await expect.poll(() => inPlace.count()).toBe(0);

  const said = { target: objective, quote: 'the city', body: '', suggestion: { text: 'our wards' } };
  const answer = await cy.request.post(`${room.url}/api/strategies/${id}/threads`, { data: said });
  expect(answer.status()).toBe(201);
  await expect.poll(() => inPlace.count()).toBe(1);
  await text.press('End');
  await text.press('ArrowLeft');
  await owner.keyboard.type(' centre');
  await text.press('Home');
  await owner.keyboard.type('Today: ');
  await expect.poll(() => marks(owner, place).allTextContents()).toEqual(['the city']);
  for (let letter = 0; letter < accepted.indexOf('city') + 1; letter += 1) await text.press('ArrowRight');
  await owner.keyboard.type('x');
  await text.press('Control+Alt+m');
  const thread = panel(owner).getByRole('article').filter({ hasText: 'wards' });
  await thread.getByText('Conflict.').waitFor();
  expect(await thread.getByRole('button', { name: /^Accept/ }).count()).toBe(0);
  await thread.getByRole('button', { name: /^Decline/ }).click();
  await thread.getByRole('textbox', { name: 'Why not?' }).fill('It is the whole city.');
  await thread.getByRole('button', { name: 'Decline', exact: true }).click();
  await thread.getByText('Declined').waitFor();
});
