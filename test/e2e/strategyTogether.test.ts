import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  prose,
  type StrategyRoom,
  treeOf,
  waitForState,
  waitForWords,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

const sketch = [
  {
    title: 'Health',
    objectives: [{ title: 'Walk', narrative: 'We walk every day.' }, { title: 'Homes' }],
  },
  { title: 'Skills', objectives: [{ title: 'Work' }] },
];

async function two() {
  const strategy = await room.strategy(sketch);
  const asha = room.owner;
  const tom = await room.join('Tom Reed', 'editor', 'NHS partner');
  await openStrategy(asha, room.url, strategy.id);
  await openStrategy(tom, room.url, strategy.id);
  return { ...strategy, asha, tom };
}

test('two browsers type into the same sentence, and both keep everything', async () => {
  const { asha, tom, objectives } = await two();
  const place = `objective.${objectives[0]}.narrative`;
  const hers = await editor(asha, place);
  const his = await editor(tom, place);
  await his.press('End');
  await hers.press('Home');
  await Promise.all([
    hers.pressSequentially('Together ', { delay: 15 }),
    his.pressSequentially(' Rain or shine.', { delay: 15 }),
  ]);
  for (const page of [asha, tom])
    await waitForWords(page, place, 'Together We walk every day. Rain or shine.');
  for (const page of [asha, tom]) await waitForState(page, 'saved');
  await tom.reload();
  await waitForWords(tom, place, 'Together We walk every day. Rain or shine.');
});

test('the End key leads to the end of the line past another’s caret', async () => {
  const { asha, tom, objectives } = await two();
  const place = `objective.${objectives[0]}.narrative`;
  const hers = await editor(asha, place);
  const his = await editor(tom, place);
  await his.press('Home');
  await prose(asha, place).locator('[data-caret="Tom Reed · NHS partner"]').waitFor();
  await hers.press('Home');
  await hers.press('End');
  await hers.pressSequentially(' Always.');
  await waitForWords(asha, place, 'We walk every day. Always.');
  await hers.press('Home');
  await hers.press('Shift+End');
  await hers.pressSequentially('Gone');
  await waitForWords(tom, place, 'Gone');
});

test('each sees the other’s caret, with name and organisation, in the block where it is and nowhere else', async () => {
  const { asha, tom, objectives } = await two();
  const walk = `objective.${objectives[0]}.narrative`;
  const homes = `objective.${objectives[1]}.title`;
  await editor(asha, walk);
  await editor(asha, homes);
  const caret = (page: typeof asha, place: string) =>
    prose(page, place).locator('[data-caret="Tom Reed · NHS partner"]');

  await (await editor(tom, walk)).click();
  await caret(asha, walk).waitFor();
  expect(await caret(asha, homes).count()).toBe(0);

  await (await editor(tom, homes)).click();
  await caret(asha, homes).waitFor();
  expect(await caret(asha, walk).count()).toBe(0);

  // An editor that scrolls out of sight and goes must not take the caret of another with it.
  await tom.evaluate(() => document.body.style.setProperty('padding-bottom', '400vh'));
  await tom.keyboard.type('!');
  await waitForWords(asha, homes, 'Homes!');
  expect(await caret(asha, homes).count()).toBe(1);

  await tom.getByRole('banner').click();
  await caret(asha, homes).waitFor({ state: 'detached' });
});

test('the page says who is here, and names them', async () => {
  const { asha, tom } = await two();
  const opener = asha.getByRole('button', { name: '2 here' });
  await opener.click();
  await asha.getByRole('list', { name: 'People here' }).getByText('Tom Reed').waitFor();
  await asha.keyboard.press('Escape');
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await tom.close();
  await asha.getByRole('button', { name: 'Only you here' }).waitFor();
});

test('moving an objective keeps what somebody is typing in it, and their caret', async () => {
  const { asha, tom, objectives, outcomes } = await two();
  const place = `objective.${objectives[0]}.title`;
  const his = await editor(tom, place);
  await his.click();
  await his.press('End');
  await his.pressSequentially(' and', { delay: 10 });

  await (await editor(asha, `objective.${objectives[0]}.narrative`)).click();
  await asha.keyboard.press('Alt+Shift+ArrowDown');
  await asha.keyboard.press('Alt+Shift+ArrowDown');
  await tom
    .locator(`[data-block="outcome ${outcomes[1]}"] [data-block="objective ${objectives[0]}"]`)
    .waitFor();

  // He goes on typing without touching anything.
  await tom.keyboard.type(' wheel');
  for (const page of [asha, tom]) await waitForWords(page, place, 'Walk and wheel');
  expect(await treeOf(asha)).toEqual(['Health', 'Homes', 'Skills', 'Walk and wheel', 'Work']);
  expect(await treeOf(tom)).toEqual(await treeOf(asha));
  expect(await asha.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Narrative of objective 2.1',
  );
});

test('who types on in a paragraph that another makes a list goes on where they were', async () => {
  const { asha, tom, objectives } = await two();
  const place = `objective.${objectives[0]}.narrative`;
  const his = await editor(tom, place);
  await his.press('Home');
  for (let step = 0; step < 'We walk'.length; step++) await his.press('ArrowRight');
  await (await editor(asha, place)).click();
  await Promise.all([
    his.pressSequentially(', wheel and cycle', { delay: 40 }),
    asha.waitForTimeout(200).then(() => asha.keyboard.press('Control+Shift+8')),
  ]);
  await prose(tom, place).locator('li').waitFor();
  await tom.keyboard.type('!');
  for (const page of [asha, tom]) {
    const words = page.locator(`[data-prose="${place}"]`);
    await words
      .getByText(/^We walk,.*and cycle!.* every day\.$/)
      .first()
      .waitFor();
  }
});

test('two people who each start an empty title keep both their words', async () => {
  const { asha, tom } = await two();
  await asha.getByRole('button', { name: 'Add an outcome' }).click();
  await tom.getByText('Outcome 3', { exact: true }).waitFor();
  const key = await asha
    .locator('[data-prose^="outcome."][data-prose$=".title"]')
    .last()
    .getAttribute('data-prose');
  if (key === null) throw new Error('The new outcome has no title');
  const hers = await editor(asha, key);
  const his = await editor(tom, key);
  await his.click();
  await Promise.all([hers.pressSequentially('Warm'), his.pressSequentially('Homes')]);
  await asha.waitForFunction(
    (selector) => document.querySelector<HTMLElement>(selector)?.innerText.replaceAll(/\s/g, '').length === 9,
    `[data-prose="${key}"] [contenteditable]`,
  );
  const words = await hers.innerText();
  expect(words).toContain('Warm');
  expect(words).toContain('Homes');
});
