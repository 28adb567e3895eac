import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { openSession } from './support/sessionRoom.ts';
import { openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

/** What lies before a room while it judges, and what can still be signed once it has gone on. */
let room: StrategyRoom;
let phone: Page;
beforeAll(async () => {
  room = await openStrategyRoom();
  phone = await room.newPage({ viewport: { width: 390, height: 844 } });
});
afterAll(() => room?.[Symbol.asyncDispose]());

const indicator = 'healthy-life-expectancy-female';

async function joinedBy(code: string, name: string): Promise<void> {
  await phone.goto(`${room.url}/in/${code}`);
  await phone.getByRole('textbox', { name: 'Your name' }).fill(name);
  await phone.getByRole('textbox', { name: 'Your organisation' }).fill('Public Health');
  await phone.getByRole('button', { name: 'Join' }).click();
  await phone.waitForURL(/\/live\//);
}

test('evidence is on every page when the facilitator shows it, and otherwise from the reveal on', async () => {
  const session = await openSession(room, ({ objective }) => [{ kind: 'rate', target: objective }]);
  const link = `${room.url}/api/strategies/${session.strategyId}/objectives/${session.objective}/links/${indicator}`;
  expect((await room.owner.request.put(link, { data: {} })).ok()).toBe(true);
  await joinedBy(session.code, 'Ann');
  const wall = await room.newPage({ viewport: { width: 1440, height: 900 } });
  const { projectorKey } = await session.seen();
  await wall.goto(`${room.url}/live/${session.id}/screen#${projectorKey}`);
  await room.owner.goto(`${room.url}/live/${session.id}/run`);
  await session.move(0);
  await room.owner.getByText('The evidence (1 indicator) is withheld until the reveal').waitFor();
  await phone.getByRole('button', { name: 'Send my rating' }).waitFor();
  const everyPage = [phone, wall, room.owner];
  for (const page of everyPage) expect(await page.getByText('How we know').count()).toBe(0);

  await room.owner.getByRole('button', { name: 'Show the evidence now' }).click();
  for (const page of everyPage) {
    const rows = page.getByRole('region', { name: 'How we know' }).getByRole('listitem');
    await rows
      .getByText(/\d years/)
      .first()
      .waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.textContent()).toMatch(/ealthy life expectancy.*(improving|steady|worsening)/);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    );
  }
  const box = (page: Page, words: string) =>
    page.getByRole('region', { name: 'How we know' }).getByText(words).boundingBox();
  expect((await box(phone, 'Female healthy life expectancy'))?.width).toBeGreaterThan(180);
  // Read from the back of a room, as the figures beside it.
  expect((await box(wall, 'min'))?.height).toBeGreaterThan(24);
  await room.owner.getByRole('button', { name: 'Withhold the evidence' }).click();
  for (const page of everyPage) await page.getByText('How we know').first().waitFor({ state: 'detached' });
  await session.reveal();
  for (const page of everyPage) await page.getByRole('region', { name: 'How we know' }).waitFor();
  await session.close();
});

test('a rating that was recorded can be signed from the phone also after the room has gone on', async () => {
  const session = await openSession(room, ({ objective }) => [
    { kind: 'rate', target: objective },
    { kind: 'pledge' },
    { kind: 'close' },
  ]);
  await joinedBy(session.code, 'Bea');
  await session.move(0);
  await session.reveal();
  await session.record(0, 'amber');
  await session.move(1);
  await phone.getByRole('textbox', { name: 'What I will do' }).waitFor();
  const earlier = phone.getByRole('region', { name: 'Ratings recorded before' });
  await earlier.getByText('Say what you say to the rating of “Close the gap').click();
  await earlier.getByRole('radio', { name: 'I dissent' }).check();
  const words = earlier.getByRole('textbox', { name: 'What you dissent from, in your own words' });
  await words.fill('It is red.');
  await expectAccessible(phone);
  await session.move(2);
  expect(await words.inputValue(), 'the room going on takes nothing away').toBe('It is red.');
  await earlier.getByRole('button', { name: 'Sign what I say' }).click();
  await earlier.getByText('Signed. You can say something else until the session closes.').waitFor();
  await earlier.getByText('What you said to the rating of').waitFor();
  expect((await session.seen()).steps[0]?.recorded[0]?.words).toEqual([
    { answer: 'dissent', organisation: 'Public Health', words: 'It is red.' },
  ]);
  await session.close();
  await earlier.waitFor({ state: 'detached' });
});
