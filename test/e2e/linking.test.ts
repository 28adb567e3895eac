import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { descriptionOf, focusedWords, hasFocus, tabTo } from './support/keyboard.ts';
import { openStrategy, openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

/** A strategy with one objective, tagged with the health mission, open on the owner's page. */
async function oneObjective(): Promise<{ id: string; objective: string; card: Locator }> {
  const strategy = await room.strategy([{ title: 'Health', objectives: [{ title: 'More healthy years' }] }]);
  const [objective = ''] = strategy.objectives;
  const tagged = await room.owner.request.patch(
    `${room.url}/api/strategies/${strategy.id}/objectives/${objective}`,
    { data: { tags: ['levelling-up-2022/mission-7'] } },
  );
  expect(tagged.status()).toBe(200);
  await openStrategy(room.owner, room.url, strategy.id);
  return { id: strategy.id, objective, card: cardOn(room.owner) };
}

function cardOn(page: Page): Locator {
  return page.getByRole('region', { name: 'Objective 1.1' });
}

function rowsIn(card: Locator): Locator {
  return card.getByRole('list', { name: 'How we know' }).getByRole('listitem');
}

async function linkThroughApi(strategy: string, objective: string, indicator: string): Promise<void> {
  const address = `${room.url}/api/strategies/${strategy}/objectives/${objective}/links/${indicator}`;
  const answer = await room.owner.request.put(address, { data: { control: 'shared' } });
  expect(answer.status()).toBe(200);
}

test('an indicator is found, filtered, explained and linked with the keyboard alone, and shows in another browser', async () => {
  const { owner } = room;
  const { id, card } = await oneObjective();
  const reader = await room.join('Rosa Reader', 'viewer');
  await openStrategy(reader, room.url, id);
  expect(await rowsIn(cardOn(reader)).count()).toBe(0);

  await card.getByRole('button', { name: 'Link an indicator for objective 1.1' }).focus();
  await owner.keyboard.press('Enter');
  const finder = owner.getByRole('dialog', { name: 'Link an indicator' });
  const search = finder.getByRole('searchbox', { name: 'Search the library' });
  await expect.poll(() => hasFocus(search)).toBe(true);

  // Before a word is written, what shares a tag with the objective comes first.
  const found = finder.getByRole('listitem');
  await found.first().getByText('Shares a tag with this objective').waitFor();
  const suggested = await found.evaluateAll((items) =>
    items.map((item) => item.textContent?.includes('Shares a tag with this objective')),
  );
  expect(suggested.indexOf(false)).toBeGreaterThan(0);
  expect(suggested.lastIndexOf(true), 'suggestions stand together at the top').toBe(
    suggested.indexOf(false) - 1,
  );

  await owner.keyboard.type('life expectancy');
  await expect
    .poll(() => found.getByRole('heading').allInnerTexts())
    .toContain('Female healthy life expectancy');
  await owner.keyboard.press('Tab');
  const framework = finder.getByRole('combobox', { name: 'Framework' });
  expect(await hasFocus(framework)).toBe(true);
  const all = await found.count();
  await owner.keyboard.type('Six');
  await expect.poll(() => framework.locator(':checked').textContent()).toMatch(/^Six/);
  await expect.poll(() => found.count()).toBeLessThanOrEqual(all);
  await found.first().waitFor();

  await tabTo(owner, finder.getByRole('button', { name: 'Choose Female healthy life expectancy' }));
  await owner.keyboard.press('Enter');
  const why = owner.getByRole('dialog', { name: 'Female healthy life expectancy' });
  await expect.poll(() => hasFocus(why.getByRole('textbox', { name: /^Why did we choose it\?/ }))).toBe(true);
  await owner.keyboard.type('It says how long people stay well.');
  const control = why.getByRole('group', { name: 'How much control do we have over it?' });
  expect(await control.getByRole('radio', { checked: true }).count(), 'nothing is preset').toBe(0);
  await owner.keyboard.press('Tab');
  await owner.keyboard.press('ArrowDown');
  expect(await focusedWords(owner)).toMatch(/^An activity/);
  await owner.keyboard.press('Tab');
  await owner.keyboard.press('ArrowDown');
  expect(await focusedWords(owner)).toMatch(/^Shared/);
  await tabTo(owner, why.getByRole('button', { name: 'Link it' }));
  await owner.keyboard.press('Enter');

  await why.waitFor({ state: 'detached' });
  await expect.poll(() => focusedWords(owner)).toBe('Link an indicator for objective 1.1');
  await owner
    .getByRole('status')
    .filter({ hasText: '“Female healthy life expectancy” is linked.' })
    .waitFor({ state: 'attached' });
  await rowsIn(card).getByRole('button', { name: 'Female healthy life expectancy' }).waitFor();
  await rowsIn(cardOn(reader)).getByRole('button', { name: 'Female healthy life expectancy' }).waitFor();

  // Linked twice it would count twice.
  await card.getByRole('button', { name: /^Link an indicator/ }).click();
  await search.fill('female healthy');
  await finder.getByText('Linked already').waitFor();
  await owner.keyboard.press('Escape');
});

test('a row shows name, line, three scores, value, period, direction and control, and what stands behind each', async () => {
  const { id, objective, card } = await oneObjective();
  await linkThroughApi(id, objective, 'healthy-life-expectancy-female');
  const row = rowsIn(card).first();
  await row.getByText(/^\d\d\.\d years/).waitFor();
  await row.getByText(/^20\d\d to 20\d\d$/).waitFor();
  await row.getByText(/^(improving|steady|worsening)$/).waitFor();
  await row.getByText('· shared control').waitFor();
  await row.getByRole('img', { name: /^Female healthy life expectancy: / }).waitFor();
  const scores = row.getByRole('img', {
    name: /^Actual [\d.]+ years, minimum [\d.]+ years, target [\d.]+ years\./,
  });
  await scores.waitFor();

  const opener = row.getByRole('button', { name: 'Female healthy life expectancy' });
  expect(await opener.getAttribute('aria-expanded')).toBe('false');
  await opener.press('Enter');
  expect(await opener.getAttribute('aria-expanded')).toBe('true');
  await row.getByText('Nobody has said why yet.').waitFor();
  await row
    .getByRole('definition')
    .filter({ hasText: /The worse quarter of similar places lies below this/ })
    .waitFor();
  await row
    .getByRole('definition')
    .filter({ hasText: /The best of similar places/ })
    .waitFor();
  await row
    .getByRole('definition')
    .filter({ hasText: /^[\d.]+ years in .+ against [\d.]+ years in / })
    .waitFor();
  await expectAccessible(room.owner);
});

test('why and control can be changed later, and an unlinked indicator is gone for everybody until it is brought back', async () => {
  const { owner } = room;
  const { id, objective, card } = await oneObjective();
  await linkThroughApi(id, objective, 'healthy-life-expectancy-female');
  const other = await room.join('Otto Other');
  await openStrategy(other, room.url, id);
  const row = rowsIn(card).first();
  await row.getByRole('button').first().click();
  await row.getByRole('button', { name: 'Change what we say of it' }).click();
  await owner.getByRole('textbox', { name: /^Why did we choose it/ }).fill('The gap is widest here.');
  await owner.getByRole('radio', { name: /^None/ }).check();
  await owner.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await row.getByText('The gap is widest here.').waitFor();
  await rowsIn(cardOn(other)).getByText('· not in our control').waitFor();

  await row.getByRole('button', { name: 'Unlink' }).click();
  await rowsIn(card).first().waitFor({ state: 'detached' });
  await rowsIn(cardOn(other)).first().waitFor({ state: 'detached' });
  await owner
    .getByRole('status')
    .filter({ hasText: 'The indicator is no longer linked.' })
    .waitFor({ state: 'attached' });
  expect(await focusedWords(owner), 'focus stays beside the row that went').toBe(
    'Link an indicator for objective 1.1',
  );
  await owner.keyboard.press('Control+z');
  await rowsIn(cardOn(other)).getByText('· not in our control').waitFor();
});

test('an indicator without a figure for the place says why, and never shows a zero', async () => {
  const { owner } = room;
  const { card } = await oneObjective();
  await card.getByRole('button', { name: /^Link an indicator/ }).click();
  const finder = owner.getByRole('dialog', { name: 'Link an indicator' });
  await finder.getByRole('searchbox').fill('homicide');
  await finder.getByText('No indicator has those words.').waitFor();
  await finder.getByRole('checkbox', { name: 'Also those with no figure for our place' }).check();
  const why =
    'This is not published for unitary authorities. It is published for regions and police force areas, and nationally.';
  await finder.getByRole('listitem').filter({ hasText: 'Homicide offences' }).getByText(why).waitFor();
  await finder.getByRole('button', { name: 'Choose Homicide offences' }).click();
  await owner
    .getByRole('dialog', { name: 'Homicide offences' })
    .getByRole('button', { name: 'Link it' })
    .click();
  const row = rowsIn(card).filter({ hasText: 'Homicide offences' });
  await row.getByText(why).waitFor();
  expect(await row.innerText()).not.toMatch(/\b0\b/);
  expect(await row.getByRole('img').count(), 'no line and no bar without figures').toBe(0);
});

test('a partnership’s own minimum and target show in the row with the reason, in every open browser', async () => {
  const { owner } = room;
  const { id, objective, card } = await oneObjective();
  await linkThroughApi(id, objective, 'healthy-life-expectancy-female');
  const other = await room.join('Olga Other', 'viewer');
  await openStrategy(other, room.url, id);
  const row = rowsIn(card).first();
  await row.getByRole('button').first().click();
  await row.getByRole('button', { name: 'Set our own minimum and target' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Our own scores: Female healthy life expectancy' });
  const minimum = dialog.getByRole('textbox', { name: /^Minimum/ });
  await minimum.fill('sixty');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => minimum.getAttribute('aria-invalid')).toBe('true');
  expect(await descriptionOf(minimum)).toContain('Write it as a plain number');
  expect(await hasFocus(minimum)).toBe(true);
  await minimum.fill('64.5');
  await dialog.getByRole('textbox', { name: /^Target/ }).fill('70');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const reason = dialog.getByRole('textbox', { name: 'Why these?' });
  await expect.poll(() => reason.getAttribute('aria-invalid')).toBe('true');
  expect(await descriptionOf(reason)).toContain('Say why');
  await expectAccessible(owner);
  await reason.fill('The health board chose them in June.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });

  await row.getByRole('img', { name: /minimum 64\.5 years, target 70\.0 years/ }).waitFor();
  await row.getByText('64.5 years. Set by this partnership: The health board chose them in June.').waitFor();
  await rowsIn(cardOn(other))
    .getByRole('img', { name: /minimum 64\.5 years, target 70\.0 years/ })
    .waitFor();
});

test('a viewer reads what stands behind a row, and has nothing to change it with', async () => {
  const { id, objective } = await oneObjective();
  await linkThroughApi(id, objective, 'healthy-life-expectancy-female');
  const viewer = await room.join('Viv Viewer', 'viewer');
  await openStrategy(viewer, room.url, id);
  const row = rowsIn(cardOn(viewer)).first();
  await row.getByRole('button').first().click();
  await row.getByText('Nobody has said why yet.').waitFor();
  await row.getByRole('button', { name: /^0 of 5 reality questions answered/ }).waitFor();
  expect(await row.getByRole('button').count(), 'only what opens something').toBe(2);
  const own = `${room.url}/api/partnerships/${room.partnershipId}/indicators/healthy-life-expectancy-female/scores`;
  const refused = await viewer.request.put(own, { data: { minimum: 1, target: 2, reason: 'Mine' } });
  expect(refused.status()).toBe(403);
});
