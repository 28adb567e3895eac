import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';
import { hasFocus, tabTo } from './support/keyboard.ts';

let hall: ExampleHall;
let charity: Page;
beforeAll(async () => {
  hall = await openExampleHall();
  charity = await hall.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await charity.goto(await hall.invite('commenter', 'Trust Links'));
  await charity.getByRole('textbox', { name: 'Your name' }).fill('Ann Archer');
  await charity.getByRole('button', { name: /^Join/ }).click();
  await charity.waitForURL(/\/[sp]\//);
});
afterAll(() => hall?.[Symbol.asyncDispose]());

const question = /^Female healthy life expectancy: at least 64.0 years in 2028 to 2030\?$/;
const openForecasts = async (page: Page) => {
  await page.goto(`${hall.url}/s/${hall.strategyId}/foresight/forecasts`);
  await page.getByRole('heading', { level: 1, name: 'Forecasts' }).waitFor();
};
const group = (page: Page, name: RegExp) => page.getByRole('region', { name });

test('an editor asks from the page of an indicator, by keyboard, and is told what is missing', async () => {
  const { owner } = hall;
  await owner.goto(`${hall.url}/s/${hall.strategyId}/evidence/i/healthy-life-expectancy-female`);
  await owner.getByRole('link', { name: 'Ask for a forecast' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Female healthy life expectancy' });
  await dialog.getByText(/Southend-on-Sea: .* years in .* is the latest figure/).waitFor();
  await dialog.getByRole('button', { name: 'Ask them' }).click();
  await dialog.getByText('Choose at least one person').waitFor();
  await expectAccessible(owner);

  await tabTo(owner, dialog.getByRole('textbox', { name: 'this much (years)' }));
  await owner.keyboard.type('64');
  await dialog.getByRole('combobox', { name: 'In' }).selectOption({ label: '2028 to 2030' });
  await tabTo(owner, dialog.getByRole('checkbox', { name: 'Ann Archer, Trust Links' }));
  await owner.keyboard.press('Space');
  await dialog.getByRole('checkbox', { name: /^Owner,/ }).check();
  await dialog.getByRole('button', { name: 'Ask them' }).click();
  await dialog.waitFor({ state: 'detached' });
  await group(owner, /^Waiting for you/)
    .getByRole('heading', { name: question })
    .waitFor();
});

test('answers are private until both have answered; then each sees what the other said, on their open page', async () => {
  const { owner } = hall;
  await openForecasts(owner);
  await openForecasts(charity);
  await group(charity, /^Waiting for you/)
    .getByRole('button', { name: /^Answer/ })
    .tap();
  const dialog = charity.getByRole('dialog', { name: question });
  await dialog.getByRole('button', { name: 'Sign my answer' }).tap();
  await dialog.getByText('Move the slider, or write a number from 0 to 100').waitFor();
  await dialog.getByRole('spinbutton', { name: 'The same in figures' }).fill('101');
  await dialog.getByRole('button', { name: 'Sign my answer' }).tap();
  await dialog.getByText('Write a whole number from 0 to 100').waitFor();
  const slider = dialog.getByRole('slider', { name: 'How likely is it, in per cent?' });
  await slider.focus();
  await charity.keyboard.press('Home');
  for (let press = 0; press < 73; press += 1) await charity.keyboard.press('ArrowRight');
  expect(await slider.getAttribute('aria-valuetext')).toBe('73 per cent');
  await dialog.getByRole('textbox', { name: /What makes you think so/ }).fill('The clinics open in spring.');
  await expectAccessible(charity);
  await dialog.getByRole('button', { name: 'Sign my answer' }).tap();
  await dialog.waitFor({ state: 'detached' });
  const mine = group(charity, /^Waiting for others/);
  await mine.getByText('You said 73 %: “The clinics open in spring.” Nobody else sees it yet.').waitFor();
  await mine.getByRole('heading', { name: 'How often did it move that far before?' }).waitFor();
  expect(await hasFocus(mine.getByRole('heading', { name: question }))).toBe(true);

  const theirs = group(owner, /^Waiting for you/);
  await theirs.getByText('1 of 2 answers are in.').waitFor();
  const page = await owner.content();
  // The names of styles have digits too.
  expect(await owner.locator('body').textContent()).not.toContain('73');
  expect(page).not.toMatch(/73(\s|&nbsp;)?(%|per cent)|"73"/);
  expect(page).not.toContain('The clinics open');
  expect(page).not.toContain('How often did it move');
  await expectAccessible(owner);

  await theirs.getByRole('button', { name: /^Answer/ }).click();
  const answer = owner.getByRole('dialog', { name: question });
  await answer.getByRole('spinbutton', { name: 'The same in figures' }).fill('20');
  await answer.getByRole('button', { name: 'Sign my answer' }).click();
  for (const each of [owner, charity]) {
    const open = group(each, /^Revealed, waiting for the figure/);
    await open.getByRole('heading', { name: 'From 20 % to 73 %' }).waitFor();
    await open.getByText('The clinics open in spring.').waitFor();
    expect(await open.getByRole('button', { name: /^(Answer|Change)/ }).count()).toBe(0);
    await expectAccessible(each);
  }
  await owner.getByText('0 of 10 questions are resolved so far.').waitFor();
});

test('an editor stops waiting for somebody, which stays on the page, and withdraws a question', async () => {
  const { owner } = hall;
  const { members } = await hall.get<{ members: { id: string; name: string }[] }>(
    `/api/partnerships/${hall.partnershipId}`,
  );
  const base = `${hall.url}/api/partnerships/${hall.partnershipId}/forecasts`;
  const ask = (value: number) =>
    owner.request.post(base, {
      data: {
        ...{ indicatorId: 'employment-rate', comparison: 'at-least', value, period: '2030-01-01/P1Y' },
        people: members.filter(({ name }) => /^(Ann|Owner)/.test(name)).map(({ id }) => id),
      },
    });
  const asked: { id: string } = await (await ask(80)).json();
  await owner.request.post(`${base}/${asked.id}/answers`, { data: { probability: 40 } });
  await ask(90);
  await openForecasts(owner);
  await owner.getByRole('button', { name: 'Ask for a forecast' }).click();
  const choosing = owner.getByRole('dialog', { name: 'Ask for a forecast' });
  await choosing.getByRole('button', { name: 'Choose Female healthy life expectancy' }).waitFor();
  await choosing.getByRole('button', { name: 'Search the whole library' }).click();
  await choosing.getByRole('searchbox').fill('pay');
  await choosing.getByRole('button', { name: 'Choose Gross median weekly pay' }).click();
  await owner
    .getByRole('dialog', { name: 'Gross median weekly pay' })
    .getByText(/^Southend-on-Sea: £/)
    .waitFor();
  await owner.keyboard.press('Escape');
  await owner.getByRole('button', { name: /^Stop waiting: Employment rate.* 80/ }).click();
  const dialog = owner.getByRole('dialog', { name: 'Stop waiting for somebody' });
  await dialog.getByRole('checkbox', { name: 'Ann Archer, Trust Links' }).check();
  await dialog.getByRole('textbox', { name: 'Why?' }).fill('On leave until May.');
  await dialog.getByRole('button', { name: 'Stop waiting' }).click();
  const open = group(owner, /^Revealed/);
  await open.getByText(/stopped waiting for Ann Archer on .*: “On leave until May.”/).waitFor();
  await open.getByRole('heading', { name: 'One answer: 40 %' }).waitFor();

  await owner.getByRole('button', { name: /^Withdraw: Employment rate.* 90/ }).click();
  const withdraw = owner.getByRole('dialog', { name: 'Withdraw the question' });
  await withdraw.getByRole('textbox', { name: 'Why withdraw it?' }).fill('Out of reach.');
  await withdraw.getByRole('button', { name: 'Withdraw it' }).click();
  await group(owner, /^Withdrawn/)
    .getByText(/^Withdrawn by .*“Out of reach.”$/)
    .waitFor();
  await owner.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(owner, { only: ['color-contrast'] });
});
