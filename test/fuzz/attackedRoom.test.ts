import { expect, test } from 'vitest';
import { attackRoom } from './support/attackedRoom.ts';

const framesEach = 60;

/** Seeds that once found a fault, with what it was. */
const found: [what: string, seed: number][] = [];

test.each(found)('rule 15: %s', async (_what, seed) => {
  await expect(attackRoom(seed, framesEach)).resolves.toBeUndefined();
});

test('rule 15: whatever frames an editor makes up, honest pages, newcomers and restarts have one document', async () => {
  for (let seed = 1; seed <= 160; seed++) {
    await attackRoom(seed, framesEach).catch((error) => {
      throw new Error(`seed ${seed}`, { cause: error });
    });
  }
});
