import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { hasFocus, tabTo } from './support/keyboard.ts';
import { oneToRate, rateThroughApi } from './support/rateable.ts';
import { openStrategy, openStrategyRoom, type StrategyRoom, waitForState } from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

function card(page: Page): Locator {
  return page.getByRole('region', { name: 'Objective 1.1' });
}

/** The column beside the words. */
function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'About the part you are at' });
}

/** The thread in which these words were said. */
function thread(page: Page, words: string): Locator {
  return page.getByRole('article').filter({ hasText: words });
}

async function say(page: Page, strategyId: string, said: object): Promise<{ id: string }> {
  const answer = await page.request.post(`${room.url}/api/strategies/${strategyId}/threads`, { data: said });
  if (!answer.ok()) throw new Error(`${answer.status()}: ${await answer.text()}`);
  return await answer.json();
}

test('a commenter calls an organisation by keyboard alone; the answer arrives live; it is resolved with a note and reopened', async () => {
  const { owner } = room;
  const at = await oneToRate(room);
  const cy = await room.join('Cy Comment', 'commenter', 'Harbour Charity');
  const nia = await room.join('Nia Health', 'editor', 'NHS partner');
  await openStrategy(cy, room.url, at.id);
  await openStrategy(nia, room.url, at.id);
  await waitForState(cy, 'can-comment');
  await cy.getByRole('banner').getByText('You can comment').waitFor();

  await card(cy).getByRole('button', { name: 'Comment on objective 1.1' }).focus();
  await cy.keyboard.press('Enter');
  const box = panel(cy).getByRole('textbox', { name: 'Comment on this objective' });
  await expect.poll(() => hasFocus(box)).toBe(true);
  await cy.keyboard.type('Residents say this hides much. ');
  await cy.keyboard.type('@nh');
  const options = panel(cy).getByRole('option');
  await options.first().waitFor();
  expect(await options.allTextContents()).toEqual(['NHS partnerEverybody there', 'Nia HealthNHS partner']);
  expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
  await expectAccessible(cy);
  await cy.keyboard.press('ArrowDown');
  await cy.keyboard.press('ArrowUp');
  await cy.keyboard.press('Enter');
  expect(await box.inputValue()).toBe('Residents say this hides much. @NHS partner ');
  await panel(cy).getByText('Will be told: NHS partner').waitFor();
  await cy.keyboard.type('?');
  await cy.keyboard.press('Control+Enter');

  const mine = thread(cy, 'Residents say this hides much.');
  await mine.getByText('@NHS partner').waitFor();
  await mine.getByText(/Cy Comment · just now/).waitFor();
  await expect.poll(() => hasFocus(mine)).toBe(true);
  await panel(cy).getByRole('tab', { name: 'Comments 1' }).waitFor();

  await card(nia).getByRole('button', { name: '1 comment on objective 1.1' }).click();
  const theirs = thread(nia, 'Residents say this hides much.');
  await theirs.getByRole('button', { name: /^Reply/ }).click();
  await theirs
    .getByRole('textbox', { name: 'Reply to Cy Comment' })
    .fill('Agree: life satisfaction is in the library.');
  await theirs.getByRole('button', { name: 'Reply', exact: true }).click();
  await mine.getByText('Agree: life satisfaction is in the library.').waitFor();
  await mine.getByText('NHS partner', { exact: true }).waitFor();

  await tabTo(cy, mine.getByRole('button', { name: /^Resolve/ }));
  await cy.keyboard.press('Enter');
  await cy.keyboard.type('We add one measure.');
  await cy.keyboard.press('Control+Enter');
  await mine.getByText('We add one measure.').waitFor();
  await expect.poll(() => hasFocus(mine)).toBe(true);
  await theirs.getByText('We add one measure.').waitFor();
  await theirs.getByText('Resolved', { exact: true }).waitFor();
  await expectAccessible(nia);
  await panel(nia).getByRole('tab', { name: 'Comments 0' }).waitFor();
  await theirs.getByRole('button', { name: /^Reopen/ }).click();
  await mine.getByRole('button', { name: /^Resolve/ }).waitFor();
  await panel(cy).getByRole('tab', { name: 'Comments 1' }).waitFor();

  const vi = await room.join('Vi Viewer', 'viewer', 'Library');
  await openStrategy(vi, room.url, at.id);
  await card(vi).getByRole('button', { name: '1 comment on objective 1.1' }).click();
  await thread(vi, 'Residents say').waitFor();
  expect(
    await panel(vi)
      .getByRole('button', { name: /Reply|Resolve|Comment on|More for/ })
      .count(),
  ).toBe(0);
  await openStrategy(owner, room.url, at.id);
});

