import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { strategySchema } from '../../../shared/api/strategies.ts';
import { limits } from '../../../shared/limits.ts';
import { setStar } from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ at: '2026-03-01T09:00:00.000Z' });
});
afterEach(() => world[Symbol.asyncDispose]());

const star = (id: string, as = world.ids.editor) =>
  world.ask(as, 'PUT', `/api/strategies/${world.strategyId}/stars/${id}`);
const unstar = (id: string, as = world.ids.editor) =>
  world.ask(as, 'DELETE', `/api/strategies/${world.strategyId}/stars/${id}`);
const starred = async () => {
  const { json } = await world.ask(world.ids.viewer, 'GET', `/api/strategies/${world.strategyId}`);
  return strategySchema.parse(json).stars.map(({ indicatorId }) => indicatorId);
};

it('a program stars an indicator in the live document, and takes the star off', async () => {
  const page = await world.open(world.ids.viewer);
  const answer = await star('employment-rate');
  expect(answer.json).toEqual({ indicatorId: 'employment-rate', at: '2026-03-01T09:00:00.000Z' });
  expect((await star('employment-rate')).json).toEqual(answer.json);
  await vi.waitFor(() => expect(readStrategy(page).strategy.stars).toHaveLength(1));
  expect(await starred()).toEqual(['employment-rate']);
  expect((await unstar('employment-rate')).status).toBe(204);
  expect(await starred()).toEqual([]);
  expect(refusal(await unstar('employment-rate'))).toBe('404 not-found');
});

it('what is not there is not starred, nor by whoever may not write', async () => {
  expect(refusal(await star('nothing'))).toBe('404 not-found');
  expect(refusal(await star('employment-rate', world.ids.commenter))).toBe('403 role-too-low');
  expect(refusal(await unstar('employment-rate', world.ids.outsider))).toBe('404 not-found');
  expect(await starred()).toEqual([]);
});

it('one more than the most there can be is refused with nothing changed', async () => {
  const by = { personId: world.ids.editor, at: '2026-03-01T09:00:00.000Z' };
  await world.change((doc) => {
    for (let one = 1; one < limits.starredIndicators; one += 1) setStar(doc, `own-${one}`, true, by);
  });
  expect((await star('employment-rate')).status).toBe(200);
  expect(refusal(await star('neet-16-17'))).toBe('409 wrong-state');
  // Starring it again is no further one.
  expect((await star('employment-rate')).status).toBe(200);
  expect(await starred()).toHaveLength(limits.starredIndicators);
});

it('exports tell of stars and goals', async () => {
  const { objectiveId } = await withObjective(world);
  const base = `/api/strategies/${world.strategyId}`;
  const goal = (id: string, year: number, body: object) =>
    world.ask(
      world.ids.editor,
      'PUT',
      `/api/partnerships/${world.partnershipId}/indicators/${id}/goals/${year}`,
      body,
    );
  await world.ask(world.ids.editor, 'PUT', `${base}/objectives/${objectiveId}/links/employment-rate`, {});
  await goal('employment-rate', 2035, { value: 80 });
  await goal('employment-rate', 2030, { value: 78, reason: 'The plan' });
  // Nobody links it: it is told of all the same, because it is starred.
  await goal('neet-16-17', 2030, { value: 2 });
  await star('neet-16-17');
  const file = await world.ask(world.ids.viewer, 'GET', `${base}/export?format=json`);
  expect(file.json).toMatchObject({
    strategy: { stars: [{ indicatorId: 'neet-16-17', at: '2026-03-01T09:00:00.000Z' }] },
    indicators: [{ id: 'employment-rate' }, { id: 'neet-16-17' }],
    goals: [
      { indicatorId: 'employment-rate', year: 2030, value: 78, reason: 'The plan' },
      { indicatorId: 'employment-rate', year: 2035, value: 80, reason: '' },
      { indicatorId: 'neet-16-17', year: 2030, value: 2, reason: '' },
    ],
  });
  const { text } = await world.ask(world.ids.viewer, 'GET', `${base}/export?format=md`);
  expect(text).toContain('Our goals: 78.0% by 2030, 80.0% by 2035.');
  expect(text).toMatch(/\*\*Killer indicators:\*\*\n\n- .*: 2.0% by 2030/);
});
