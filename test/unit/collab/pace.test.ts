import { expect, test } from 'vitest';
import { Pace } from '../../../server/collab/pace.ts';
import { logWindowMs, turnWindowMs } from '../../../server/collab/windows.ts';
import { handClock } from '../../support/handClock.ts';

/** Whether it may begin, once all that was under way is done. */
async function hasBegun(next: Promise<void>): Promise<boolean> {
  let begun = false;
  void next.then(() => {
    begun = true;
  });
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  return begun;
}

test('rule 19: the window widens with the people in the room, up to 20 ms, and few never wait', () => {
  expect([1, 5, 29, 50, 100, 200, 400, 2000].map(turnWindowMs)).toEqual([0, 0, 0, 5, 10, 20, 20, 20]);
});

test('rule 1: the log is written at most every 20 ms where many rooms share it, and at once for few', () => {
  expect([1, 19, 20, 100, 200, 1000].map(logWindowMs)).toEqual([0, 0, 2, 10, 20, 20]);
});

test('rule 19: in a busy room a turn waits for the window, and the first after a quiet moment does not', async () => {
  const clock = handClock();
  const pace = new Pace(clock);
  expect(await hasBegun(pace.next(20))).toBe(true);
  const second = pace.next(20);
  clock.pass(19);
  expect(await hasBegun(second)).toBe(false);
  clock.pass(1);
  expect(await hasBegun(second)).toBe(true);
  clock.pass(20);
  expect(await hasBegun(pace.next(20))).toBe(true);
});

test('rule 19: where few are together no turn waits', async () => {
  const pace = new Pace(handClock());
  for (let turn = 0; turn < 3; turn++) expect(await hasBegun(pace.next(0))).toBe(true);
});
