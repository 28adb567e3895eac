import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';

let hall: ExampleHall;
let phone: Page;
let wall: Page;
beforeAll(async () => {
  hall = await openExampleHall();
  phone = await hall.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  wall = await hall.newPage({ viewport: { width: 1440, height: 900 } });
});
afterAll(() => hall?.[Symbol.asyncDispose]());

const reason = 'Nothing we do yet reaches the two wards at the bottom.';
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** A phone’s page stands here in full: what the bar below hides for the moment would count as too small to hit. */
const sizes = [
  { width: 390, height: 2600 },
  { width: 1440, height: 900 },
];

async function expectAccessibleAtBothWidths(page: Page): Promise<void> {
  for (const size of sizes) {
    const { width } = size;
    await page.setViewportSize(size);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}

test('an editor plans a session from a template, and is told what is missing', async () => {
  const { owner } = hall;
  await owner.getByRole('link', { name: 'Sessions', exact: true }).click();
  await owner.getByRole('heading', { name: 'No sessions yet' }).waitFor();
  await expectAccessible(owner);
  await owner.getByRole('link', { name: 'Plan a session' }).first().click();
  await owner
    .getByRole('article', { name: 'Rating round' })
    .getByRole('button', { name: 'Begin with this' })
    .click();
  await expectAccessibleAtBothWidths(owner);
  await owner.getByRole('textbox', { name: 'Title' }).first().fill('Spring rating round');
  const rating: Locator = owner.getByRole('listitem').filter({ hasText: /^2\. / });
  await rating.getByRole('textbox', { name: 'Minutes' }).fill('ten');
  await press(owner, 'Plan this session');
  await owner.getByText('Choose what it is about').waitFor();
  await owner.getByText('Write minutes as a number up to 1440').waitFor();
  await rating.getByRole('textbox', { name: 'Minutes' }).fill('10');
  const about = rating.getByRole('combobox', { name: 'About' });
  const objective = (await about.locator('option').allTextContents()).find((each) => each.startsWith('– '));
  await about.selectOption({ label: objective ?? '' });
  await press(owner, 'Plan this session');
  await owner.getByRole('heading', { level: 1, name: 'Spring rating round' }).waitFor();
  expect(owner.url()).toMatch(/\/live\/[^/]+\/run$/);
});

test('a phone shows every tab of a strategy without scrolling sideways', async () => {
  const narrow = await hall.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await narrow.context().addCookies(await hall.owner.context().cookies());
  await narrow.goto(`${hall.url}/s/${hall.strategyId}/sessions`);
  await narrow.getByRole('heading', { name: 'Spring rating round' }).waitFor();
  await expectAccessible(narrow);
  for (const width of [390, 320]) {
    await narrow.setViewportSize({ width, height: 844 });
    const tabs = narrow.getByRole('navigation', { name: 'This strategy' }).getByRole('link');
    expect(await tabs.count()).toBe(6);
    for (const tab of await tabs.all()) {
      const box = await tab.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await narrow.close();
});

test('a phone joins by the code on the wall, whose page asks nobody to sign in and sends its key to nobody', async () => {
  const { owner } = hall;
  await owner.getByRole('img', { name: /^Picture for phones/ }).waitFor();
  const link = await owner.getByRole('link', { name: 'Open the projector’s page' }).getAttribute('href');
  const navigations: string[] = [];
  wall.on('request', (request) => request.isNavigationRequest() && navigations.push(request.url()));
  await wall.goto(`${hall.url}${link}`);
  const code = (await wall.getByText(/^\w{3} \w{3}$/).textContent()) ?? '';
  await wall.getByRole('img', { name: /^Picture for phones/ }).waitFor();
  expect(navigations.map((each) => new URL(each).pathname + new URL(each).search)).toEqual([
    new URL(owner.url()).pathname.replace('/run', '/screen'),
  ]);
  await expectAccessibleAtBothWidths(wall);
  await expectAccessibleAtBothWidths(owner);

  await phone.goto(`${hall.url}/in`);
  await phone.getByRole('textbox').fill(code);
  await phone.getByRole('button').first().tap();
  await phone.getByRole('textbox', { name: 'Your name' }).fill('Ann Archer');
  await phone.getByRole('textbox', { name: 'Your organisation' }).fill('The college');
  await phone.getByRole('button', { name: /^Join/ }).tap();
  await wall.getByText('The college').waitFor();
  await owner.getByText(/^1 here/).waitFor();
  expect(await wall.content()).not.toContain('Ann Archer');
});

test('nobody sees an answer before the reveal, the facilitator and the wall neither; then all do', async () => {
  const { owner } = hall;
  await press(owner, /^Begin/);
  await press(owner, /^Next/);
  await phone.getByRole('radio', { name: /^Red/ }).check();
  await phone.getByRole('spinbutton', { name: 'The same in figures' }).fill('73');
  await phone.getByRole('textbox', { name: /^Why/ }).fill(reason);
  await phone.getByRole('button', { name: 'Send my rating' }).tap();
  await owner.getByText('1 here, 1 answered').waitFor();
  await press(owner, 'Mark that The college spoke');
  await owner.getByText('1 here, 1 answered, spoke 1 ×').waitFor();
  await wall.getByText('1 of 1').waitFor();
  await wall.getByRole('timer').waitFor();
  for (const page of [owner, wall]) expect(await page.content()).not.toContain(reason);
  await expectAccessible(owner);
  await press(owner, 'Reveal the answers');
  for (const page of [owner, wall, phone]) await page.getByText(reason).waitFor();
  await expectAccessibleAtBothWidths(wall);
  await expectAccessibleAtBothWidths(owner);
});

test('what the room agreed is recorded, stands on the wall, and consents come in', async () => {
  const { owner } = hall;
  await press(owner, 'Record the rating');
  const form = owner.getByRole('dialog', { name: 'What the room agreed' });
  await form.getByRole('button', { name: 'Record the rating' }).click();
  await form.getByText('Say how sure the room is').waitFor();
  await expectAccessible(owner);
  await form.getByRole('radio', { name: /^Red/ }).check();
  await form.getByRole('spinbutton', { name: 'The same in figures' }).fill('60');
  await form.getByRole('radio', { name: 'Worsening' }).check();
  await form.getByRole('textbox', { name: /^Why/ }).fill('The pace is not enough.');
  await form.getByRole('button', { name: 'Record the rating' }).click();
  await form.waitFor({ state: 'detached' });
  await wall.getByText('The pace is not enough.').waitFor();
  await phone.getByRole('radio', { name: /^I dissent/ }).check();
  await phone.getByRole('textbox', { name: /^What you dissent from/ }).fill('It is amber for our part.');
  await phone.getByRole('button', { name: 'Sign what I say' }).tap();
  for (const page of [owner, wall]) {
    await page.getByText('0 agree · 0 stand aside · 1 dissents').waitFor();
    await page.getByText('It is amber for our part.').waitFor();
  }
});

test('when two press at once the session goes on once, and who was late sees where it is', async () => {
  const { owner } = hall;
  const id = new URL(owner.url()).pathname.split('/')[2];
  const { steps } = await hall.get<{ steps: { id: string }[] }>(`/api/sessions/${id}`);
  await owner.route('**/round', async (route) => {
    const moved = await owner.request.post(`${hall.url}/api/sessions/${id}/move`, {
      data: { to: steps[0]?.id },
    });
    expect(moved.status()).toBe(200);
    await route.continue();
  });
  await press(owner, 'Another round');
  await owner.getByText('Somebody else pressed at the same moment').waitFor();
  await owner.getByText(/^Welcome · 1 of 3$/).waitFor();
  await owner.unroute('**/round');
  await press(owner, /^Next/);
  await owner.getByText(/^Rate together · 2 of 3$/).waitFor();
  expect(await owner.getByText('Somebody else pressed').count()).toBe(0);
});

test('another editor takes over, the former one is told, and takes it back to close', async () => {
  const { owner } = hall;
  const colleague = await hall.newPage();
  await colleague.goto(await hall.invite('editor', 'Trust Links'));
  await colleague.getByRole('textbox', { name: 'Your name' }).fill('Ben Baker');
  await colleague.getByRole('button', { name: /^Join/ }).click();
  await colleague.waitForURL(/\/[sp]\//);
  await colleague.goto(owner.url());
  await press(colleague, 'Take over');
  // The same is said to screen readers, beside the page.
  const said = (page: Page, words: string) => page.getByRole('main').getByText(words).waitFor();
  await said(owner, 'Ben Baker has taken over.');
  expect(await owner.getByRole('region', { name: 'Facilitate' }).count()).toBe(0);
  await press(owner, 'Take it back');
  await said(colleague, 'Owner has taken over.');
  await press(owner, 'Close the session');
  await owner.getByRole('dialog').getByRole('button', { name: 'Close the session' }).click();
  await wall.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  await wall.getByText('The pace is not enough.').waitFor();
  await owner.getByText(/Its code is free again/).waitFor();
  await expectAccessible(owner);
  await phone.goto(owner.url());
  await phone.getByRole('heading', { level: 1, name: 'Editors and owners facilitate' }).waitFor();
});

test('a review is closed with an answer to whether the last act worked, and not without', async () => {
  const { owner } = hall;
  const answer = await owner.request.post(`${hall.url}/api/strategies/${hall.strategyId}/sessions`, {
    data: { title: 'Spring review', purpose: 'review', steps: [{ kind: 'welcome' }] },
  });
  const { id }: { id: string } = await answer.json();
  await owner.goto(`${hall.url}/live/${id}/run`);
  await press(owner, /^Begin/);
  await press(owner, 'Close the session');
  const form = owner.getByRole('dialog', { name: 'Close this session?' });
  await form.getByRole('button', { name: 'Close the session' }).click();
  await form.getByText('Say whether it worked').waitFor();
  await form.getByRole('radio', { name: 'In part' }).check();
  await form.getByRole('textbox').fill('Two of the three clinics opened.');
  await form.getByRole('button', { name: 'Close the session' }).click();
  await owner.getByText('The last act worked in part.').waitFor();
  await owner.getByText('Two of the three clinics opened.').waitFor();
});
