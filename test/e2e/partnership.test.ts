import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { descriptionOf, focusedWords, hasFocus } from './support/keyboard.ts';
import { openStrategy, openStrategyRoom, type StrategyRoom, waitForState } from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

async function toPartnership(page: Page): Promise<void> {
  await page.goto(`${room.url}/p/${room.partnershipId}`);
  await page.getByRole('heading', { level: 1, name: 'Place partnership' }).waitFor();
}

function section(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}

test('a partnership is made with the keyboard alone, its place found by name among all areas', async () => {
  const page = await room.join('Kim Keys');
  await page.goto(room.url);
  await page.getByRole('button', { name: 'Make a partnership' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Make a partnership' });
  // Nothing written yet: what is missing is said beside its field.
  await page.keyboard.press('Enter');
  await dialog.getByText('Give a name').waitFor();
  await page.keyboard.type('Thames mouth');
  await page.keyboard.press('Tab');
  const place = dialog.getByRole('combobox', { name: /^Place/ });
  await expect.poll(() => place.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('castle');
  await page.getByRole('option', { name: /^Castle Point/ }).waitFor();
  await dialog
    .getByRole('status')
    .filter({ hasText: /^\d+ results?$/ })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => place.inputValue()).not.toBe('castle');
  // What was typed and not chosen does not send the form without a place; an only match is taken.
  await place.fill('southend');
  await page.getByRole('option', { name: /^Southend-on-Sea/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => place.inputValue()).toBe('Southend-on-Sea');
  const chosen = await place.inputValue();
  expect(await dialog.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await focusedWords(page)).toBe('Clear Place');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Estuary Trust');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Thames mouth' }).waitFor();
  await page.getByText(`${chosen} · you are here for Estuary Trust, as owner`).waitFor();
  const answer = await page.request.get(`${room.url}/api/areas?q=southend`);
  const { areas }: { areas: { code: string; name: string }[] } = await answer.json();
  const made = await page.request.get(page.url().replace('/p/', '/api/partnerships/'));
  const { areaCode }: { areaCode: string } = await made.json();
  expect(areas.find(({ name }) => name === chosen)?.code).toBe(areaCode);
});

test('a place that matches nothing is said, kept, and never left out in silence', async () => {
  const page = await room.join('Lea Lost');
  await page.goto(room.url);
  await page.getByRole('button', { name: 'Make a partnership' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a partnership' });
  await dialog.getByLabel('Name').fill('Somewhere');
  const place = dialog.getByRole('combobox', { name: /^Place/ });
  await place.fill('Atlantis');
  await dialog.getByText('No place has that name').first().waitFor();
  await dialog.getByLabel(/^Your organisation/).focus();
  await expect
    .poll(() => descriptionOf(place))
    .toContain('No place has that name. Try the name of the council.');
  expect(await place.inputValue()).toBe('Atlantis');

  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(place)).toBe(true);
  expect(await descriptionOf(place)).toContain('No place has that name');
  expect(new URL(page.url()).pathname).toBe('/');

  await place.fill('');
  await place.press('Escape');
  await dialog.getByRole('button', { name: 'Make it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Somewhere' }).waitFor();
});

test('a strategy is made, renamed, deleted and brought back', async () => {
  const { owner } = room;
  await toPartnership(owner);
  await owner.getByRole('button', { name: 'New strategy' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Make it' }).click();
  await owner.getByRole('dialog').getByText('Give a title').waitFor();
  await owner.keyboard.type('Our first plan');
  await owner.keyboard.press('Enter');
  await owner.getByRole('heading', { level: 1, name: 'Our first plan' }).waitFor();
  const address = owner.url();

  const reader = await room.join('Rae Reader', 'viewer');
  await reader.goto(address);
  await reader.getByRole('heading', { level: 1, name: 'Our first plan' }).waitFor();

  await toPartnership(owner);
  await owner.getByRole('button', { name: 'More about “Our first plan”' }).click();
  await owner.getByRole('menuitem', { name: 'Rename…' }).click();
  await owner.getByRole('textbox', { name: 'Title' }).fill('Our plan');
  await owner.keyboard.press('Enter');
  await section(owner, 'Strategies').getByRole('link', { name: 'Our plan', exact: true }).waitFor();
  await reader.getByRole('heading', { level: 1, name: 'Our plan' }).waitFor();

  await owner.getByRole('button', { name: 'More about “Our plan”' }).click();
  await owner.getByRole('menuitem', { name: 'Delete…' }).click();
  const sure = owner.getByRole('dialog', { name: 'Delete “Our plan”?' });
  expect(await focusedWords(owner), 'what can’t be meant by mistake').toBe('Cancel');
  await sure.getByRole('button', { name: 'Delete the strategy' }).click();
  await section(owner, 'Strategies').getByText('No strategy yet').waitFor();
  await reader.getByRole('alert').getByText('This strategy was deleted').waitFor();
  expect((await reader.request.get(address.replace('/s/', '/api/strategies/'))).status()).toBe(404);

  await owner.goto(room.url);
  const deleted = section(owner, 'Deleted');
  await deleted.getByText(/^strategy, kept until \d+ \w+ \d{4}$/).waitFor();
  await deleted.getByRole('button', { name: 'Bring “Our plan” back' }).click();
  await owner.getByRole('link', { name: 'Our plan', exact: true }).waitFor();
  await deleted.waitFor({ state: 'detached' });
  expect(await focusedWords(owner)).toBe('Your partnerships');
  await owner.goto(address);
  await owner.getByRole('heading', { level: 1, name: 'Our plan' }).waitFor();
});

test('a change of role reaches the member’s open page', async () => {
  const strategy = await room.strategy([{ title: 'Health', objectives: [{ title: 'Walk' }] }]);
  const lou = await room.join('Lou Role', 'viewer', 'College');
  await openStrategy(lou, room.url, strategy.id);
  await waitForState(lou, 'read-only');
  expect(await lou.getByRole('button', { name: /^Rate/ }).count()).toBe(0);

  const { owner } = room;
  await toPartnership(owner);
  await owner.getByRole('button', { name: 'Actions for Lou Role' }).click();
  await owner.getByRole('menuitem', { name: 'Change role or organisation…' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Lou Role' });
  expect(await dialog.getByRole('radio', { name: /^Viewer/ }).isChecked()).toBe(true);
  await dialog.getByRole('radio', { name: /^Editor/ }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = owner.getByRole('row').filter({ hasText: 'Lou Role' });
  await row.getByRole('cell', { name: 'Editor' }).waitFor();
  await waitForState(lou, 'saved');
  await lou.getByRole('button', { name: 'Rate for objective 1.1' }).waitFor();
});

test('the last owner stays an owner, and is told why', async () => {
  const { owner } = room;
  await toPartnership(owner);
  await owner.getByRole('button', { name: 'Actions for Owner' }).click();
  await owner.getByRole('menuitem', { name: 'Change role or organisation…' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Owner' });
  await dialog.getByRole('radio', { name: /^Viewer/ }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog
    .getByText('This is the partnership’s last owner. Make somebody else an owner first.')
    .waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('removal sends the removed person away from each page that they have open, at once', async () => {
  const strategy = await room.strategy([{ title: 'Health' }]);
  const max = await room.join('Max Gone', 'editor', 'Police');
  await openStrategy(max, room.url, strategy.id);
  await waitForState(max, 'saved');
  const second = await max.context().newPage();
  await toPartnership(second);
  const third = await max.context().newPage();
  await third.goto(room.url);
  await third.getByRole('link', { name: 'Place partnership' }).waitFor();

  const { owner } = room;
  await toPartnership(owner);
  await owner.getByRole('button', { name: 'Actions for Max Gone' }).click();
  await owner.getByRole('menuitem', { name: 'Remove…' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Remove Max Gone' }).click();
  await owner.getByRole('rowheader', { name: 'Max Gone' }).waitFor({ state: 'detached' });
  expect(await focusedWords(owner), 'the keyboard goes on from the list').toBe('People');

  await max.getByRole('alert').getByText('You can’t open this strategy any more').waitFor();
  expect(await max.locator('[contenteditable=true]').count()).toBe(0);
  await second.getByRole('heading', { level: 1, name: 'This partnership can’t be shown' }).waitFor();
  expect(await second.getByText('Place partnership').count()).toBe(0);
  await third.getByRole('heading', { name: 'You are in no partnership yet' }).waitFor();
});

test('an organisation can be named before anybody has joined for it', async () => {
  const { owner } = room;
  await toPartnership(owner);
  const list = section(owner, 'Organisations');
  await list.getByRole('button', { name: 'Add an organisation' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Add an organisation' });
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await dialog.getByText('Name the organisation').waitFor();
  await owner.keyboard.type('Fire Service');
  await owner.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await list.getByRole('listitem').filter({ hasText: 'Fire Service nobody yet' }).waitFor();
  expect(await focusedWords(owner)).toBe('Add an organisation');
});

test('an organisation is renamed everywhere, and two spellings of one are merged', async () => {
  const strategy = await room.strategy([{ title: 'Health' }]);
  await room.join('Nia North', 'editor', 'Harbor Trust');
  const noa = await room.join('Noa North', 'editor', 'The Harbour Trust');
  await openStrategy(noa, room.url, strategy.id);
  const { owner } = room;
  await toPartnership(owner);
  await owner.getByRole('button', { name: 'Rename or merge Harbor Trust' }).click();
  await owner.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Harbour Trust');
  await owner.keyboard.press('Enter');
  await owner
    .getByRole('row')
    .filter({ hasText: 'Nia North' })
    .getByRole('cell', { name: 'Harbour Trust' })
    .waitFor();

  await owner.getByRole('button', { name: 'Rename or merge The Harbour Trust' }).click();
  const dialog = owner.getByRole('dialog', { name: 'The Harbour Trust' });
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await dialog.getByText('Choose the organisation that it becomes part of').waitFor();
  await dialog.getByRole('combobox', { name: 'Becomes part of' }).selectOption('Harbour Trust');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await dialog.waitFor({ state: 'detached' });
  const list = section(owner, 'Organisations');
  await list.getByRole('listitem').filter({ hasText: 'Harbour Trust 2 people' }).waitFor();
  expect(await list.getByText('The Harbour Trust').count()).toBe(0);
  const me = await noa.request.get(`${room.url}/api/me`);
  expect((await me.json()).memberships).toMatchObject([{ organisation: 'Harbour Trust' }]);
});

test('the scale is edited to four levels, and ratings already made keep their words', async () => {
  const strategy = await room.strategy([{ title: 'Health', objectives: [{ title: 'Walk' }] }]);
  const { owner } = room;
  const rated = await owner.request.post(`${room.url}/api/strategies/${strategy.id}/ratings`, {
    data: {
      target: strategy.objectives[0],
      level: 'amber',
      confidence: 60,
      direction: 'steady',
      narrative: 'As things were.',
      kind: 'agreed',
    },
  });
  expect(rated.status()).toBe(201);

  await toPartnership(owner);
  const scale = section(owner, 'Rating scale');
  await scale.getByRole('button', { name: 'Change the scale' }).click();
  const levels = scale.getByRole('group');
  expect(await levels.count()).toBe(3);
  await expect.poll(() => focusedWords(owner)).toBe('Label');
  await levels.nth(1).getByRole('textbox', { name: 'Label' }).fill('At risk');
  await levels.nth(1).getByRole('textbox', { name: 'What it means to stand here' }).fill('It may slip.');
  await scale.getByRole('button', { name: 'Add a level' }).click();
  expect(await levels.count()).toBe(4);
  await scale.getByRole('button', { name: 'Save the scale' }).click();
  await levels.nth(2).getByText('Give the level a name').waitFor();
  expect(await focusedWords(owner), 'the first field at fault').toBe('Label');
  await owner.keyboard.type('Nearly there');
  await levels
    .nth(2)
    .getByRole('textbox', { name: 'What it means to stand here' })
    .fill('One thing is left.');
  await levels
    .nth(2)
    .getByRole('textbox', { name: /^What it calls for/ })
    .fill('The lead finishes it.');
  await scale.getByRole('button', { name: 'Save the scale' }).click();
  await expect
    .poll(() => scale.getByRole('listitem').allInnerTexts())
    .toEqual([
      expect.stringMatching(/^Red/),
      expect.stringMatching(/^At risk\s+It may slip\./),
      expect.stringMatching(/^Nearly there\s+One thing is left\. The lead finishes it\./),
      expect.stringMatching(/^Green/),
    ]);
  expect(await focusedWords(owner)).toBe('Rating scale');

  await openStrategy(owner, room.url, strategy.id);
  const objective = owner.getByRole('region', { name: 'Objective 1.1' });
  await objective.getByText('Amber', { exact: true }).waitFor();
  await objective.getByRole('button', { name: 'Rate for objective 1.1' }).click();
  const form = owner.getByRole('dialog', { name: 'Rate this objective' });
  await form.getByRole('radio', { name: /^Nearly there/ }).waitFor();
  expect(await form.getByRole('group', { name: 'Level' }).getByRole('radio').count()).toBe(5);
  await owner.keyboard.press('Escape');
});
