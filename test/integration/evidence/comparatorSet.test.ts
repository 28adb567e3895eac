import { afterAll, beforeAll, expect, it } from 'vitest';
import { comparePlaces } from '../../../shared/api/comparison.ts';
import { getIndicator } from '../../../shared/api/evidence.ts';
import { getComparators, setComparators } from '../../../shared/api/ownIndicators.ts';
import { openWorld, refusal, type World } from '../../support/strategyWorld.ts';

let world: World;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  path = `/api/partnerships/${world.partnershipId}/comparators`;
});
afterAll(() => world[Symbol.asyncDispose]());

const put = (areas: string[], as = world.ids.editor) =>
  world.ask(as, 'PUT', path, { areas, reason: 'Ports like ours.' });
const get = async (of: string) => (await world.ask(world.ids.viewer, 'GET', of)).json;

it('a partnership chooses the places that it compares itself with, and is compared with them', async () => {
  expect(getComparators.response.parse(await get(path))).toMatchObject({ areas: [], setAt: null });
  const set = setComparators.response.parse((await put(['E06000045', 'E06000044', 'E06000045'])).json);
  expect(set.areas.map(({ name }) => name)).toEqual(['Southampton', 'Portsmouth']);
  expect(set).toMatchObject({ reason: 'Ports like ours.', setBy: 'Edith Editor' });

  const asked = `partnership=${world.partnershipId}`;
  const places = comparePlaces.response.parse(
    await get(`/api/indicators/claimant-count/places?${asked}&among=own`),
  );
  expect(places.places.map(({ area }) => area.name).sort()).toEqual([
    'Portsmouth',
    'Southampton',
    'Southend-on-Sea',
  ]);
  expect(places.lists.map(({ kind }) => kind)).toContain('own');
  const detail = getIndicator.response.parse(
    await get(`/api/indicators/claimant-count?${asked}&similar=own`),
  );
  expect(detail.comparators.filter(({ kind }) => kind === 'neighbour')).toHaveLength(2);

  setComparators.response.parse((await put([])).json);
  const none = comparePlaces.response.parse(
    await get(`/api/indicators/claimant-count/places?${asked}&among=own`),
  );
  expect(none.remark).toBe('No places have been chosen yet.');
});

it('only editors choose, and only places that there are', async () => {
  expect(refusal(await put(['E06000045'], world.ids.commenter))).toBe('403 role-too-low');
  expect(refusal(await put(['E06000045'], world.ids.outsider))).toBe('404 not-found');
  expect(refusal(await put(['E06000045', 'nowhere']))).toBe('422 invalid-request areas.1');
  expect(refusal(await world.ask(world.ids.outsider, 'GET', path))).toBe('404 not-found');
});
