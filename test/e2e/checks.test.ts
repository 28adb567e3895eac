import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';
import { hasFocus } from './support/keyboard.ts';

let hall: ExampleHall;
beforeAll(async () => {
  hall = await openExampleHall();
});
afterAll(() => hall?.[Symbol.asyncDispose]());

interface Checks {
  objectives: { id: string; title: string; links: { indicatorId: string; retirement: string[] | null }[] }[];
}
const found = () => hall.get<Checks>(`/api/strategies/${hall.strategyId}/checks`);

async function openChecks(page: Page): Promise<void> {
  await page.goto(`${hall.url}/s/${hall.strategyId}/foresight/checks`);
  await page.getByRole('heading', { level: 2, name: /^Reality check/ }).waitFor();
}

test('the page of checks says what it found and by which rule, wide and narrow, light and dark', async () => {
  const { owner } = hall;
  await openChecks(owner);
  await owner.getByText(/^An indicator that was linked before the last two rounds/).waitFor();
  await owner.getByText(/^Its indicators measure outputs, and none an outcome/).waitFor();
  await owner.getByRole('heading', { level: 3, name: 'Sports facilities' }).waitFor();
  await expectAccessible(owner);
  await owner.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(owner, { only: ['color-contrast'] });
  await owner.emulateMedia({ colorScheme: 'light' });
  await owner.setViewportSize({ width: 390, height: 844 });
  const wide = await owner.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await expectAccessible(owner);
  await owner.setViewportSize({ width: 1440, height: 900 });
});

test('a question is answered with the keyboard; the latest stands, the earlier stays, and a colleague sees it at once', async () => {
  const { owner } = hall;
  const colleague = await hall.newPage({ viewport: { width: 1440, height: 900 } });
  await colleague.goto(await hall.invite('commenter', 'College'));
  await colleague.getByRole('textbox', { name: 'Your name' }).fill('Cora Colleague');
  await colleague.getByRole('button', { name: 'Join' }).click();
  await colleague.waitForURL((url) => !url.pathname.startsWith('/join'));
  await openChecks(colleague);
  await openChecks(owner);
  const opener = owner.getByRole('button', { name: /answered of Sports facilities$/ });
  expect(await opener.textContent()).toContain('2 of 5');
  await opener.focus();
  await owner.keyboard.press('Enter');
  const questions = owner.getByRole('list', { name: 'Reality check of Sports facilities' });
  await questions.getByText(/^Something can exist without anybody using it/).waitFor();
  await questions.getByRole('button', { name: 'Answer anew “Is it used?”' }).focus();
  await owner.keyboard.press('Enter');
  await questions.getByRole('button', { name: 'Sign the answer' }).click();
  await questions.getByText('Choose one, or “None of these”').waitFor();
  await questions.getByText('Answer in a sentence or two', { exact: true }).waitFor();
  await questions.getByRole('radio', { name: 'Partly' }).check();
  await questions.getByRole('textbox', { name: /^What makes you say so/ }).fill('Evenings are full now.');
  await expectAccessible(owner);
  await questions.getByRole('button', { name: 'Sign the answer' }).click();
  await questions.getByText('Partly. Evenings are full now.').waitFor();
  await expect
    .poll(() => hasFocus(questions.getByRole('button', { name: 'Answer anew “Is it used?”' })))
    .toBe(true);
  await questions.getByText('1 earlier answer').click();
  await questions.getByText(/It counts buildings/).waitFor();
  // Asked apart, and answered in words alone.
  await questions.getByRole('button', { name: 'Answer “What decision will this change?”' }).click();
  expect(await questions.getByRole('radio').count()).toBe(0);
  await questions.getByRole('textbox', { name: 'What decision will this change?' }).fill('Opening times.');
  await questions.getByRole('button', { name: 'Sign the answer' }).click();
  await colleague.getByRole('button', { name: /^3 of 5 .*answered of Sports facilities$/ }).waitFor();
  await colleague.close();
});

