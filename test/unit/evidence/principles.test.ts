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

test('a public page makes it public', () => {
  expect(principle('public', indicatorOf()).met).toBe(true);
  expect(principle('public', source({ url: '' })).met).toBeNull();
});

test('a measure endures that spans five years and has not stopped', () => {
  const periods = (start: string, end: string, count: number): Indicator =>
    indicatorOf({ periods: { ...indicatorOf().periods, start, end, count } });
  expect(principle('enduring', periods('2019-01-01', '2024-12-31', 6)).met).toBe(true);
  expect(principle('enduring', periods('2022-01-01', '2024-12-31', 3)).met).toBe(false);
  expect(principle('enduring', periods('2010-01-01', '2019-12-31', 10)).met).toBe(false);
  expect(principle('enduring', periods('2024-01-01', '2024-12-31', 1)).reason).toContain('One period only');
});
