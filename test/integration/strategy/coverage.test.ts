import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCoverage } from '../../../shared/api/coverage.ts';
import { openWorld, type World, withObjective } from '../../support/strategyWorld.ts';

let world: World;
let address: string;
beforeEach(async () => {
  world = await openWorld();
  address = `/api/strategies/${world.strategyId}/coverage`;
});
afterEach(() => world[Symbol.asyncDispose]());

async function coverage() {
  const answer = await world.ask(world.ids.viewer, 'GET', `${address}?framework=levelling-up-2022`);
  expect(answer.status).toBe(200);
  return getCoverage.response.parse(answer.json);
}

test('says of each item which objectives serve it, and which objectives serve none', async () => {
  const { objectiveId } = await withObjective(world);
  const before = await coverage();
  expect(before.untagged).toEqual([objectiveId]);
  expect(before.items).toHaveLength(12);
  expect(before.items.every(({ objectives }) => objectives.length === 0)).toBe(true);
  const served = before.items[6]?.id ?? '';

  const tags = [served, 'six-capitals/human'];
  const path = `/api/strategies/${world.strategyId}/objectives/${objectiveId}`;
  expect((await world.ask(world.ids.editor, 'PATCH', path, { tags })).status).toBe(200);
  const after = await coverage();
  expect(after.untagged).toEqual([]);
  expect(after.items.filter((item) => item.served !== 'none')).toEqual([
    { ...before.items[6], objectives: [objectiveId], served: 'objective' },
  ]);
  expect(after.outcomes.flatMap(({ objectives }) => objectives)).toMatchObject([{ id: objectiveId }]);
});

test('an aim that a linked indicator belongs to is served by the indicator alone until an objective says so', async () => {
  const { objectiveId } = await withObjective(world);
  const path = `/api/strategies/${world.strategyId}/objectives/${objectiveId}`;
  const link = `${path}/links/healthy-life-expectancy-female`;
  expect((await world.ask(world.ids.editor, 'PUT', link, { why: 'It is life.' })).status).toBeLessThan(300);
  const health = async () => (await coverage()).items.find(({ id }) => id === 'levelling-up-2022/mission-7');
  expect(await health()).toMatchObject({
    objectives: [],
    served: 'indicator',
    indicators: [
      {
        id: 'healthy-life-expectancy-female',
        title: 'Female healthy life expectancy',
        objectives: [objectiveId],
      },
    ],
  });
  expect((await coverage()).untagged).toEqual([objectiveId]);
  await world.ask(world.ids.editor, 'PATCH', path, { tags: ['levelling-up-2022/mission-7'] });
  expect(await health()).toMatchObject({ objectives: [objectiveId], served: 'objective', indicators: [] });
});

test('a tag of another framework does not count', async () => {
  const { objectiveId } = await withObjective(world);
  const path = `/api/strategies/${world.strategyId}/objectives/${objectiveId}`;
  await world.ask(world.ids.editor, 'PATCH', path, { tags: ['six-capitals/human'] });
  expect((await coverage()).untagged).toEqual([objectiveId]);
});

test('a framework that there is not, or none, is named as the fault; strangers are told of nothing', async () => {
  for (const query of ['?framework=nonsense', '']) {
    const { status, json } = await world.ask(world.ids.viewer, 'GET', `${address}${query}`);
    expect(status).toBe(422);
    expect(json).toMatchObject({ errors: [{ path: 'framework' }] });
  }
  expect((await world.ask(world.ids.outsider, 'GET', `${address}?framework=levelling-up-2022`)).status).toBe(
    404,
  );
});
