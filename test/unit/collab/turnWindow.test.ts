import { expect, test } from 'vitest';
import { TurnWindow, windowMs } from '../../../server/collab/turnWindow.ts';
import { handClock } from '../../support/handClock.ts';

/** Whether something has happened once all that was under way is done. */
async function isOpen(opening: Promise<void>): Promise<boolean> {
  let open = false;
  void opening.then(() => {
    open = true;
  });
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  return open;
}

test('rule 19: the window widens with the people in the room, up to 20 ms, and few never wait', () => {
  expect([1, 5, 29, 50, 100, 200, 400, 2000].map(windowMs)).toEqual([0, 0, 0, 5, 10, 20, 20, 20]);
});

test('rule 19: in a busy room a turn waits for the window, and the first after a quiet moment does not', async () => {
  const clock = handClock();
  const window = new TurnWindow(clock);
  expect(await isOpen(window.open(400))).toBe(true);
  const second = window.open(400);
  clock.pass(19);
  expect(await isOpen(second)).toBe(false);
  clock.pass(1);
  expect(await isOpen(second)).toBe(true);
  clock.pass(20);
  expect(await isOpen(window.open(400))).toBe(true);
});

test('rule 19: where few are together no turn waits', async () => {
  const window = new TurnWindow(handClock());
  for (let turn = 0; turn < 3; turn++) expect(await isOpen(window.open(5))).toBe(true);
});
