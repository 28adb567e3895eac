import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCoverage, listCoverage } from '../../../shared/api/coverage.ts';
import { openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';

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

test('each framework says how much of it is served, the partnership’s own too, and a file says the same in rows', async () => {
  const { objectiveId } = await withObjective(world, { outcome: 'People thrive', objective: '=Walk, more' });
  const base = `/api/strategies/${world.strategyId}`;
  await world.ask(world.ids.editor, 'PUT', `${base}/objectives/${objectiveId}/links/employment-rate`, {});
  const tag = `${base}/objectives/${objectiveId}/tags/six-capitals/human`;
  expect((await world.ask(world.ids.editor, 'PUT', tag)).status).toBe(204);
  const own = await world.ask(
    world.ids.editor,
    'POST',
    `/api/partnerships/${world.partnershipId}/frameworks`,
    {
      title: 'Our plan',
      version: '2026',
      items: [{ id: 'a', title: 'A' }],
    },
  );
  expect(own.status, own.text).toBe(201);

  const answer = await world.ask(world.ids.viewer, 'GET', `${base}/coverage/frameworks`);
  const { frameworks } = listCoverage.response.parse(answer.json);
  expect(frameworks.find(({ id }) => id === 'six-capitals')).toEqual({
    id: 'six-capitals',
    title: 'Six capitals',
    version: 'February 2022',
    status: 'current',
    own: false,
    served: { objective: 1, below: 0, indicator: 0, none: 5 },
    untagged: 0,
  });
  expect(frameworks.find(({ id }) => id === 'levelling-up-2022')).toMatchObject({
    served: { objective: 0, below: 0, indicator: 1, none: 11 },
    untagged: 1,
  });
  expect(frameworks.find((each) => each.own)).toMatchObject({ title: 'Our plan', served: { none: 1 } });

  const file = await world.ask(world.ids.viewer, 'GET', `${base}/coverage.csv?framework=six-capitals`);
  expect(file.headers.get('content-disposition')).toContain('coverage-of-six-capitals-');
  const lines = file.text.replace('\uFEFF', '').trim().split('\r\n');
  expect(lines[0]).toMatch(/^item,title,heading,inside,served by,/);
  expect(lines).toHaveLength(7);
  expect(lines).toContain(
    `six-capitals/human,Human capital,,,an objective,1.1,"'=Walk, more",People thrive,`,
  );
  expect(lines.filter((line) => line.includes('nothing yet'))).toHaveLength(5);
});

test('a tag is put and taken off alone; what can’t be tagged is named, and who may not write is refused', async () => {
  const { objectiveId } = await withObjective(world);
  const path = `/api/strategies/${world.strategyId}/objectives/${objectiveId}`;
  const mission = (number: number) => `${path}/tags/levelling-up-2022/mission-${number}`;
  await Promise.all([1, 2, 3, 3].map((number) => world.ask(world.ids.editor, 'PUT', mission(number))));
  expect((await world.ask(world.ids.editor2, 'DELETE', mission(2))).status).toBe(204);
  expect((await world.ask(world.ids.editor2, 'DELETE', mission(2))).status).toBe(204);
  const served = (await coverage()).items.filter((item) => item.objectives.length > 0);
  expect(served.map(({ id }) => id)).toEqual(['levelling-up-2022/mission-1', 'levelling-up-2022/mission-3']);
  const ask = async (as: string, to: string) => refusal(await world.ask(as, 'PUT', to));
  expect(await ask(world.ids.editor, mission(13))).toBe('422 invalid-request item');
  expect(await ask(world.ids.commenter, mission(4))).toBe('403 role-too-low');
  expect(await ask(world.ids.outsider, mission(4))).toBe('404 not-found');
  expect(await ask(world.ids.editor, mission(4).replace(objectiveId, 'nothing'))).toBe('404 not-found');
});