test('one’s own words are changed and deleted with a trace, and a press says what one thinks of others’', async () => {
  const at = await oneToRate(room);
  const ed = await room.join('Ed Edit', 'commenter', 'Police');
  const { owner } = room;
  await say(ed, at.id, { target: at.objective, body: 'Frist thought' });
  await say(owner, at.id, { target: at.objective, body: 'See https://example.org/report.' });
  await openStrategy(ed, room.url, at.id);
  await card(ed).getByRole('button', { name: '2 comments on objective 1.1' }).click();

  const mine = thread(ed, 'Ed Edit');
  await mine.getByRole('button', { name: 'More for your comment' }).click();
  await ed.getByRole('menuitem', { name: 'Edit' }).click();
  const box = mine.getByRole('textbox', { name: 'Your comment' });
  expect(await box.inputValue()).toBe('Frist thought');
  await box.fill('First thought');
  await mine.getByRole('button', { name: 'Save' }).click();
  await mine.getByText('First thought').waitFor();
  await mine.getByText(/· edited/).waitFor();

  const other = thread(ed, 'See https://example.org/report.');
  const link = other.getByRole('link', { name: 'https://example.org/report' });
  expect(await link.getAttribute('href')).toBe('https://example.org/report');
  await other.getByRole('button', { name: /^More for the comment by/ }).click();
  await ed.getByRole('menuitem', { name: 'Agree' }).click();
  const agree = other.getByRole('button', { name: /^Agree 1/ });
  await agree.waitFor();
  expect(await agree.getAttribute('aria-pressed')).toBe('true');
  await agree.click();
  await agree.waitFor({ state: 'detached' });

  await mine.getByRole('button', { name: 'More for your comment' }).click();
  await ed.getByRole('menuitem', { name: 'Delete…' }).click();
  await mine.getByRole('button', { name: 'Delete it' }).click();
  await mine.getByText('Deleted by its author.').waitFor();
  expect(await mine.getByText('First thought').count()).toBe(0);
});

test('who should answer and by when stands on the thread', async () => {
  const at = await oneToRate(room);
  const { owner } = room;
  await room.join('Asa Answer', 'commenter', 'Housing');
  await say(owner, at.id, { target: at.objective, body: 'By when?' });
  await openStrategy(owner, room.url, at.id);
  await card(owner).getByRole('button', { name: '1 comment on objective 1.1' }).click();
  const asked = thread(owner, 'By when?');
  await asked.getByRole('button', { name: /^More for the thread/ }).click();
  await owner.getByRole('menuitem', { name: /^Who should answer/ }).click();
  await asked.getByRole('combobox', { name: /^Who should answer/ }).fill('Asa');
  await owner.getByRole('option', { name: /Asa Answer/ }).click();
  await asked.getByRole('textbox', { name: 'An answer is needed by' }).fill('3/7/2031');
  await asked.getByRole('button', { name: 'Save' }).click();
  await asked.getByText('For Asa Answer · answer needed by 3 Jul 2031').waitFor();
  await expectAccessible(owner);
});

