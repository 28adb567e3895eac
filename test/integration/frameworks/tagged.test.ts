import { afterAll, beforeAll, expect, it } from 'vitest';
import { getIndicator, listIndicators } from '../../../shared/api/evidence.ts';
import { idIn, openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';
import { made } from './support.ts';

/** A tag of an own framework is a tag like any other. */
let world: World;
let tag: string;
let framework: string;
let objectiveId: string;
beforeAll(async () => {
  world = await openWorld();
  framework = (await made(world)).id;
  tag = `${framework}/h-1`;
  ({ objectiveId } = await withObjective(world));
  const path = `/api/strategies/${world.strategyId}/objectives/${objectiveId}`;
  await world.ask(world.ids.editor, 'PATCH', path, { tags: [tag] });
});
afterAll(() => world[Symbol.asyncDispose]());

const get = (path: string) => world.ask(world.ids.viewer, 'GET', path);

it('in the strategy and on the board', async () => {
  expect((await get(`/api/strategies/${world.strategyId}`)).text).toContain(tag);
  expect((await get(`/api/strategies/${world.strategyId}/board`)).text).toContain(tag);
});

it('in both exports, by its title', async () => {
  const json = await get(`/api/strategies/${world.strategyId}/export?format=json`);
  expect(json.text).toMatch(/"title": "Warm homes",\s+"framework": "Corporate plan"/);
  const markdown = await get(`/api/strategies/${world.strategyId}/export?format=md`);
  expect(markdown.text).toContain('Warm homes (Corporate plan)');
});

it('on indicators of the library that an item names, for that partnership alone', async () => {
  const item = `/api/partnerships/${world.partnershipId}/frameworks/${framework}/items/h`;
  const name = (toldBy: string[]) => world.ask(world.ids.editor, 'PATCH', item, { toldBy });
  expect((await name(['gigabit-capable-broadband', 'employment-rate'])).status).toBe(200);
  expect((await name(['employment-rate'])).text).toContain('Gigabit capable broadband; ');
  const told = listIndicators.response.parse(
    (await get(`/api/indicators?partnership=${world.partnershipId}&tag=${framework}/h&absent=include`)).json,
  );
  expect(told.indicators.map(({ id }) => id)).toEqual(['employment-rate']);
  const detail = await get(`/api/indicators/employment-rate?partnership=${world.partnershipId}`);
  expect(getIndicator.response.parse(detail.json).tagBasis[`${framework}/h`]).toBe(
    'Chosen by this partnership.',
  );
  const everybodys = getIndicator.response.parse((await get('/api/indicators/employment-rate')).json);
  expect(everybodys.tags).not.toContain(`${framework}/h`);

  const link = `/api/strategies/${world.strategyId}/objectives/${objectiveId}/links/employment-rate`;
  expect((await world.ask(world.ids.editor, 'PUT', link, {})).status).toBe(200);
  const coverage = await get(`/api/strategies/${world.strategyId}/coverage?framework=${framework}`);
  expect(coverage.text).toContain('"indicators":[{"id":"employment-rate"');
  expect(refusal(await name(['employment-rate', 'nothing']))).toBe('422 invalid-request toldBy.1');
});

it('on an indicator of one’s own, and in the filters of the library', async () => {
  const path = `/api/partnerships/${world.partnershipId}/indicators`;
  const body = { title: 'Homes below 18 degrees', kind: 'percentage', tags: [tag] };
  const id = idIn(await world.ask(world.ids.editor, 'POST', path, body));
  const ours = `partnership=${world.partnershipId}&absent=include`;
  for (const query of [`tag=${tag}`, `framework=${framework}`, 'q=warm']) {
    const found = listIndicators.response.parse((await get(`/api/indicators?${ours}&${query}`)).json);
    expect(
      found.indicators.map((each) => each.id),
      query,
    ).toContain(id);
    const choice = found.choices.frameworks.find((each) => each.id === framework);
    expect(choice?.items.find((item) => item.id === tag)?.count).toBe(1);
  }
  const detail = (await get(`/api/indicators/${id}?partnership=${world.partnershipId}`)).json;
  expect(getIndicator.response.parse(detail).tagDetails).toEqual([
    {
      id: tag,
      title: 'Warm homes',
      framework: 'Corporate plan',
      basis: 'Chosen by this partnership.',
    },
  ]);
  expect((await get(`/api/indicators?tag=${tag}`)).status).toBe(422);
});
