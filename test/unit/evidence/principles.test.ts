import { expect, test } from 'vitest';
import type { Indicator, Source } from '../../../shared/evidence/indicator.ts';
import { type Principle, principlesOf } from '../../../shared/evidence/principles.ts';
import { indicatorOf, row } from './made.ts';

function principle(id: Principle['id'], indicator: Indicator, series = [row('2023', 1), row('2024', 2)]) {
  const found = principlesOf(indicator, series, '2026-06').find((each) => each.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
}

const source = (more: Partial<Source>): Indicator =>
  indicatorOf({ source: { ...indicatorOf().source, ...more } });

test('two figures make a baseline; one, or blanks, do not', () => {
  expect(principle('measurable', indicatorOf()).met).toBe(true);
  expect(principle('measurable', indicatorOf(), [row('2023', null), row('2024', 2)]).met).toBe(false);
  expect(principle('measurable', indicatorOf(), []).met).toBe(false);
});

test('two rolling averages that share years are no baseline yet, whatever order they come in', () => {
  const rolling = (...starts: number[]) => starts.map((year) => row(`${year}-01-01/P3Y`, year));
  expect(principle('measurable', indicatorOf(), rolling(2021, 2020))).toMatchObject({
    met: false,
    reason:
      '2 figures for this place since 2020 to 2022, but their periods overlap: nothing yet to measure change from.',
  });
  expect(principle('measurable', indicatorOf(), rolling(2021, 2018)).met).toBe(true);
});

test('people’s words are for people to judge', () => {
  const own = { kind: 'words', retiredAt: null, importId: null } as const;
  expect(principle('measurable', indicatorOf({ own }), []).met).toBeNull();
});

test('divisible needs a national, a regional and a local level, and names what lacks', () => {
  expect(principle('divisible', indicatorOf()).met).toBe(true);
  const regional = principle('divisible', indicatorOf({ levels: ['region', 'country'] }));
  expect(regional).toMatchObject({
    met: false,
    reason: 'Published for regions and nationally; not for councils.',
  });
});

test('statistics in development are not called reliable, and silence is not taken for either', () => {
  expect(principle('reliable', source({ inDevelopment: true })).met).toBe(false);
  expect(principle('reliable', source({ inDevelopment: false })).met).toBe(true);
  expect(principle('reliable', source({ inDevelopment: null })).met).toBeNull();
});

test('a latest figure that its own source calls unreliable is not relied on', () => {
  const flagged = [
    [row('2023', 1), row('2024', null, { status: 'u' })],
    [row('2024', 2, { note: 'provisional; low_reliability' }), row('2023', 1)],
  ];
  for (const series of flagged) {
    expect(principle('reliable', indicatorOf(), series)).toMatchObject({
      met: false,
      reason: expect.stringContaining('2024'),
    });
  }
  const earlier = [row('2023', null, { status: 'u' }), row('2024', 2)];
  expect(principle('reliable', indicatorOf(), earlier).met).toBe(true);
});

test('what a partnership brought in itself has no publisher to vouch for it', () => {
  const own = { kind: 'number', retiredAt: null, importId: 'm' } as const;
  const vouched = indicatorOf({ own, source: { ...indicatorOf().source, inDevelopment: false } });
  expect(principle('reliable', vouched).met).toBeNull();
});

test('a public page under an open licence makes it public; another licence is for people to judge', () => {
  expect(principle('public', indicatorOf()).met).toBe(true);
  expect(principle('public', source({ licence: 'CC BY 4.0' })).met).toBe(true);
  expect(principle('public', source({ url: '' })).met).toBeNull();
  expect(principle('public', source({ licence: 'Not stated' })).met).toBeNull();
  expect(principle('public', source({ licence: 'All rights reserved' })).met).toBeNull();
});

test('a measure endures that spans five years and has not stopped', () => {
  const periods = (start: string, end: string, count: number): Indicator =>
    indicatorOf({ periods: { ...indicatorOf().periods, start, end, count } });
  expect(principle('enduring', periods('2019-01-01', '2024-12-31', 6)).met).toBe(true);
  expect(principle('enduring', periods('2022-01-01', '2024-12-31', 3)).met).toBe(false);
  expect(principle('enduring', periods('2010-01-01', '2019-12-31', 10)).met).toBe(false);
  expect(principle('enduring', periods('2024-01-01', '2024-12-31', 1)).reason).toContain('One period only');
  const shifted = [row('2023', 1, { note: 'snapshot_series' }), row('2024', 2)];
  expect(principle('enduring', periods('2019-01-01', '2024-12-31', 6), shifted).reason).toMatch(
    /6 periods\. What it counts may have shifted between 2023 and 2024\.$/,
  );
});
