import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { hasFocus } from './support/keyboard.ts';
import { openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
let strategy: { id: string; objectives: string[] };
let ownFramework: string;
beforeAll(async () => {
  room = await openStrategyRoom();
  strategy = await room.strategy([
    { title: 'Health', objectives: [{ title: 'More healthy years' }, { title: 'Warm homes' }] },
    { title: 'Work', objectives: [{ title: 'Good jobs' }] },
  ]);
  const base = `${room.url}/api/strategies/${strategy.id}/objectives`;
  const { request } = room.owner;
  const plan = await request.post(`${room.url}/api/partnerships/${room.partnershipId}/frameworks`, {
    data: {
      title: 'Corporate plan',
      version: '2026',
      items: [
        { id: 'safe', title: 'Safe' },
        { id: 'streets', title: 'Safe streets', parent: 'safe' },
      ],
    },
  });
  ({ id: ownFramework } = await plan.json());
  const link = `${base}/${strategy.objectives[0]}/links/healthy-life-expectancy-female`;
  expect((await request.put(link, { data: {} })).ok()).toBe(true);
  const tag = `${base}/${strategy.objectives[2]}/tags/${ownFramework}/streets`;
  expect((await request.put(tag)).ok()).toBe(true);
});
afterAll(() => room?.[Symbol.asyncDispose]());

const address = (query: string) => `${room.url}/s/${strategy.id}/foresight/coverage?${query}`;
const focusOn = (control: Locator) => expect.poll(() => hasFocus(control), { timeout: 10_000 }).toBe(true);
const matrixRow = (page: Page, aim: string): Locator =>
  page.getByRole('row', { name: new RegExp(`^${aim}`) });

test('the picture shows what is served, how, and by nobody, and follows what others write', async () => {
  const { owner } = room;
  await owner.goto(`${room.url}/s/${strategy.id}`);
  await owner.getByRole('link', { name: 'Foresight', exact: true }).click();
  await owner.getByRole('navigation', { name: 'Foresight' }).getByRole('link', { name: 'Coverage' }).click();
  await owner.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor();
  // The one framework that an objective serves something of comes first.
  await owner.getByRole('heading', { level: 2, name: 'Corporate plan' }).waitFor();
  await owner.getByText('1 of 2 aims are served by an objective.').waitFor();
  await matrixRow(owner, 'Safe ')
    .getByRole('link', { name: /Good jobs, through what is inside/ })
    .waitFor();
  await matrixRow(owner, 'Safe streets').getByRole('link', { name: /^2\.1/ }).waitFor();
  await expectAccessible(owner);

  await owner.getByRole('link', { name: /^Levelling Up missions/ }).click();
  const health = matrixRow(owner, 'Mission 7: Health');
  await health.getByRole('link', { name: /^1\.1.*by an indicator only, Female healthy/ }).waitFor();
  const none = matrixRow(owner, 'Objectives that serve none of these');
  expect(await none.getByRole('link').count()).toBe(3);

  const editor = await room.join('Ed Editor');
  const tag = `${room.url}/api/strategies/${strategy.id}/objectives/${strategy.objectives[0]}/tags/levelling-up-2022/mission-7`;
  expect((await editor.request.put(tag)).status()).toBe(204);
  await health.getByRole('link', { name: /^1\.1.*by an objective$/ }).waitFor();
  await owner.getByText('1 of 12 aims are served by an objective.').waitFor();
  await health.getByRole('link').first().click();
  await owner.waitForURL(new RegExp(`/o/${strategy.objectives[0]}$`));
});

test('the table says the same with what each aim means here, and an objective is tagged in place', async () => {
  const { owner } = room;
  const notes = `${room.url}/api/partnerships/${room.partnershipId}/framework-notes`;
  const note = { item: 'levelling-up-2022/mission-10', text: 'Homes that the people of our port can pay.' };
  expect((await owner.request.post(notes, { data: note })).status()).toBe(201);
  await owner.goto(address('framework=levelling-up-2022'));
  await owner.getByRole('navigation', { name: 'Shown as' }).getByRole('link', { name: 'Table' }).click();
  await owner.waitForURL(/view=table/);
  const housing = matrixRow(owner, 'Mission 10: Housing');
  await housing.getByText(note.text).waitFor();
  await housing.getByText('Nobody yet').waitFor();
  const act = housing.getByRole('button', { name: /^Say who serves it/ });
  await act.focus();
  await owner.keyboard.press('Enter');
  const which = housing.getByRole('combobox', { name: /^Which objective serves/ });
  await focusOn(which);
  await expectAccessible(owner);
  await which.selectOption({ label: '1.2 Warm homes' });
  await housing.getByRole('button', { name: 'Say so' }).click();
  await housing.getByRole('link', { name: '1.2 Warm homes' }).waitFor();

  const lone = owner.getByRole('region', { name: /^Objectives that serve none/ });
  await lone.getByRole('button', { name: /^Say what it serves Good jobs/ }).click();
  await lone.getByRole('combobox').selectOption({ label: 'Mission 1: Living Standards' });
  await lone.getByRole('button', { name: 'Say so' }).click();
  await lone.getByText('Each objective serves at least one of them.').waitFor();
  await focusOn(lone.getByRole('heading'));

  const [file] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('link', { name: 'Download it (CSV)' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('Mission 10: Housing');
});

test('a phone has it all: both views, dark too, and a viewer is offered nothing to change', async () => {
  // As long as the page: axe takes what lies half under the tabs for a target that is too small.
  const options = { viewport: { width: 390, height: 4000 }, colorScheme: 'dark' as const };
  const viewer = await room.join('Vi Viewer', 'viewer', 'Harbour Charity', options);
  for (const view of ['picture', 'table']) {
    await viewer.goto(address(`framework=levelling-up-2022&view=${view}`));
    await matrixRow(viewer, 'Mission 7: Health').getByRole('link').first().waitFor();
    expect(await viewer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(viewer);
  }
  expect(await viewer.getByRole('button', { name: /^Say / }).count()).toBe(0);
  await viewer.goto(address('framework=nothing'));
  await viewer.getByRole('heading', { name: 'There is no such framework' }).waitFor();
  await viewer.getByRole('link', { name: 'Show another framework' }).click();
  await viewer.getByRole('heading', { level: 2 }).first().waitFor();
});

test('a person answers a principle in place; the data’s finding and what was said before stay readable', async () => {
  const commenter = await room.join('Cy Commenter', 'commenter', 'Harbour Charity');
  await commenter.goto(`${room.url}/s/${strategy.id}/evidence/i/level-3-by-age-19`);
  const part = commenter.getByRole('region', { name: 'Can we rely on it?' });
  await part.getByText('4 of 5 are met; 1 is not known.').waitFor();
  const act = part.getByRole('button', { name: /^Answer about “High quality/ });
  await act.focus();
  await commenter.keyboard.press('Enter');
  await part.getByRole('button', { name: 'Sign it' }).click();
  await part.getByText('Choose an answer').waitFor();
  await part.getByRole('radio', { name: 'No' }).check();
  const why = part.getByRole('textbox', { name: /^Why\?/ });
  await part.getByRole('button', { name: 'Sign it' }).click();
  await focusOn(why);
  await why.fill('We have not looked at it.');
  await expectAccessible(commenter);
  await part.getByRole('button', { name: 'Sign it' }).click();
  await part.getByText('4 of 5 are met; 1 is not.').waitFor();
  await part.getByText(/^Cy Commenter for Harbour Charity/).waitFor();
  await part.getByText(/^The data can’t tell: The source does not state/).waitFor();

  await part.getByRole('button', { name: /^Answer again about “High quality/ }).click();
  await part.getByRole('radio', { name: 'Take the answer back' }).check();
  await why.fill('Somebody else shall look.');
  await part.getByRole('button', { name: 'Sign it' }).click();
  await part.getByText('4 of 5 are met; 1 is not known.').waitFor();
  await part.getByText('2 earlier statements').click();
  await part.getByText('We have not looked at it.').waitFor();
  await expectAccessible(commenter);
});
