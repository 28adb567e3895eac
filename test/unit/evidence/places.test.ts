import { describe, expect, test } from 'vitest';
import { library } from './made.ts';

const evidence = await library();
const found = (q: string): string[] => evidence.areas(q).map((area) => area.name);

test('all 443 areas are listed without words, abolished ones last', () => {
  const all = evidence.areas('');
  expect(all).toHaveLength(443);
  expect(all.findIndex((area) => !area.current)).toBe(385);
});

test.each([
  ['southend', 'Southend-on-Sea'],
  ['SOUTHEND ON SEA', 'Southend-on-Sea'],
  ['E06000033', 'Southend-on-Sea'],
  ['e06000033', 'Southend-on-Sea'],
  ['hull', 'Kingston upon Hull, City of'],
  ['city of bristol', 'Bristol, City of'],
  ['st helens', 'St. Helens'],
  ['kings lynn', "King's Lynn and West Norfolk"],
  ['bcp', 'Bournemouth, Christchurch and Poole'],
  ['poole', 'Bournemouth, Christchurch and Poole'],
  ['durham', 'County Durham'],
  ['Südtyneside', undefined],
  ['sóuth tynesíde', 'South Tyneside'],
])('"%s" finds %s first', (q, name) => {
  expect(found(q)[0]).toBe(name);
});

test('a council comes before the police area of the same name', () => {
  expect(evidence.areas('essex').map((area) => area.type)).toEqual(['county', 'police force area']);
});

test('an area says what it lies in', () => {
  expect(evidence.areas('southend')[0]).toMatchObject({
    code: 'E06000033',
    type: 'unitary authority',
    parent: 'E12000006',
    parentName: 'East of England',
  });
});

describe('an abolished place leads to what stands there today', () => {
  test.each([
    ['E08000016', ['E08000038']],
    ['E06000028', ['E06000058']],
    ['Corby', ['E06000061', 'E06000062']],
    ['Taunton Deane', ['E06000066']],
  ])('%s → %j', (q, codes) => {
    const areas = evidence.areas(q);
    expect(areas.map((area) => area.code).sort()).toEqual(codes);
    expect(areas.every((area) => area.current && area.formerly !== null)).toBe(true);
  });

  test('a name that both bear is listed once, as the present area', () => {
    const areas = evidence.areas('barnsley');
    expect(areas).toHaveLength(1);
    expect(areas[0]).toMatchObject({ code: 'E08000038', formerly: null });
  });
});

describe('figures that are published under a former code', () => {
  test('are found under the present one, with a note', () => {
    const { series, scores } = evidence.detail('adult-obesity-prevalence', 'E08000039');
    expect(series).toEqual(
      evidence
        .detail('adult-obesity-prevalence', 'E08000019')
        .series.map((observation) => ({ ...observation, note: 'former_code' })),
    );
    expect(scores.actual.value !== null && scores.actual.basis).toContain('former code');
  });

  test('count for other places that resemble it', () => {
    const leeds = evidence.detail('adult-obesity-prevalence', 'E08000035');
    const neighbours = leeds.comparators.filter(({ kind, latest }) => kind === 'neighbour' && latest);
    expect(neighbours.map(({ area }) => area.name)).toContain('Sheffield');
    const { minimum } = leeds.scores;
    expect(minimum.value !== null && minimum.basis).toContain(`${neighbours.length} of the 20 places`);
  });

  test('are not added up where the present area is another one', () => {
    const [travel] = evidence.summaries(['average-travel-time-cycling'], 'E06000058');
    expect(travel?.latest).toBeNull();
    expect(travel?.missing).toContain('Bournemouth, Poole, Christchurch');
  });
});
