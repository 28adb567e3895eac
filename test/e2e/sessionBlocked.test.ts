import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BlockingProxy, blockingProxy, type Treatment } from '../support/blockingProxy.ts';
import { openSession } from './support/sessionRoom.ts';
import { openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

const target = 'Close the gap in healthy life between our wards';

async function guest(proxy: BlockingProxy, code: string, name: string): Promise<Page> {
  const page = await room.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${proxy.url}/in/${code}`);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'Your organisation' }).fill('Public Health');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('heading', { level: 1, name: 'You are in' }).waitFor();
  return page;
}

/** Since now: whether the page was told by an event, or only asked by itself after a while. */
function askedWithin(page: Page, id: string): Promise<number> {
  const began = performance.now();
  return page
    .waitForResponse((response) => new URL(response.url()).pathname === `/api/sessions/${id}`)
    .then(() => performance.now() - began);
}

test.each<Treatment>(['refuse', 'hang', 'swallow'])(
  'a network that does “%s” to WebSockets: join, answer and see the reveal, on phones, the facilitator’s page and the wall',
  async (treatment) => {
    await using proxy = await blockingProxy(room.url, treatment);
    const session = await openSession(room, ({ objective }) => [
      { kind: 'welcome' },
      { kind: 'rate', target: objective },
      { kind: 'close' },
    ]);
    const { projectorKey } = await session.seen();
    const wall = await room.newPage();
    await wall.goto(`${proxy.url}/live/${session.id}/screen#${projectorKey}`);
    const host = await room.owner.context().newPage();
    await host.goto(`${proxy.url}/live/${session.id}/run`);
    const ann = await guest(proxy, session.code, 'Ann');
    const ben = await guest(proxy, session.code, 'Ben');
    // Each has its line for news, which is no WebSocket.
    await expect.poll(() => proxy.asked(/^\/live\/?$/)).toBeGreaterThan(2);

    const told = askedWithin(ann, session.id);
    await session.move(1);
    // Without events a page looks again after four seconds at the soonest.
    expect(await told).toBeLessThan(3_500);
    for (const [page, level] of [
      [ann, 'Red'],
      [ben, 'Green'],
    ] as const) {
      await page.getByRole('heading', { level: 1, name: target }).waitFor();
      await page.getByRole('radio', { name: level }).check();
      await page.getByRole('spinbutton', { name: 'The same in figures' }).fill('70');
      await page.getByRole('textbox', { name: 'Why?' }).fill(`Why ${level}.`);
      await page.getByRole('button', { name: /^Send/ }).click();
      await page.getByText('Sent. You can change it until the reveal.').waitFor();
    }
    expect(await ben.content()).not.toContain('Why Red.');
    await host.getByRole('button', { name: /^Reveal/ }).click();
    for (const page of [ann, ben, host]) await page.getByText('“Why Red.”').first().waitFor();
    await wall.getByText('Public Health').first().waitFor();
  },
);
