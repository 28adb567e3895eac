import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { openSession } from './support/sessionRoom.ts';
import { openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

/** A room finds out whether it means the same, and the strategy says so ever after. */
let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

const hint = 'A hint by comparing word stems; it does not understand meaning.';

async function guest(code: string, name: string, organisation: string): Promise<Page> {
  const page = await room.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${room.url}/in/${code}`);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'Your organisation' }).fill(organisation);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL(/\/live\//);
  return page;
}

async function means(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'What it would look like' }).fill(words);
  await page.getByRole('button', { name: 'Send my meaning' }).click();
  await page.getByText('Sent. You can change it until the reveal.').waitFor();
}

test('shared and differing words are marked, who differs is kept, and the strategy carries it ever after', async () => {
  const session = await openSession(room, ({ objective }) => [{ kind: 'meaning', target: objective }]);
  const { owner } = room;
  const wall = await room.newPage({ viewport: { width: 1440, height: 900 } });
  await wall.goto(`${room.url}/live/${session.id}/screen#${(await session.seen()).projectorKey}`);
  await owner.goto(`${room.url}/live/${session.id}/run`);
  const ann = await guest(session.code, 'Ann', 'Public Health');
  const ben = await guest(session.code, 'Ben', 'Housing');
  await session.move(0);
  await means(ann, 'Healthy years for everybody, in every ward.');
  await means(ben, 'Every ward has warm homes.');
  for (const page of [wall, owner, ben]) expect(await page.content()).not.toContain('Healthy years');
  await session.reveal();
  for (const page of [ann, ben, wall, owner]) {
    await page.getByText(hint).waitFor();
    await page.getByText('In more than one answer: ward').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Housing homes, warm' }).waitFor();
    const marked = page.locator('blockquote span').filter({ hasText: /^ward$/ });
    expect(await marked.count()).toBe(2);
    expect(await marked.first().evaluate((word) => getComputedStyle(word).textDecorationLine)).toBe(
      'underline',
    );
    await expectAccessible(page);
  }

  await owner.getByRole('button', { name: 'Record the meaning' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'If it came true, what would it look like?' })
    .fill('More healthy years.');
  await dialog.getByRole('checkbox', { name: 'Housing still means something else' }).check();
  const theirs = dialog.getByRole('textbox', { name: 'What Housing means, in their words' });
  expect(await theirs.inputValue()).toBe('Every ward has warm homes.');
  await expectAccessible(owner);
  await dialog.getByRole('button', { name: 'Record the meaning' }).click();
  for (const page of [wall, ann, ben]) await page.getByText('Meaning differs').waitFor();
  await wall.getByText('“Every ward has warm homes.”').first().waitFor();
  await session.close();

  await owner.goto(`${room.url}/s/${session.strategyId}`);
  const mark = owner.getByRole('button', { name: /^Meaning differs.*of objective 1\.1$/ });
  await mark.waitFor();
  await expectAccessible(owner);
  await mark.click();
  const words = owner.getByRole('dialog', { name: 'Meaning differs' });
  await words.getByText('More healthy years.').waitFor();
  await words.getByText('“Every ward has warm homes.”').waitFor();
  await words.getByText(/^Signed by .+ for .+, /).waitFor();
  await expectAccessible(owner);
  await owner.keyboard.press('Escape');
  await expect.poll(() => mark.evaluate((button) => button === document.activeElement)).toBe(true);

  await owner.goto(`${room.url}/s/${session.strategyId}/board`);
  await owner.getByRole('row').filter({ hasText: 'Close the gap' }).getByText('Meaning differs').waitFor();
  await expectAccessible(owner);
  const phone = await room.join('Phone Reader', 'viewer', 'Police', {
    viewport: { width: 390, height: 844 },
  });
  await phone.goto(`${room.url}/s/${session.strategyId}/o/${session.objective}`);
  await phone.getByRole('button', { name: /^Meaning differs.*of objective 1\.1$/ }).waitFor();
  await expectAccessible(phone);
  await phone.goto(`${room.url}/s/${session.strategyId}/board`);
  await phone.getByText('Meaning differs').waitFor();
  await expectAccessible(phone);
});

test('a tie is shown, and decided by another round among them', async () => {
  const session = await openSession(room, () => [{ kind: 'prioritise', budget: 2 }]);
  const ann = await guest(session.code, 'Ann', 'Public Health');
  const ben = await guest(session.code, 'Ben', 'Housing');
  await room.owner.goto(`${room.url}/live/${session.id}/run`);
  await session.move(0);
  const give = async (page: Page, title: string) => {
    await page.getByRole('button', { name: `One dot more for ${title}` }).click();
    await page.getByRole('button', { name: 'Send my dots' }).click();
    await page.getByText('Sent. You can change it until the reveal.').waitFor();
  };
  await give(ann, 'Everyone can move every day');
  await give(ben, 'Safe at night, everywhere');
  await session.reveal();
  await ann
    .getByText('“Everyone can move every day” and “Safe at night, everywhere” share place 1')
    .waitFor();
  await ann.getByText('1 other got none').waitFor();
  await expectAccessible(ann);
  const wall = await room.newPage({ viewport: { width: 1440, height: 900 } });
  await wall.goto(`${room.url}/live/${session.id}/screen#${(await session.seen()).projectorKey}`);
  await wall.getByText('1 other got none: “Close the gap in healthy life between our wards”').waitFor();
  expect(await wall.locator('details').count(), 'nobody can open anything on a wall').toBe(0);
  await expectAccessible(wall);
  await room.owner.getByRole('button', { name: 'Another round among the 2 tied' }).click();
  await ann.getByRole('button', { name: 'Send my dots' }).waitFor();
  expect(await ann.getByRole('button', { name: /^One dot more for/ }).count()).toBe(2);
  await give(ann, 'Safe at night, everywhere');
  await session.reveal();
  await ben.getByText('1 dot from 1 person').first().waitFor();
  await ben.getByText('1 other got none').first().waitFor();
  await ben.getByText('What we said in round 1').waitFor();
  await expectAccessible(ben);
});
