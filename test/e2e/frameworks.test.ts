import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';
import { descriptionOf } from './support/keyboard.ts';

let hall: ExampleHall;
let base: string;
beforeAll(async () => {
  hall = await openExampleHall();
  base = `${hall.url}/p/${hall.partnershipId}/frameworks`;
});
afterAll(() => hall?.[Symbol.asyncDispose]());

const csv = (text: string) => ({ name: 'Plan.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const heading = (name: string) => hall.owner.getByRole('heading', { level: 1, name }).waitFor();

/** At both widths; the pages are long, and a phone shows them in one column. */
async function accessibleAtBoth(): Promise<void> {
  const { owner } = hall;
  await expectAccessible(owner);
  await owner.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(owner);
  const overflow = await owner.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBe(0);
  await owner.setViewportSize({ width: 1440, height: 900 });
}

test('a framework is made by hand, its aims nested, changed in the open and taken out of use', async () => {
  const { owner } = hall;
  await owner.goto(`${hall.url}/p/${hall.partnershipId}`);
  await owner.getByRole('link', { name: 'Open the frameworks' }).click();
  await heading('Frameworks');
  await owner.getByText('You have none of your own yet.').waitFor();
  await accessibleAtBoth();

  await owner.getByRole('button', { name: 'Make a framework' }).click();
  const making = owner.getByRole('dialog', { name: 'Make a framework' });
  await making.getByRole('textbox', { name: 'Title' }).fill('Net zero');
  await making.getByRole('button', { name: 'Make it' }).click();
  const version = making.getByRole('textbox', { name: 'Version' });
  await expect.poll(() => version.getAttribute('aria-invalid')).toBe('true');
  expect(await descriptionOf(version)).toContain('a year will do');
  await version.fill('2025');
  await making.getByRole('button', { name: 'Make it' }).click();
  await heading('Net zero');

  for (const [title, parent] of [
    ['Warm homes', ''],
    ['Lofts', 'Warm homes'],
  ] as const) {
    await owner.getByRole('button', { name: 'Add an aim' }).first().click();
    const adding = owner.getByRole('dialog', { name: 'Add an aim' });
    await adding.getByRole('textbox', { name: 'Title' }).fill(title);
    if (parent) await adding.getByRole('combobox', { name: /^Part of/ }).selectOption(parent);
    await adding.getByRole('button', { name: 'Add it' }).click();
    await adding.waitFor({ state: 'detached' });
  }
  await owner
    .getByRole('listitem')
    .filter({ hasText: 'Warm homes' })
    .getByRole('link', { name: 'Lofts' })
    .click();
  await heading('Lofts');
  await owner.getByRole('button', { name: 'Change the aim' }).click();
  const changing = owner.getByRole('dialog', { name: 'Change the aim' });
  await changing.getByRole('textbox', { name: 'Title' }).fill('Lofts and walls');
  await changing.getByRole('button', { name: 'Change it' }).click();
  await heading('Lofts and walls');
  await owner.getByText('Changes (2)').click();
  await owner.locator('del', { hasText: 'Lofts' }).waitFor();
  await accessibleAtBoth();
  await owner.getByRole('button', { name: 'Take it out of use' }).click();
  await owner.getByRole('button', { name: 'Bring it back into use' }).waitFor();
});

test('a CSV with faults is refused by row and column; put right, it makes a framework', async () => {
  const { owner } = hall;
  await owner.goto(base);
  await owner.getByRole('link', { name: 'Bring a CSV file' }).click();
  await heading('Bring a CSV file');
  const file = owner.getByLabel('CSV file');
  await file.setInputFiles(csv('Ref,Title,Belongs to\nH,Good homes,\nH,Warm homes,\nX,Lofts,Nowhere\n'));
  await owner.getByRole('heading', { name: '2 things to put right first' }).waitFor();
  await owner.getByText('Row 3, column “Ref”: “H” is in Row 2, column “Ref” too.').waitFor();
  await owner.getByText('Row 4, column “Belongs to”: there is no aim “Nowhere”').waitFor();
  await accessibleAtBoth();

  await file.setInputFiles(
    csv('Ref,Title,Belongs to,Budget\nH,Good homes,,2\nH1,Warm homes,H,\nP,Fair pay,,\n'),
  );
  await owner.getByRole('heading', { name: '3 aims in it' }).waitFor();
  await owner.getByText('Left out: “Budget”.').waitFor();
  expect(await owner.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Plan');
  await owner.getByRole('textbox', { name: 'Title' }).fill('Corporate plan');
  await owner.getByRole('textbox', { name: 'Version' }).fill('2026');
  await accessibleAtBoth();
  await owner.getByRole('button', { name: 'Make it' }).click();
  await heading('Corporate plan');
  await owner.getByRole('link', { name: 'Warm homes' }).waitFor();
});

test('an own aim is chosen on the strategy’s page, beside everybody’s', async () => {
  const { owner } = hall;
  await owner.goto(`${hall.url}/s/${hall.strategyId}`);
  const opener = owner.getByRole('button', { name: /^Aims that objective 1.1 serves/ });
  await opener.click();
  const panel = owner.getByRole('region', { name: 'Aims that objective 1.1 serves' });
  await panel.getByRole('searchbox', { name: 'Find an aim' }).fill('Fair pay');
  await panel.getByRole('checkbox', { name: 'Fair pay' }).check();
  await panel.getByRole('link', { name: 'What these aims mean here' }).waitFor();
  await panel.getByRole('button', { name: 'Done' }).click();
  await owner.getByRole('button', { name: /^Aims that objective 1.1 serves: .*Fair pay/ }).waitFor();
});

test('indicators of the library are named that tell about an own aim', async () => {
  const { owner } = hall;
  await owner.goto(base);
  await owner.getByRole('link', { name: 'Corporate plan' }).click();
  await owner.getByRole('link', { name: 'Fair pay' }).click();
  await owner.getByRole('button', { name: 'Add an indicator' }).click();
  const finding = owner.getByRole('dialog', { name: 'Add an indicator' });
  await finding.getByRole('searchbox').fill('weekly pay');
  await finding.getByRole('button', { name: /^Choose Gross median weekly pay/ }).click();
  await finding.waitFor({ state: 'detached' });
  await owner.getByRole('button', { name: /^Take off “Gross median weekly pay/ }).waitFor();
  await accessibleAtBoth();
  await owner.getByRole('link', { name: 'All indicators that tell about it' }).click();
  await owner.getByRole('link', { name: /^Gross median weekly pay/ }).waitFor();
});

test('an aim tells its measures, which are not confirmed, what serves it, and what it means here', async () => {
  const { owner } = hall;
  await owner.goto(`${base}/levelling-up-2022/mission-1`);
  await heading('Mission 1: Living Standards');
  const measures = owner.getByRole('region', { name: 'How it is measured' });
  await measures.getByText('One of them is not confirmed').waitFor();
  const workless = measures.getByRole('listitem').filter({ hasText: 'children in workless households' });
  await workless.getByText('Not confirmed').waitFor();
  await owner.getByRole('button', { name: 'Say what it means here' }).click();
  const signing = owner.getByRole('dialog', { name: 'What this means here' });
  await signing.getByRole('textbox').fill('Work that pays the rent in Southend.');
  await signing.getByRole('button', { name: 'Sign it' }).click();
  const note = owner.getByRole('region', { name: 'What this means here' });
  await note.getByText('Work that pays the rent in Southend.').waitFor();
  await accessibleAtBoth();
});

test('which aim is which is signed, the move is shown first, and adds the newer aims', async () => {
  const { owner } = hall;
  await owner.goto(`${base}/levelling-up-2022`);
  await owner.getByRole('link', { name: 'Move to a newer framework' }).click();
  await heading('Move to a newer framework');
  await owner.getByText('our reading, not fact').waitFor();
  const mission = owner.getByRole('listitem').filter({ hasText: 'Mission 5: Education' });
  const suggested = mission.getByText('Every child achieving and thriving. Both');
  await suggested.waitFor();
  await accessibleAtBoth();
  await mission
    .getByRole('button', { name: /^Look and sign/ })
    .first()
    .click();
  const signing = owner.getByRole('dialog');
  await expectAccessible(owner);
  await signing.getByRole('button', { name: 'Sign it' }).click();
  await signing.waitFor({ state: 'detached' });
  const move = owner.getByRole('region', { name: 'What would be added' });
  await move.getByText('gains “Every child achieving and thriving”').first().waitFor();
  await accessibleAtBoth();
  await move.getByRole('button', { name: /^Add the aims to/ }).click();
  await move.getByText(/None would gain an aim/).waitFor();
  const strategy = JSON.stringify(await hall.get<object>(`/api/strategies/${hall.strategyId}`));
  // Tags are sorted; the older ones and what was there of the newer framework stay.
  expect(strategy).toMatch(
    /mission-5","local-outcomes-2026\/best-start-in-life","local-outcomes-2026\/every-child/,
  );
});

test('a viewer reads all of it and is offered no change', async () => {
  const viewer = await hall.newPage();
  await viewer.goto(await hall.invite('viewer', 'Harbour Charity'));
  await viewer.getByRole('textbox', { name: /name/i }).fill('Vi Viewer');
  await viewer.keyboard.press('Enter');
  await viewer.waitForURL(/\/(s|p)\//);
  await viewer.goto(`${base}/levelling-up-2022/mission-1`);
  await viewer.getByText('Work that pays the rent in Southend.').waitFor();
  expect(await viewer.getByRole('main').getByRole('button').count()).toBe(0);
  await viewer.goto(base);
  await viewer.getByRole('link', { name: 'Corporate plan' }).waitFor();
  expect(await viewer.getByRole('main').getByRole('button').count()).toBe(0);
  await viewer.close();
});