test('words that could not be sent are kept, also over a reload, and said to be', async () => {
  const at = await oneToRate(room);
  const page = await room.join('Off Line', 'commenter', 'Harbour Charity');
  await openStrategy(page, room.url, at.id);
  await card(page).getByRole('button', { name: 'Comment on objective 1.1' }).click();
  const box = panel(page).getByRole('textbox', { name: 'Comment on this objective' });
  await box.fill('A long thought, ');
  await page.context().setOffline(true);
  await box.press('End');
  await page.keyboard.type('and its end.');
  await panel(page).getByText('Your words are kept on this device; send them when it is back.').waitFor();
  await panel(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await panel(page).getByRole('alert').getByText('This was not sent.').waitFor();
  expect(await box.inputValue()).toBe('A long thought, and its end.');
  await page.context().setOffline(false);
  await page.reload();
  await card(page).getByRole('button', { name: 'Comment on objective 1.1' }).click();
  await expect.poll(() => box.inputValue()).toBe('A long thought, and its end.');
  await panel(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await thread(page, 'A long thought, and its end.').waitFor();
  await card(page).getByRole('button', { name: '1 comment on objective 1.1' }).waitFor();
});

test('a rating and a linked indicator are commented on from where they stand', async () => {
  const at = await oneToRate(room);
  const { owner } = room;
  await rateThroughApi(room, owner, at);
  await openStrategy(owner, room.url, at.id);
  await card(owner)
    .getByRole('button', { name: /ratings of objective 1\.1/ })
    .click();
  await panel(owner)
    .getByRole('button', { name: /^Comment on the rating “Amber”/ })
    .click();
  await panel(owner)
    .getByRole('textbox', { name: /^Comment on the rating “Amber”/ })
    .fill('Too kind.');
  await owner.keyboard.press('Control+Enter');
  await thread(owner, 'Too kind.').getByText('On a rating').waitFor();

  await card(owner).getByRole('list', { name: 'How we know' }).getByRole('button').first().click();
  await card(owner)
    .getByRole('button', { name: /^Comment on the indicator/ })
    .click();
  const box = panel(owner).getByRole('textbox', { name: /^Comment on the indicator/ });
  await box.fill('Is there one for wards?');
  await owner.keyboard.press('Control+Enter');
  await thread(owner, 'Is there one for wards?')
    .getByText(/^On the indicator “Female healthy life/)
    .waitFor();
  await card(owner).getByRole('button', { name: '2 comments on objective 1.1' }).waitFor();
  await owner.getByRole('navigation', { name: 'Outline' }).getByText('2 comments').waitFor();
});

test('on a phone the thread that an address names stands in a sheet, and can be answered', async () => {
  const at = await oneToRate(room);
  const { owner } = room;
  const { id } = await say(owner, at.id, { target: at.objective, body: 'Can we say by when?' });
  const phone = await room.join('Pho Ne', 'commenter', 'Youth Council', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await phone.goto(`${room.url}/s/${at.id}?thread=${encodeURIComponent(id)}`);
  const sheet = phone.getByRole('dialog', { name: 'Comments on “More healthy years”' });
  await sheet.getByText('Can we say by when?').waitFor();
  await expect.poll(() => hasFocus(thread(phone, 'Can we say by when?'))).toBe(true);
  for (const colorScheme of ['light', 'dark'] as const) {
    await phone.emulateMedia({ colorScheme });
    await expectAccessible(phone, { within: 'dialog[open]' });
  }
  await sheet.getByRole('button', { name: /^Reply/ }).tap();
  await sheet.getByRole('textbox', { name: /^Reply to/ }).fill('@you');
  await sheet.getByRole('option', { name: /^Youth Council/ }).tap();
  await sheet.getByRole('button', { name: 'Reply', exact: true }).tap();
  await thread(phone, '@Youth Council').waitFor();
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await phone.getByRole('button', { name: '1 comment on objective 1.1' }).tap();
  await sheet.waitFor();
});

test('what others say does not move what somebody reads or writes, and can be brought in', async () => {
  const at = await oneToRate(room);
  const { owner } = room;
  const first = await say(owner, at.id, { target: at.objective, body: 'First question' });
  await say(owner, at.id, { target: at.objective, body: 'Second question' });
  const page = await room.join('Rea Der', 'commenter', 'Harbour Charity');
  await openStrategy(page, room.url, at.id);
  await card(page).getByRole('button', { name: '2 comments on objective 1.1' }).click();
  const second = thread(page, 'Second question');
  await second.getByRole('button', { name: /^Reply/ }).click();
  const box = second.getByRole('textbox');
  await box.fill('I am about to');
  const before = await box.boundingBox();
  const reply = { data: { body: 'Somebody else was quicker' } };
  await owner.request.post(`${room.url}/api/threads/${first.id}/replies`, reply);
  const bring = thread(page, 'First question').getByRole('button', { name: '1 new comment' });
  await bring.waitFor();
  expect(await box.boundingBox()).toEqual(before);
  await bring.click();
  await thread(page, 'First question').getByText('Somebody else was quicker').waitFor();
  expect(await box.inputValue()).toBe('I am about to');
});
