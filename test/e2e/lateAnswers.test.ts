import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession, type SessionRoom } from './support/sessionRoom.ts';
import { openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

/** What a phone sends after the room has gone on, and what its clock says of the time that is left. */
let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

const phone = { viewport: { width: 390, height: 844 } };

async function join(page: Page, { code }: SessionRoom): Promise<Page> {
  await page.goto(`${room.url}/in/${code}`);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ann');
  await page.getByRole('textbox', { name: 'Your organisation' }).fill('The college');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL(/\/live\//);
  return page;
}

test('what somebody was writing in a round that is over does not count for the next one, and is kept', async () => {
  const session = await openSession(room, ({ outcome }) => [{ kind: 'meaning', target: outcome }]);
  const ann = await join(await room.newPage(phone), session);
  await session.move(0);
  const field = ann.getByRole('textbox', { name: 'What it would look like' });
  await field.fill('Nobody waits.');
  await session.reveal();
  await session.round();
  await ann.getByText('What you wrote is kept on this device').waitFor();
  const refused = ann.waitForResponse((response) => response.url().endsWith('/answers'));
  await ann.getByRole('button', { name: 'Send my meaning' }).click();
  expect((await refused).status()).toBe(409);
  await ann.getByText('One answer of yours was not sent').click();
  await ann.getByText('“Nobody waits.”').waitFor();
  expect((await session.seen()).steps[0]).toMatchObject({ round: 2, answered: 0 });
  await field.fill('Nobody waits longer than a week.');
  await ann.getByRole('button', { name: 'Send my meaning' }).click();
  await ann.getByText('Sent. You can change it until the reveal.').waitFor();
  expect((await session.seen()).steps[0]).toMatchObject({ round: 2, answered: 1 });
});

test.each([
  ['an hour fast', 3_600_000],
  ['an hour slow', -3_600_000],
])(
  'the time that is left is the same on a device whose clock is %s, and at zero nothing closes',
  async (_, ahead) => {
    const session = await openSession(room, () => [{ kind: 'discuss', seconds: 300 }]);
    const page = await room.newPage(phone);
    await page.addInitScript((by) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + by;
    }, ahead);
    const ann = await join(page, session);
    await session.move(0);
    const timer = ann.getByRole('timer');
    await timer.waitFor();
    expect(await timer.textContent()).toMatch(/^0(5:00|4:[45]\d)$/);
    const time = await room.owner.request.post(`${room.url}/api/sessions/${session.id}/time`, {
      data: { seconds: 1 },
    });
    expect(time.ok()).toBe(true);
    await expect.poll(() => timer.textContent(), { timeout: 10_000 }).toBe('00:00');
    await ann.getByRole('textbox', { name: 'What I think' }).fill('A last word.');
    await ann.getByRole('button', { name: 'Send what I wrote' }).click();
    await ann.getByText('Sent. You can change it until the reveal.').waitFor();
    expect((await session.seen()).steps[0]).toMatchObject({ status: 'open', answered: 1 });
  },
);
