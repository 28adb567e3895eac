import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRust, openStock } from './support/otherClients.ts';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  prose,
  type StrategyRoom,
  waitForState,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

test('a browser, a stock y-websocket client and the Rust Yjs write one title together', async () => {
  const { id } = await room.strategy([{ title: 'Health' }]);
  const page = room.owner;
  await openStrategy(page, room.url, id);
  const stock = await openStock(page, room.url, id);
  const rust = await openRust(page, room.url, id);
  const programs = [stock, rust];
  expect(programs.map((program) => program.title())).toEqual(['Shared outcomes', 'Shared outcomes']);

  const field = await editor(page, 'strategy.title');
  await field.press('End');
  const typing = field.pressSequentially(' by everybody', { delay: 20 });
  for (const letter of ['S', 't', 'o', 'c', 'k', ' ']) {
    stock.insert('Stock '.indexOf(letter), letter);
    rust.insert(rust.title().indexOf('outcomes'), letter === ' ' ? '🦀' : 'r');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await typing;
  rust.delete(rust.title().indexOf('Shared'), 'Shared '.length);

  const words = async () => (await prose(page, 'strategy.title').innerText()).replaceAll('\u2060', '').trim();
  await expect
    .poll(async () => new Set([await words(), ...programs.map((program) => program.title())]).size)
    .toBe(1);
  const together = await words();
  expect(together.startsWith('Stock ')).toBe(true);
  expect(together.endsWith('outcomes by everybody')).toBe(true);
  expect([...together].filter((letter) => letter === '🦀').length).toBe(1);
  expect(together.split('r').length - 1).toBe(5 + 'everybody'.split('r').length - 1);
  await waitForState(page, 'saved');
  expect(programs.map((program) => program.hungUp())).toEqual([0, 0]);

  await page.reload();
  await waitForState(page, 'saved');
  await expect.poll(words).toBe(together);
});
