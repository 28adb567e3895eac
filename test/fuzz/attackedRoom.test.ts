import { test } from 'vitest';
import { attackRoom } from './support/attackedRoom.ts';

const framesEach = 60;

/** Seeds that once found a fault, before every text had to be its tree of origins. */
test.each([
  ['a newcomer had another document', 1006],
  ['a newcomer had another document, in another way', 1037],
  ['the honest page had another document', 1017],
  ['the document could not be opened again', 1049],
])('rule 15: %s (seed %i)', async (_what, seed) => {
  await attackRoom(seed, framesEach);
});

test.each([1, 41, 81, 121])(
  'rules 13 and 15: whatever frames an editor makes up, honest pages, newcomers and restarts have one document (from seed %i)',
  async (first) => {
    for (let seed = first; seed < first + 40; seed++) {
      await attackRoom(seed, framesEach).catch((error) => {
        throw new Error(`seed ${seed}`, { cause: error });
      });
    }
  },
);
