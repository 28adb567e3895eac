import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparePlaces, listIndicatorLinks } from '../../../shared/api/comparison.ts';
import { getIndicator, listIndicators } from '../../../shared/api/evidence.ts';
import { openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const get = (path: string, as = world.ids.viewer) => world.ask(as, 'GET', path);
const surrey = 'E10000030';

describe('filters', () => {
  const search = async (query: string) =>
    listIndicators.response.parse((await get(`/api/indicators?${query}`)).json);

  it('narrow the library together, and each choice says how many it would leave', async () => {
    const tag = 'levelling-up-2022/mission-7,six-capitals/human';
    const { indicators, choices } = await search(`tag=${tag}&polarity=lower`);
    expect(indicators.length).toBeGreaterThan(0);
    for (const { tags, polarity } of indicators) {
      expect(tags).toEqual(expect.arrayContaining(tag.split(',')));
      expect(polarity).toBe('lower');
    }
    for (const { id, count } of choices.polarity) {
      const other = await search(`tag=${tag}&polarity=${id}`);
      expect([id, count]).toEqual([id, other.indicators.length]);
    }
    const missions = choices.frameworks.find(({ id }) => id === 'levelling-up-2022');
    for (const { id, count } of missions?.items ?? []) {
      const other = await search(`tag=${id},six-capitals/human&polarity=lower`);
      expect([id, count]).toEqual([id, other.indicators.length]);
    }
  });

  it('know levels of geography, age and where an indicator comes from', async () => {
    const local = await search('level=local');
    const all = await search('');
    expect(local.indicators.length).toBeLessThan(all.indicators.length);
    expect(all.choices.origin.map(({ id, count }) => [id, count])).toEqual([
      ['official', all.indicators.length],
      ['own', 0],
      ['imported', 0],
    ]);
    const fresh = all.choices.freshness.reduce((sum, { count }) => sum + count, 0);
    expect(fresh).toBe(all.indicators.length);
    const stale = await search('freshness=older');
    expect(stale.indicators.map(({ id }) => id)).toContain('average-travel-time-cycling');
  });

  it('refuse what they do not know', async () => {
    expect(refusal(await get('/api/indicators?level=ward'))).toBe('422 invalid-request level');
    expect(refusal(await get('/api/indicators?tag=six-capitals/human,no/thing'))).toBe(
      '422 invalid-request tag',
    );
  });
});

describe('places', () => {
  const places = async (path: string) => comparePlaces.response.parse((await get(path)).json);

  it('inside a county are its districts, with the gap between best and worst', async () => {
    const found = await places(`/api/indicators/employment-rate/places?area=${surrey}`);
    expect(found.places.length).toBe(11);
    expect(found.places.every(({ type }) => type === 'non-metropolitan district')).toBe(true);
    const values = found.places.flatMap(({ observation }) => observation?.value ?? []);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(found.gap?.now.difference).toBeCloseTo((values[0] ?? 0) - (values.at(-1) ?? 0), 9);
    expect(found.around.map(({ area }) => area.name)).toEqual(
      expect.arrayContaining(['Surrey', 'South East', 'England']),
    );
  });

  it('like it come from the list that is asked for, itself among them', async () => {
    const path = `/api/indicators/claimant-count/places?partnership=${world.partnershipId}`;
    const [global, economic] = [await places(`${path}&among=global`), await places(`${path}&among=economic`)];
    expect(global.places.map(({ area }) => area.name)).toContain('Southend-on-Sea');
    expect(global.places.map(({ area }) => area.code)).not.toEqual(
      economic.places.map(({ area }) => area.code),
    );
    expect(global.lists.map(({ kind }) => kind)).toEqual(['global', 'economic', 'demographic', 'education']);
  });

  it('where an indicator is not published at a level, it says so', async () => {
    const found = await places(`/api/indicators/homicide-offences/places?area=${surrey}`);
    expect(found.gap).toBeNull();
    expect(found.remark).toContain('not published for districts');
    expect(found.levels.find(({ level }) => level === 'national')?.words).toMatch(
      /^(Published|Not published)/,
    );
  });
});

it('an indicator’s page takes further places by code, and another list of similar ones', async () => {
  const path = `/api/indicators/claimant-count?partnership=${world.partnershipId}`;
  const asked = await get(`${path}&compare=E08000035,E06000058&similar=education`);
  const detail = getIndicator.response.parse(asked.json);
  const chosen = detail.comparators.filter(({ kind }) => kind === 'chosen');
  expect(chosen.map(({ area }) => area.name)).toEqual(['Leeds', 'Bournemouth, Christchurch and Poole']);
  expect(chosen.every(({ series }) => series.length > 5)).toBe(true);
  expect(detail.similar.kind).toBe('education');
  expect(refusal(await get(`${path}&compare=nowhere`))).toBe('422 invalid-request compare');
});

describe('the figures of a chart as CSV', () => {
  it('are what the page draws', async () => {
    const answer = await get(
      `/api/indicators/healthy-life-expectancy-male/data.csv?partnership=${world.partnershipId}`,
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('.csv');
    const lines = answer.text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(lines[0]).toMatch(/^indicator,unit,area_code/);
    expect(lines.filter((line) => line.includes('Southend-on-Sea,place'))).toHaveLength(12);
    expect(lines.some((line) => line.includes('England,country'))).toBe(true);
    expect(lines.some((line) => line.includes(',neighbour,'))).toBe(false);
  });
});

describe('where an indicator is linked', () => {
  it('is told from the strategies of the partnership, with the reason and the control', async () => {
    const { objectiveId } = await withObjective(world, { objective: 'Work for all' });
    const link = `/api/strategies/${world.strategyId}/objectives/${objectiveId}/links/claimant-count`;
    await world.ask(world.ids.editor, 'PUT', link, {
      why: 'It moves first.',
      control: 'influence',
      measures: 'output',
    });
    const path = `/api/indicators/claimant-count/links?partnership=${world.partnershipId}`;
    const { links, unread } = listIndicatorLinks.response.parse((await get(path)).json);
    expect(links).toEqual([
      {
        strategyId: world.strategyId,
        strategyTitle: 'Shared outcomes',
        outcomeTitle: 'People live healthier for longer',
        objectiveId,
        objectiveTitle: 'Work for all',
        why: 'It moves first.',
        control: 'influence',
        measures: 'output',
      },
    ]);
    expect(unread).toEqual([]);
    expect(refusal(await get(path, world.ids.outsider))).toBe('404 not-found');

    const lost = { title: 'A lost strategy', createdAt: '2026-01-01', deletedAt: null, deletedBy: null };
    await world.records.write([world.records.adding('strategy', 'lost', lost)]);
    const again = listIndicatorLinks.response.parse((await get(path)).json);
    expect([again.links.length, again.unread]).toEqual([1, ['A lost strategy']]);
  });
});
