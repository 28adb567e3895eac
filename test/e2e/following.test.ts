import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';

let hall: ExampleHall;
let colleague: Page;
let phone: Page;
let outcomes: { id: string; title: string; objectives: { id: string; title: string }[] }[];
beforeAll(async () => {
  hall = await openExampleHall();
  colleague = await hall.newPage({ viewport: { width: 1440, height: 900 } });
  phone = await hall.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await colleague.goto(await hall.invite('editor', 'Trust Links'));
  await colleague.getByRole('textbox', { name: 'Your name' }).fill('Ben Baker');
  await colleague.getByRole('button', { name: /^Join/ }).click();
  await colleague.waitForURL(/\/[sp]\//);
  ({ outcomes } = await hall.get<{ outcomes: typeof outcomes }>(`/api/strategies/${hall.strategyId}`));
});
afterAll(() => hall?.[Symbol.asyncDispose]());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const strip = (page: Page) => page.getByRole('region', { name: 'Live session' });
const objective = (n: number) => {
  const found = outcomes.flatMap((each) => each.objectives)[n];
  if (!found) throw new Error(`The example has no objective ${n}`);
  return found;
};

async function light(page: Page, label: string): Promise<void> {
  await press(page, 'Choose a block');
  await page.getByRole('combobox', { name: 'Block of the strategy' }).selectOption({ label });
  await press(page, 'Put it in the spotlight');
}

/** Whether a block stands in the upper part of the window. */
const isBefore = (page: Page, id: string) =>
  page.evaluate((elementId) => {
    const { top } = document.getElementById(elementId)?.getBoundingClientRect() ?? { top: -1 };
    return top >= 0 && top < innerHeight / 2;
  }, id);

test('the header of a strategy leads those who may facilitate to a plan', async () => {
  const { owner } = hall;
  await owner.getByRole('link', { name: 'Start a live session' }).click();
  await owner.getByRole('heading', { level: 1, name: 'Plan a session' }).waitFor();
  await owner.goBack();
  await owner.setViewportSize({ width: 390, height: 844 });
  await press(owner, 'More for this strategy');
  await owner.getByRole('menuitem', { name: 'Start a live session' }).waitFor();
  await owner.keyboard.press('Escape');
  await owner.setViewportSize({ width: 1440, height: 900 });
});

test('the strategy’s page says that a session is on; who joins is brought to what is in the spotlight', async () => {
  const { owner } = hall;
  await colleague.goto(`${hall.url}/s/${hall.strategyId}`);
  await colleague.getByRole('heading', { level: 1 }).waitFor();
  const answer = await owner.request.post(`${hall.url}/api/strategies/${hall.strategyId}/sessions`, {
    data: { title: 'Writing day', steps: [{ kind: 'discuss' }, { kind: 'write', target: objective(0).id }] },
  });
  const { id, code }: { id: string; code: string } = await answer.json();
  await owner.goto(`${hall.url}/live/${id}/run`);
  await press(owner, /^Begin/);
  await strip(colleague).getByText('A session is on: Writing day').waitFor();
  await phone.goto(`${hall.url}/in/${code}`);
  await phone.getByRole('textbox', { name: 'Your name' }).fill('Ann Archer');
  await phone.getByRole('textbox', { name: 'Your organisation' }).fill('The college');
  await press(phone, 'Join');
  await phone.getByRole('heading', { level: 1, name: 'Think and talk' }).waitFor();

  await strip(colleague).getByRole('button', { name: 'Join' }).click();
  await strip(colleague).getByRole('link', { name: 'Take part' }).waitFor();
  const last = objective(outcomes.flatMap((each) => each.objectives).length - 1);
  await light(owner, `– ${last.title}`);
  await strip(colleague).getByText('You follow Owner to').waitFor();
  await expect.poll(() => isBefore(colleague, `objective-${last.id}`)).toBe(true);
  const seen = phone.getByRole('region', { name: 'In the spotlight' });
  await seen.getByRole('heading', { name: last.title }).waitFor();
  await expectAccessible(colleague);
  await expectAccessible(phone);
  await expectAccessible(owner);
});

test('who scrolls or writes elsewhere looks around in peace, and comes back by one button', async () => {
  const { owner } = hall;
  await colleague.waitForTimeout(1_200);
  await colleague.mouse.move(700, 400);
  await colleague.mouse.wheel(0, -20_000);
  await strip(colleague).getByText('You are looking around.').waitFor();
  const place = await colleague.evaluate(() => scrollY);
  const [, second] = outcomes;
  await light(owner, second?.title ?? '');
  await phone.getByRole('heading', { name: second?.title ?? '' }).waitFor();
  await strip(colleague).getByText('You are looking around.').waitFor();
  expect(await colleague.evaluate(() => scrollY)).toBe(place);
  await strip(colleague).getByRole('button', { name: 'Back to the facilitator' }).click();
  await expect.poll(() => isBefore(colleague, `outcome-${second?.id}`)).toBe(true);
  expect(await colleague.evaluate(() => document.activeElement?.id)).toBe(`outcome-${second?.id}`);

  await colleague
    .locator(`#objective-${objective(0).id}`)
    .getByText(objective(0).title)
    .click();
  await strip(colleague).getByText('You are looking around.').waitFor();
  await strip(colleague).getByRole('button', { name: 'Back to the facilitator' }).click();
});

test('a step that writes the strategy brings everybody to its block, late comers too; a guest reads along', async () => {
  const { owner } = hall;
  const first = objective(0);
  await press(owner, /^Next/);
  await expect.poll(() => isBefore(colleague, `objective-${first.id}`)).toBe(true);
  const late = await hall.newPage({ viewport: { width: 1440, height: 700 } });
  await late.context().addCookies(await colleague.context().cookies());
  await late.goto(`${hall.url}/s/${hall.strategyId}`);
  await expect.poll(() => isBefore(late, `objective-${first.id}`), { timeout: 15_000 }).toBe(true);
  await late.close();

  const words = colleague.locator(`#objective-${first.id} [contenteditable]`).nth(1);
  await words.click();
  await colleague.keyboard.press('End');
  await colleague.keyboard.type(' By next spring.');
  await phone.getByText(/By next spring\./).waitFor();
  await phone.getByRole('textbox', { name: 'How I would put it' }).fill('Within a year.');
  await press(phone, 'Send my wording');
  await phone.getByText('Sent. You can change it until the reveal.').waitFor();
  expect(await phone.locator('[contenteditable]').count()).toBe(0);
});

test('the facilitator hands over to somebody by name, and is told that it is in other hands', async () => {
  const { owner } = hall;
  await press(owner, 'Hand over');
  const whom = owner.getByRole('combobox', { name: 'To whom' });
  await whom.waitFor();
  await press(owner, 'Hand over');
  await owner
    .locator('p, span, div')
    .getByText('Choose an editor or owner', { exact: true })
    .first()
    .waitFor();
  await whom.selectOption({ label: 'Ben Baker, Trust Links' });
  await expectAccessible(owner);
  await press(owner, 'Hand over');
  await owner.getByRole('main').getByText('Ben Baker has taken over.').waitFor();
  await strip(colleague).getByText('You follow the session to').waitFor();
  await strip(colleague).getByRole('link', { name: 'Facilitate' }).click();
  await press(colleague, 'Close the session');
  await colleague.getByRole('dialog').getByRole('button', { name: 'Close the session' }).click();
  await owner.getByText(/Its code is free again/).waitFor();
});

test('a guest reads the record of the session that they took part in, and no other page', async () => {
  await phone.getByRole('link', { name: 'Read the record' }).click();
  await phone.getByRole('heading', { level: 1, name: 'Writing day' }).waitFor();
  await phone.getByRole('heading', { level: 2, name: 'Who took part' }).waitFor();
  expect(await phone.getByRole('heading', { name: 'Who was heard' }).count()).toBe(0);
  await expectAccessible(phone);
  const { owner } = hall;
  const other = await owner.request.post(`${hall.url}/api/strategies/${hall.strategyId}/sessions`, {
    data: { title: 'Another', steps: [{ kind: 'welcome' }] },
  });
  const { id }: { id: string } = await other.json();
  await phone.goto(`${hall.url}/live/${id}/record`);
  await phone.getByText('There is no such session, or you have not joined it.').waitFor();
});

test('the next plan begins with what was left open, and survives the browser’s going away', async () => {
  const { owner } = hall;
  const planning = `${hall.url}/s/${hall.strategyId}/sessions/new`;
  await owner.goto(planning);
  await owner
    .getByRole('article', { name: 'Rating round' })
    .getByRole('button', { name: 'Begin with this' })
    .click();
  const left = owner.getByRole('region', { name: /^Left open on / });
  await left.getByRole('button', { name: /^Put into the plan: .*never revealed/ }).click();
  await left.getByText('In the plan').waitFor();
  await expectAccessible(owner);
  await owner.goto(`${hall.url}/s/${hall.strategyId}/sessions`);
  await owner.goto(planning);
  await owner
    .getByRole('region', { name: /^Left open on / })
    .getByText('In the plan')
    .waitFor();
  expect(
    await owner
      .getByRole('listitem')
      .filter({ hasText: /^\d\. / })
      .count(),
  ).toBe(4);
  await press(owner, 'Another template');
  await owner.getByRole('dialog').getByRole('button', { name: 'Drop this plan' }).click();
  await owner.getByRole('article', { name: 'Rating round' }).waitFor();
  await owner.reload();
  await owner.getByRole('article', { name: 'Rating round' }).waitFor();
});
