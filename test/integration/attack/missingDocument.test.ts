import { expect, test } from 'vitest';
import { openWorld, refusal } from '../../support/strategyWorld.ts';
import { openHall, strategyId } from '../collab/support/hall.ts';

/** Pages that hear that a strategy is gone remove this device's copy of it: perhaps the last one there is. */
test('a strategy whose text is missing from the disk is out of reach, never said to be gone', async () => {
  await using world = await openWorld();
  await world.store.documents.remove(world.strategyId);
  for (const door of ['', '/board', '/export?format=md']) {
    const answer = await world.ask(world.ids.viewer, 'GET', `/api/strategies/${world.strategyId}${door}`);
    expect([door, refusal(answer)]).toEqual([door, '503 damaged']);
  }
});

test('rule 4: a page of a strategy whose text is missing is told to come back later', async () => {
  const hall = await openHall();
  await hall.documents.remove(strategyId);
  const ann = await hall.raw('ann');
  expect((await ann.isClosed()).code).toBe(1013);
});
