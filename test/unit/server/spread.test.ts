import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spread } from '../../../server/spread.ts';
import { limits } from '../../../shared/limits.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** When each of so many had its turn, in milliseconds from the beginning. */
async function turnsOf(count: number): Promise<number[]> {
  const began = performance.now();
  const turns: number[] = [];
  const done = spread(Array.from({ length: count }), () => turns.push(performance.now() - began));
  for (let waits = 0; turns.length < count && waits < 10 * limits.drainMs; waits++) {
    await vi.advanceTimersByTimeAsync(1);
  }
  await done;
  return turns;
}

test('one has its turn at once, and nobody costs no time', async () => {
  expect(await turnsOf(1)).toEqual([0]);
  await spread([], () => expect.unreachable());
});

test('a few follow each other shortly', async () => {
  const turns = await turnsOf(5);
  for (const [index, turn] of turns.entries())
    expect(Math.abs(turn - index * limits.drainEachMs)).toBeLessThan(3);
});

test('many are spread evenly over the whole time, and no longer', async () => {
  const turns = await turnsOf(600);
  expect(turns).toHaveLength(600);
  expect(Math.max(...turns)).toBeLessThanOrEqual(limits.drainMs);
  for (let part = 0; part < 10; part++) {
    const within = turns.filter((turn) => Math.floor((turn / limits.drainMs) * 10) === part);
    expect(within.length).toBeGreaterThan(40);
    expect(within.length).toBeLessThan(80);
  }
});
