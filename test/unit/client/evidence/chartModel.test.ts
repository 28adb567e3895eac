import { expect, test } from 'vitest';
import { chartModel } from '../../../../client/evidence/indicator/chart/chartModel.ts';
import { valueDomain } from '../../../../client/evidence/indicator/chart/valueDomain.ts';
import { breaksIn } from '../../../../shared/evidence/breaks.ts';
import type { Observation } from '../../../../shared/evidence/indicator.ts';
import { library, row, sampled } from '../../evidence/made.ts';

const area = { code: 'E06000033', name: 'Southend-on-Sea' };
const england = { code: 'E92000001', name: 'England' };

function model(series: Observation[], others: Observation[] = []) {
  const comparator = { area: england, kind: 'country' as const, latest: null, series: others, missing: null };
  return chartModel({ area, series, comparators: [comparator], breaks: breaksIn(series) });
}

function years(runs: { label: string }[][]): string[][] {
  return runs.map((run) => run.map(({ label }) => label));
}

test('a withheld figure ends the line, is marked with its reason, and is never nought', () => {
  const drawn = model([row('2019', 4), row('2020', 5), row('2021', null, { status: 'c' }), row('2022', 6)]);
  const [own] = drawn?.lines ?? [];
  expect(years(own?.runs ?? [])).toEqual([['2019', '2020'], ['2022']]);
  expect(drawn?.withheld).toEqual([
    expect.objectContaining({
      label: '2021',
      reason: 'The source withheld the figure to protect confidentiality.',
    }),
  ]);
  expect(own?.runs.flat().every(({ value }) => value > 0)).toBe(true);
});

test('a period that is missing altogether ends the line too', () => {
  const drawn = model([row('2015', 4), row('2016', 5), row('2017', 5), row('2020', 6), row('2021', 6)]);
  expect(years(drawn?.lines[0]?.runs ?? [])).toEqual([
    ['2015', '2016', '2017'],
    ['2020', '2021'],
  ]);
});

test('across a break there is a bridge and no line, and the break says why', () => {
  const drawn = model([row('2019', 4, { note: 'former_code' }), row('2020', 5), row('2021', 6)]);
  const own = drawn?.lines[0];
  expect(years(own?.runs ?? [])).toEqual([['2019'], ['2020', '2021']]);
  expect(years(own?.bridges ?? [])).toEqual([['2019', '2020']]);
  expect(drawn?.breaks[0]?.reason).toContain('boundary');
  const [before = 0, after = 0] = drawn?.periods.map(({ at }) => at) ?? [];
  expect(drawn?.breaks[0]?.at).toBeGreaterThan(before);
  expect(drawn?.breaks[0]?.at).toBeLessThan(after);
});

test('the band runs only where both limits are published', () => {
  const drawn = model([sampled('2019', 4, 1), row('2020', 5), sampled('2021', 6, 1), sampled('2022', 6, 1)]);
  expect(years(drawn?.band ?? [])).toEqual([['2019'], ['2021', '2022']]);
});

test('a place without a figure leaves the others, and nobody’s figures leave no chart', () => {
  expect(model([], [row('2020', 3)])?.lines.map(({ name }) => name)).toEqual(['England']);
  expect(model([row('2020', null)])).toBeNull();
});

test('the axis holds every figure and the whole band, and begins at nought only where that is near', () => {
  const far = model([sampled('2019', 61, 2), sampled('2020', 63, 2)]);
  expect(far && valueDomain(far)[0]).toBeGreaterThan(50);
  expect(far && valueDomain(far)[0]).toBeLessThanOrEqual(59);
  expect(far && valueDomain(far)[1]).toBeGreaterThanOrEqual(65);
  const near = model([row('2019', 2), row('2020', 9)]);
  expect(near && valueDomain(near)[0]).toBe(0);
  const flat = model([row('2019', 0), row('2020', 0)]);
  expect(flat && valueDomain(flat)[1]).toBeGreaterThan(0);
});

test('every indicator of the library with a figure for Southend gives a chart that holds all its figures', async () => {
  const from = await library();
  let drawn = 0;
  for (const { id } of from.search({ absent: 'include' }, '2026-07-01').indicators) {
    const detail = from.detail(id, 'E06000033');
    const chart = chartModel(detail);
    const figures = detail.series.filter(({ value }) => value !== null).length;
    if (figures === 0) continue;
    drawn += 1;
    expect(chart?.lines.at(-1)?.runs.flat().length, id).toBe(figures);
    expect(chart?.withheld.length, id).toBe(detail.series.length - figures);
    const [low, high] = chart ? valueDomain(chart) : [0, 0];
    for (const { value } of chart?.lines.flatMap(({ runs }) => runs.flat()) ?? []) {
      expect(value >= low && value <= high, id).toBe(true);
    }
  }
  expect(drawn).toBeGreaterThan(70);
});

test('a look ahead hangs on the latest figure, runs on the axis, and has room for its range and goals', () => {
  const series = [row('2022', 60), row('2023', 61), row('2024', 62), row('2025', null, { status: 'x' })];
  const points = [
    { period: '2026', label: '2026', end: '2026-12-31', low: 58, mid: 63, high: 68 },
    { period: '2027', label: '2027', end: '2027-12-31', low: 56, mid: 64, high: 72 },
  ];
  const goals = [{ year: 2030, value: 90, reason: '' }];
  const found = chartModel({ area, series, comparators: [], breaks: [] }, { points, goals });
  expect(found?.fan.map(({ label, low, mid, high }) => [label, low, mid, high])).toEqual([
    ['2024', 62, 62, 62],
    ['2026', 58, 63, 68],
    ['2027', 56, 64, 72],
  ]);
  expect(found?.periods.map(({ label }) => label)).toEqual(['2022', '2023', '2024', '2025', '2026', '2027']);
  expect(found?.goals).toEqual([{ at: Date.parse('2030-12-31'), label: 'Goal 2030', value: 90 }]);
  const [low, high] = found ? valueDomain(found) : [0, 0];
  expect(low).toBeLessThan(56);
  expect(high).toBeGreaterThan(90);
  expect(model(series)?.fan).toEqual([]);
});
