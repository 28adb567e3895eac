import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  getEvidence,
  getIndicator,
  listAreas,
  listFrameworks,
  listIndicators,
} from '../../../shared/api/evidence.ts';
import { openWorld, refusal, southend, type World } from '../../support/strategyWorld.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const own = { minimum: 1, target: 99, reason: 'Our plan says so.', setAt: '', setBy: '' };
  await world.records.write([world.records.adding('own-score', 'employment-rate', own)]);
});
afterAll(() => world[Symbol.asyncDispose]());

const get = (path: string, as = world.ids.outsider) => world.ask(as, 'GET', path);

describe('evidence over HTTP', () => {
  it('anybody signed in may search the library', async () => {
    const found = listIndicators.response.parse((await get('/api/indicators?q=employment')).json);
    expect(found.indicators.map(({ id }) => id)).toContain('employment-rate');
    expect(refusal(await world.ask(null, 'GET', '/api/indicators'))).toBe('401 not-signed-in');
  });

  it('an indicator comes with its series, scores, direction and source for a place', async () => {
    const detail = getIndicator.response.parse(
      (await get(`/api/indicators/employment-rate?area=${southend}`)).json,
    );
    expect(detail.series.length).toBeGreaterThan(10);
    expect(detail.scores.target).toMatchObject({ origin: 'similar-places' });
  });

  it('a partnership’s own scores lie over the usual ones, for its members alone', async () => {
    const path = `/api/indicators/employment-rate?partnership=${world.partnershipId}`;
    const own = getIndicator.response.parse((await get(path, world.ids.viewer)).json);
    expect(own.area?.code).toBe(southend);
    expect(own.scores.target).toMatchObject({ value: 99, origin: 'own' });
    expect(refusal(await get(path))).toBe('404 not-found');
  });

  it('several indicators come as one row each, for the partnership’s place', async () => {
    const path = `/api/evidence?indicator=employment-rate,claimant-count&partnership=${world.partnershipId}`;
    const { summaries } = getEvidence.response.parse((await get(path, world.ids.viewer)).json);
    expect(summaries.map(({ id, area }) => [id, area?.code])).toEqual([
      ['employment-rate', southend],
      ['claimant-count', southend],
    ]);
  });

  it('places are found by name, and frameworks are listed with their items', async () => {
    const { areas } = listAreas.response.parse((await get('/api/areas?q=southend')).json);
    expect(areas[0]?.code).toBe(southend);
    const { frameworks } = listFrameworks.response.parse((await get('/api/frameworks')).json);
    expect(frameworks.length).toBeGreaterThan(1);
  });

  it.each([
    ['/api/indicators?area=nowhere', '422 invalid-request area'],
    ['/api/indicators?framework=nowhere', '422 invalid-request framework'],
    ['/api/indicators?tag=nowhere', '422 invalid-request tag'],
    ['/api/indicators/nowhere', '404 not-found'],
    ['/api/indicators/employment-rate?area=nowhere', '422 invalid-request area'],
    ['/api/evidence', '422 invalid-request indicator'],
    ['/api/indicators?partnership=nowhere', '404 not-found'],
  ])('%s is refused', async (path, expected) => {
    expect(refusal(await get(path))).toBe(expected);
  });
});
