import { expect, test } from 'vitest';
import { converge } from './support/converge.ts';

/** CONVERGENCE_SEEDS=1000 looks further than each run of the tests does. */
const seeds = Number(process.env.CONVERGENCE_SEEDS ?? 6);

test.each(Array.from({ length: seeds }, (_, index) => index + 1))(
  'over restarts, dead Wi-Fi and changes of role, all who write end with one strategy (seed %i)',
  async (seed) => {
    const { faults, acts } = await converge(seed, 250);
    expect(faults).toEqual([]);
    expect(acts).toBeGreaterThan(100);
  },
);
