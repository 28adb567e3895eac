import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { descriptionOf, focusedWords, hasFocus, tabTo } from './support/keyboard.ts';
import { oneToRate, type Rateable, rateThroughApi } from './support/rateable.ts';
import { openStrategy, openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

function card(page: Page): Locator {
  return page.getByRole('region', { name: 'Objective 1.1' });
}

/** The column that says what was said of the part where the person is. */
function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'About the part you are at' });
}

const rateable = () => oneToRate(room);
const rate = (page: Page, at: Rateable, said?: object) => rateThroughApi(room, page, at, said);

/** Nothing that scrolls hides it. */
function seen(words: Locator): Promise<boolean> {
  return words.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

test('an objective is rated with the keyboard alone: nothing is preset, what is missing is said, and others see it at once', async () => {
  const { owner } = room;
  const at = await rateable();
  const other = await room.join('Otis Other', 'viewer');
  await openStrategy(other, room.url, at.id);
  const board = await room.join('Bea Board', 'viewer');
  await board.goto(`${room.url}/s/${at.id}/board`);
  await board.getByRole('row').filter({ hasText: 'More healthy years' }).getByText('Not rated').waitFor();

  await openStrategy(owner, room.url, at.id);
  await card(owner).getByRole('button', { name: 'Rate for objective 1.1' }).focus();
  await owner.keyboard.press('Enter');
  const form = owner.getByRole('dialog', { name: 'Rate this objective' });
  await form.waitFor();
  expect(await form.getByRole('radio', { checked: true }).count()).toBe(0);
  const sure = form.getByRole('spinbutton', { name: 'How sure are you, in per cent?' });
  expect(await sure.inputValue()).toBe('');

  const record = form.getByRole('button', { name: 'Record the rating' });
  await tabTo(owner, record);
  await owner.keyboard.press('Enter');
  const whose = form.getByRole('group', { name: 'Whose rating is it?' });
  await expect.poll(() => hasFocus(whose.getByRole('radio').first())).toBe(true);
  const faults = {
    'Whose rating is it?': 'Say whose rating it is',
    Level: 'Choose a level',
    'Which way is it heading?': 'Choose a direction',
  };
  for (const [name, fault] of Object.entries(faults)) {
    expect(await descriptionOf(form.getByRole('group', { name })), name).toContain(fault);
  }
  expect(await descriptionOf(sure)).toContain('Say how sure you are');
  const why = form.getByRole('textbox', { name: 'Why?' });
  expect(await descriptionOf(why)).toContain('Say why, in a sentence or two');
  expect(await why.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(owner);

  await owner.keyboard.press('Space');
  await owner.keyboard.press('Tab');
  await owner.keyboard.press('ArrowDown');
  expect(await form.getByRole('radio', { name: /^Amber/ }).isChecked()).toBe(true);
  await owner.keyboard.press('Tab');
  expect(await hasFocus(sure)).toBe(true);
  await owner.keyboard.type('170');
  await owner.keyboard.press('Tab');
  await owner.keyboard.press('ArrowUp');
  expect(await form.getByRole('radio', { name: 'Don’t know' }).isChecked()).toBe(true);
  await owner.keyboard.press('ArrowUp');
  await owner.keyboard.press('Tab');
  expect(await hasFocus(why)).toBe(true);
  await owner.keyboard.type('Waiting lists grew again.');
  await tabTo(owner, record);
  await owner.keyboard.press('Enter');
  // What only the server can say comes back to its field, and nothing that was written is lost.
  await expect.poll(() => descriptionOf(sure)).toContain('Confidence is at most 100');
  expect(await hasFocus(sure)).toBe(true);
  await owner.keyboard.press('Control+a');
  await owner.keyboard.type('70');
  await owner.keyboard.press('Enter');

  await form.waitFor({ state: 'detached' });
  await expect.poll(() => focusedWords(owner)).toBe('Rate for objective 1.1');
  await owner
    .getByRole('status')
    .filter({ hasText: 'Recorded: Amber. It is on the board.' })
    .waitFor({ state: 'attached' });
  await owner.locator('[data-confirmation]').getByText('Recorded: Amber. It is on the board.').waitFor();
  for (const page of [owner, other]) {
    await card(page).getByText('Amber', { exact: true }).waitFor();
    await card(page)
      .getByRole('button', { name: /ratings of objective 1\.1/ })
      .getByText('worsening')
      .waitFor();
  }
  await board.getByRole('row').filter({ hasText: 'More healthy years' }).getByText('70%').waitFor();
});

test('what was written is not lost to a slip of the Escape key', async () => {
  const { owner } = room;
  const at = await rateable();
  await openStrategy(owner, room.url, at.id);
  await card(owner).getByRole('button', { name: 'Rate for objective 1.1' }).click();
  const form = owner.getByRole('dialog', { name: 'Rate this objective' });
  const why = form.getByRole('textbox', { name: 'Why?' });
  await why.fill('A long thought.');
  const sure = owner.getByRole('dialog', { name: 'Close without keeping what you wrote?' });
  for (let times = 0; times < 3; times += 1) {
    await owner.keyboard.press('Escape');
    await sure.waitFor();
    await owner.keyboard.press('Escape');
    await sure.waitFor({ state: 'detached' });
    expect(await why.inputValue()).toBe('A long thought.');
    expect(await form.isVisible()).toBe(true);
  }
  await owner.keyboard.press('Escape');
  await sure.getByRole('button', { name: 'Close without it' }).click();
  await form.waitFor({ state: 'detached' });
});

test('a commenter rates for themselves, is told that all members see it, and it does not count as agreed', async () => {
  const at = await rateable();
  const cy = await room.join('Cy Comment', 'commenter', 'Harbour Charity');
  const vi = await room.join('Vi Viewer', 'viewer', 'Library');
  await openStrategy(cy, room.url, at.id);
  await openStrategy(vi, room.url, at.id);
  await card(cy).getByRole('button', { name: 'Rate for objective 1.1' }).click();
  const form = cy.getByRole('dialog', { name: 'Rate this objective' });
  await form.getByText('All members of the partnership see it, with your name and organisation.').waitFor();
  expect(await form.getByRole('group', { name: 'Whose rating is it?' }).count()).toBe(0);
  await form.getByRole('radio', { name: /^Red/ }).check();
  await form.getByRole('spinbutton').fill('80');
  await form.getByRole('radio', { name: 'Worsening' }).check();
  await form.getByRole('textbox', { name: 'Why?' }).fill('We see it at our door.');
  await cy.context().setOffline(true);
  await form.getByRole('button', { name: 'Record the rating' }).click();
  const broken = form.getByText(/What you wrote is still here\. Try again/);
  await broken.waitFor();
  await expect.poll(() => seen(broken), { message: 'far above the button, nobody would find it' }).toBe(true);
  await cy.context().setOffline(false);
  await form.getByRole('button', { name: 'Record the rating' }).click();
  await form.waitFor({ state: 'detached' });
  await cy.locator('[data-confirmation]').getByText('Recorded as your own rating.').waitFor();

  await card(vi).click({ position: { x: 5, y: 5 } });
  await panel(vi).getByRole('tab', { name: 'Rating' }).click();
  const said = panel(vi).getByRole('listitem').filter({ hasText: 'We see it at our door.' });
  await said.getByText(/^Cy Comment for Harbour Charity, just now$/).waitFor();
  await panel(vi).getByRole('heading', { name: 'Individual' }).waitFor();
  await card(vi).getByText('Not rated').waitFor();
  expect(await rate(cy, at), 'agreed is for editors, whatever a page sends').toBe(403);
});

test('a viewer has no way to rate, by the page or the API', async () => {
  const at = await rateable();
  expect(await rate(room.owner, at)).toBe(201);
  const vi = await room.join('Vic Viewer', 'viewer', 'Library');
  await openStrategy(vi, room.url, at.id);
  await card(vi).getByText('Amber', { exact: true }).waitFor();
  await card(vi).click({ position: { x: 5, y: 5 } });
  await panel(vi).getByRole('tab', { name: 'Rating' }).click();
  await panel(vi).getByText('Some things move.').waitFor();
  for (const name of [/^Rate/, /^Correct/, /^Withdraw/]) {
    expect(await vi.getByRole('button', { name }).count(), String(name)).toBe(0);
  }
  expect(await rate(vi, at)).toBe(403);
  expect(await rate(vi, at, { kind: 'individual' })).toBe(403);
});

test('a correction and a withdrawal stay readable with who and why, and the figures stay as they stood', async () => {
  const { owner } = room;
  const at = await rateable();
  const ed = await room.join('Ed Editor', 'editor', 'NHS');
  expect(await rate(owner, at)).toBe(201);
  await ed.goto(`${room.url}/s/${at.id}/o/${at.objective}`);
  const ratings = ed.getByRole('region', { name: 'Rating' });
  await ratings.getByRole('button', { name: 'Correct it' }).click();
  const form = ed.getByRole('dialog', { name: 'Correct a rating' });
  await form.getByText('Owner said “Some things move.” That stays readable and no longer counts.').waitFor();
  expect(await form.getByRole('radio', { checked: true }).count()).toBe(0);
  await form.getByRole('radio', { name: /^Green/ }).check();
  await form.getByRole('spinbutton').fill('90');
  await form.getByRole('radio', { name: 'Improving' }).check();
  await form.getByRole('textbox', { name: 'Why?' }).fill('A figure was misread.');
  await form.getByRole('button', { name: 'Record the rating' }).click();
  await form.waitFor({ state: 'detached' });
  expect(await focusedWords(ed), 'the button that had focus is gone with what it corrected').toBe('Rating');

  const cards = ratings.getByRole('listitem');
  await cards.nth(1).getByText('No longer counts: corrected by Ed Editor for NHS, just now.').waitFor();
  await cards
    .first()
    .getByText(/^Corrects the rating “Amber” of \d+ \w+ \d{4}, kept below\.$/)
    .waitFor();
  await ed.getByRole('article').getByText('Green', { exact: true }).waitFor();

  await cards.first().getByRole('button', { name: 'Withdraw' }).click();
  const reason = cards.first().getByRole('textbox', { name: 'Why withdraw it?' });
  await expect.poll(() => hasFocus(reason)).toBe(true);
  await cards.first().getByRole('button', { name: 'Withdraw it' }).click();
  await expect.poll(() => descriptionOf(reason)).toContain('Say why');
  await reason.fill('We had no quorum.');
  await expectAccessible(ed);
  await cards.first().getByRole('button', { name: 'Withdraw it' }).click();
  await cards
    .first()
    .getByText('No longer counts: withdrawn by Ed Editor for NHS, just now. “We had no quorum.”')
    .waitFor();
  expect(await focusedWords(ed)).toBe('Rating');
  await ed.getByRole('article').getByText('Not rated').waitFor();

  // The indicator is unlinked and the title changed since; what stood then stays.
  const link = `${room.url}/api/strategies/${at.id}/objectives/${at.objective}/links/healthy-life-expectancy-female`;
  expect((await owner.request.delete(link)).status()).toBe(204);
  await ed.reload();
  await cards.nth(1).getByText('What stood then').click();
  const frozen = cards.nth(1).getByRole('listitem');
  await frozen.getByText('Female healthy life expectancy').waitFor();
  expect(await frozen.innerText()).toMatch(
    /^Female healthy life expectancy\n[\d.]+ years \([\d.]+ years to [\d.]+ years\) in 20\d\d to 20\d\d, \w+\.\n.+ Minimum [\d.]+ years, target [\d.]+ years\. Released \d/,
  );
  await cards.nth(1).getByText('The title was “More healthy years”.').waitFor();
  await cards
    .nth(1)
    .getByText(/meant: We may get there, but something is in the way\. It called for:/)
    .waitFor();
});

test('an outcome is rated too, “cannot be assessed” is a rating, and an indicator has none', async () => {
  const { owner } = room;
  const at = await rateable();
  await openStrategy(owner, room.url, at.id);
  const opener = owner
    .getByRole('region', { name: 'Outcome 1', exact: true })
    .getByRole('button', { name: /ratings of outcome 1$/ });
  await opener.click();
  await panel(owner).getByRole('button', { name: 'Rate this outcome' }).click();
  const form = owner.getByRole('dialog', { name: 'Rate this outcome' });
  await form.getByRole('radio', { name: /agreed rating/ }).check();
  await form.getByRole('radio', { name: /^Cannot be assessed/ }).check();
  await form.getByRole('spinbutton').fill('0');
  await form.getByRole('radio', { name: 'Don’t know' }).check();
  await form.getByRole('textbox', { name: 'Why?' }).fill('Nobody measures it.');
  await form.getByRole('button', { name: 'Record the rating' }).click();
  await panel(owner).getByText('Nobody measures it.').waitFor();
  await opener.getByText('Cannot be assessed').waitFor();
  expect(await rate(owner, at, { target: 'healthy-life-expectancy-female' })).toBe(422);
});

test('where there is no room for the column a dialog shows the ratings, and the page goes on hearing of new ones', async () => {
  const at = await rateable();
  expect(await rate(room.owner, at)).toBe(201);
  const page = await room.join('Tab Let', 'commenter', 'Library', { viewport: { width: 900, height: 1100 } });
  await openStrategy(page, room.url, at.id);
  await card(page)
    .getByRole('button', { name: /ratings of objective 1\.1$/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Ratings of objective 1.1' });
  await dialog.getByText('Some things move.').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await rate(room.owner, at, { level: 'red' })).toBe(201);
  await card(page).getByText('Red', { exact: true }).waitFor();
});

test('who opens a strategy on a slow line sees what was rated while the page was still coming', async () => {
  const at = await rateable();
  const slow = await room.join('Sue Slow', 'editor');
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await slow.route(/\/ProseEditor-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await slow.goto(`${room.url}/s/${at.id}`);
  await card(slow).getByText('Not rated').waitFor();
  expect(await rate(room.owner, at)).toBe(201);
  // Long enough for the news to have come, had the page been listening.
  await slow.waitForTimeout(1_500);
  letThrough();
  await card(slow).getByText('Amber').first().waitFor();
});
