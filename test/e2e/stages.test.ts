import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { hasFocus } from './support/keyboard.ts';
import { oneToRate, type Rateable } from './support/rateable.ts';
import { openStrategy, openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
let strategy: Rateable;
beforeAll(async () => {
  room = await openStrategyRoom();
  strategy = await oneToRate(room);
});
afterAll(() => room?.[Symbol.asyncDispose]());

const opener = /, stage of objective 1\.1$/;

test('an objective shows its stage, and an editor moves it; a stage left out asks for a reason, which stays in sight', async () => {
  const { owner } = room;
  await openStrategy(owner, room.url, strategy.id);
  const stage = owner.getByRole('button', { name: opener });
  await stage.waitFor();
  expect(await stage.innerText()).toContain('Define');
  await stage.focus();
  await owner.keyboard.press('Enter');
  const dialog = owner.getByRole('dialog', { name: 'Stage of objective 1.1' });
  await dialog.getByText('Nobody has moved it yet.').waitFor();
  await dialog.getByRole('radio', { name: /^Act/ }).check();
  await dialog.getByText(/This leaves out Baseline and Design/).waitFor();
  await dialog.getByRole('button', { name: 'Move it' }).click();
  const why = dialog.getByRole('textbox', { name: /^Why\?/ });
  await expect.poll(() => why.getAttribute('aria-invalid')).toBe('true');
  expect(await hasFocus(why)).toBe(true);
  await expectAccessible(owner);
  await why.fill('The grant ends in March.');
  await dialog.getByRole('button', { name: 'Move it' }).click();
  await dialog.waitFor({ state: 'detached' });
  await owner.getByText('Moved to “Act”.').first().waitFor();
  await expect.poll(() => stage.innerText()).toContain('left out: baseline, design');
  await owner.getByText(/Baseline and Design left out: The grant ends in March\./).waitFor();
  expect(await hasFocus(stage)).toBe(true);
  await expectAccessible(owner);
});

test('who looked at it before somebody else moved it is told, and their reason is still there', async () => {
  const other = await room.join('Ned Editor', 'editor', 'College', { serviceWorkers: 'block' });
  await openStrategy(other, room.url, strategy.id);
  await other.getByRole('button', { name: opener }).click();
  const dialog = other.getByRole('dialog', { name: 'Stage of objective 1.1' });
  await dialog.getByRole('radio', { name: /^Measure/ }).check();
  await dialog.getByRole('textbox', { name: /^Why\?/ }).fill('It is time to look.');
  // In the moment before it is sent, so that this page can't have heard of it.
  await other.route(/\/stage$/, async (route) => {
    await room.owner.request.post(
      `${room.url}/api/strategies/${strategy.id}/objectives/${strategy.objective}/stage`,
      { data: { to: 'baseline' } },
    );
    await route.continue();
  });
  const [answer] = await Promise.all([
    other.waitForResponse(/\/stage$/),
    dialog.getByRole('button', { name: 'Move it' }).click(),
  ]);
  expect(answer.status()).toBe(409);
  await dialog.getByText(/Somebody moved this objective to “Baseline” meanwhile/).waitFor();
  expect(await dialog.getByRole('textbox', { name: /^Why\?/ }).inputValue()).toBe('It is time to look.');
  await dialog.getByRole('heading', { name: 'Moves so far' }).waitFor();
  await dialog.getByText('Act → Baseline').waitFor();
});

test('the board shows the stages and filters by them', async () => {
  const { owner } = room;
  await owner.goto(`${room.url}/s/${strategy.id}/board`);
  await owner.getByRole('row', { name: /More healthy years.*Baseline/ }).waitFor();
  await owner.getByRole('combobox', { name: 'Stage' }).selectOption({ label: 'A stage left out' });
  await owner.getByText('Only objectives with a stage left out').waitFor();
  await owner.getByRole('row', { name: /More healthy years/ }).waitFor();
  await owner.getByRole('combobox', { name: 'Stage' }).selectOption({ label: 'Measure' });
  await owner.getByRole('row', { name: /More healthy years/ }).waitFor({ state: 'detached' });
  await owner.getByRole('combobox', { name: 'Stage' }).selectOption({ label: 'Baseline' });
  await owner.getByRole('row', { name: /More healthy years/ }).waitFor();
  await expectAccessible(owner);
});

test('on a phone the objective says its stage and its reasons; who may not move it reads its moves', async () => {
  const viewer = await room.join('Vi Viewer', 'viewer', 'Harbour Charity', {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  await openStrategy(viewer, room.url, strategy.id);
  const card = viewer.getByRole('region', { name: 'Objective 1.1' });
  await card.getByText('Stage: Baseline', { exact: false }).waitFor();
  await viewer.goto(`${room.url}/s/${strategy.id}/o/${strategy.objective}`);
  await viewer.getByText(/Design left out: The grant ends in March\./).waitFor();
  await viewer.getByRole('button', { name: opener }).click();
  const dialog = viewer.getByRole('dialog', { name: 'Stage of objective 1.1' });
  await dialog.getByText('“The grant ends in March.”').waitFor();
  await dialog
    .getByText(/1 of 1 linked indicator had a figure/)
    .first()
    .waitFor();
  expect(await dialog.getByRole('radio').count()).toBe(0);
  expect(await viewer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(viewer);
});
