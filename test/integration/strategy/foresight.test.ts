import { afterAll, beforeAll, expect, it } from 'vitest';
import { getForesight } from '../../../shared/api/foresight.ts';
import { setStar } from '../../../shared/strategy/edit.ts';
import { openWorld, refusal, southend, type World, withObjective } from '../../support/strategyWorld.ts';

let world: World;
let base: string;
beforeAll(async () => {
  world = await openWorld({ at: '2026-03-01T09:00:00.000Z' });
  base = `/api/strategies/${world.strategyId}`;
});
afterAll(() => world[Symbol.asyncDispose]());

const look = async (as = world.ids.viewer) =>
  getForesight.response.parse((await world.ask(as, 'GET', `${base}/foresight`)).json);

it('a strategy without indicators looks to three usual years', async () => {
  expect(await look()).toMatchObject({ dates: [2030, 2035, 2050], indicators: [], gone: [] });
});

it('tells of every linked and starred indicator at the years of goals and objectives, the starred first', async () => {
  const { objectiveId } = await withObjective(world);
  const edit = (method: string, path: string, body?: unknown) =>
    world.ask(world.ids.editor, method, path, body);
  await edit('PATCH', `${base}/objectives/${objectiveId}`, { targetDate: '2029-03-31', lead: 'College' });
  for (const id of ['employment-rate', '5g-coverage', 'percentage-population-aged-65'])
    await edit('PUT', `${base}/objectives/${objectiveId}/links/${id}`, {});
  await edit('PUT', `${base}/stars/neet-16-17`);
  world.setTime('2026-03-01T09:01:00.000Z');
  await edit('PUT', `${base}/stars/employment-rate`);
  const goals = `/api/partnerships/${world.partnershipId}/indicators/employment-rate/goals`;
  await edit('PUT', `${goals}/2035`, { value: 80, reason: 'The plan' });

  const found = await look();
  expect(found).toMatchObject({ dates: [2029, 2035], area: { code: southend }, coverage: 0.8 });
  expect(found.indicators.map(({ id }) => id)).toEqual([
    'neet-16-17',
    'employment-rate',
    '5g-coverage',
    'percentage-population-aged-65',
  ]);
  const [neet, employment, fiveG, age] = found.indicators;
  expect(neet?.objectives).toEqual([]);
  expect(employment).toMatchObject({
    objectives: [{ id: objectiveId, lead: 'College' }],
    goals: [{ year: 2035, value: 80, reason: 'The plan' }],
    dates: [
      { year: 2029, aim: { from: 'later-goal', value: 80 } },
      { year: 2035, aim: { from: 'goal', value: 80 } },
    ],
  });
  expect(employment?.fan.length).toBeGreaterThan(3);
  expect(fiveG?.dates[0]).toMatchObject({ heading: null, why: expect.stringContaining('needs 4') });
  expect(age?.dates[0]).toMatchObject({ aim: null, ahead: null, heading: { label: expect.any(String) } });

  // The same as each projection says by itself.
  const path = `/api/indicators/employment-rate/projection?partnership=${world.partnershipId}&to=2035`;
  const { json } = await world.ask(world.ids.viewer, 'GET', path);
  expect(json).toMatchObject({ ...employment?.dates[1]?.ahead, pastPerYear: employment?.pastPerYear });
});

it('names stars of indicators that are not there any more, so that they can be taken off', async () => {
  const by = { personId: world.ids.editor, at: '2026-03-02T09:00:00.000Z' };
  await world.change((doc) => setStar(doc, 'long-gone', true, by));
  expect((await look()).gone).toEqual(['long-gone']);
});

it('is for members', async () => {
  expect(refusal(await world.ask(world.ids.outsider, 'GET', `${base}/foresight`))).toBe('404 not-found');
});
