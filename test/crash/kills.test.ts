import { expect, test } from 'vitest';
import { killAgainAndAgain } from '../support/crash/kills.ts';

/** Seeds with which something was once lost stay here. */
const pinned: number[] = [];

/** A run that fails says its seed. */
const fresh = Date.now() % 1_000_000;

test.each([...pinned, fresh])(
  'rules 1, 2 and 23: nothing told, delivered or answered is lost by twenty kills (seed %i)',
  async (seed) => {
    const { kills, told, delivered, saved, answered, lost, apart, closed } = await killAgainAndAgain({
      kills: 20,
      seed,
    });
    expect({ lost, apart, closed }).toEqual({ lost: [], apart: [], closed: [] });
    expect(kills.typing + kills.starting + kills.opening).toBe(20);
    // That there was something to lose, of every sort.
    expect(told).toBeGreaterThan(100);
    expect(delivered).toBeGreaterThan(100);
    expect(saved).toBeGreaterThan(0);
    expect([...answered.keys()]).toEqual(expect.arrayContaining(['rate', 'add outcome', 'rename strategy']));
  },
  300_000,
);