test('an indicator that no rating relied on is kept with a reason, or unlinked', async () => {
  const { owner } = hall;
  await openChecks(owner);
  const proposed = owner.getByRole('region', { name: /^Proposed for retirement/ });
  await proposed.getByRole('button', { name: 'Keep it (Sports facilities)' }).click();
  await proposed.getByRole('button', { name: 'Keep it', exact: true }).click();
  await proposed.getByText('Say why it stays').waitFor();
  await proposed.getByRole('textbox', { name: /^Why does it stay/ }).fill('A new hall opens in spring.');
  await expectAccessible(owner);
  await proposed.getByRole('button', { name: 'Keep it', exact: true }).click();
  await proposed.getByText(/^None\. Each indicator/).waitFor();
  expect(
    (await found()).objectives.flatMap(({ links }) => links).every(({ retirement }) => retirement === null),
  ).toBe(true);

  const moving = (await found()).objectives.find(({ title }) => title.startsWith('Moving every day'));
  for (const _ of [1, 2]) {
    const rating = {
      level: 'amber',
      confidence: 60,
      direction: 'steady',
      narrative: 'As before.',
      kind: 'agreed',
    };
    const answer = await owner.request.post(`${hall.url}/api/strategies/${hall.strategyId}/ratings`, {
      data: { ...rating, target: moving?.id, cites: ['adult-obesity-prevalence', 'obese-children-year-6'] },
    });
    expect(answer.status()).toBe(201);
  }
  await proposed.getByText(/Kept before by/).waitFor();
  await proposed.getByRole('button', { name: 'Unlink it (Sports facilities)' }).click();
  await proposed.getByRole('button', { name: 'Unlink it', exact: true }).click();
  await proposed.getByText(/^None\. Each indicator/).waitFor();
  await expect.poll(() => hasFocus(proposed.getByRole('heading', { level: 2 }))).toBe(true);
});

test('whoever rates ticks what they relied on, and the rating shows it', async () => {
  const { owner } = hall;
  const net = (await found()).objectives.find(({ title }) => title.startsWith('Everybody can get online'));
  await owner.goto(`${hall.url}/s/${hall.strategyId}/o/${net?.id}`);
  await owner.getByRole('button', { name: /^Rate for objective/ }).click();
  const form = owner.getByRole('dialog', { name: 'Rate this objective' });
  const cites = form.getByRole('group', { name: 'Which indicators did you rely on?' });
  await cites.waitFor();
  expect(await cites.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await form.getByRole('radio', { name: /^My own/ }).check();
  await form.getByRole('radio', { name: /^Amber/ }).check();
  await form.getByRole('spinbutton', { name: 'How sure are you, in per cent?' }).fill('70');
  await form.getByRole('radio', { name: 'Steady' }).check();
  await form.getByRole('textbox', { name: /^Why/ }).fill('Cables are not use.');
  const ticked = cites.getByRole('checkbox').first();
  await ticked.check();
  await expectAccessible(owner);
  await form.getByRole('button', { name: 'Record the rating' }).click();
  await owner.getByText('Cables are not use.').waitFor();
  await owner
    .getByText(/^Relied on: .*broadband/i)
    .first()
    .waitFor();
});

test('what an indicator measures is said on the page, and the reality check opens under its row of evidence', async () => {
  const { owner } = hall;
  await openChecks(owner);
  const unsaid = owner.getByRole('region', { name: /^Not said what it measures/ });
  const before = await unsaid.getByRole('combobox').count();
  expect(before).toBeGreaterThan(0);
  await unsaid.getByRole('combobox').first().selectOption({ label: 'An output' });
  await expect.poll(() => unsaid.getByRole('combobox').count()).toBe(before - 1);

  const healthy = (await found()).objectives.find(({ title }) => title.startsWith('More healthy years'));
  await owner.goto(`${hall.url}/s/${hall.strategyId}/o/${healthy?.id}`);
  await owner.getByRole('button', { name: 'Female healthy life expectancy', exact: true }).click();
  await owner.getByRole('button', { name: /^5 of 5 reality questions answered/ }).click();
  await owner.getByText(/Two in five of those invited come now/).waitFor();
  await expectAccessible(owner);
});
