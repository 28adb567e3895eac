import { expect, test } from 'vitest';
import { chartWords } from '../../../../client/evidence/indicator/chart/chartWords.ts';
import type { Observation } from '../../../../shared/evidence/indicator.ts';
import { row, sampled } from '../../evidence/made.ts';

const area = { code: 'E06000033', name: 'Southend-on-Sea' };

function words(series: Observation[], others: Record<string, Observation[]> = {}): string {
  const comparators = Object.entries(others).map(([name, rows]) => ({
    area: { code: name, name },
    kind: 'chosen' as const,
    latest: null,
    series: rows,
    missing: null,
  }));
  return chartWords({ area, series, comparators, unit: 'years', decimals: 1 }).join(' ');
}

test('says from where to where the line goes, and how far between', () => {
  expect(words([row('2019', 61), row('2020', 64), row('2021', 58), row('2022', 60)])).toBe(
    'Southend-on-Sea fell from 61.0 years in 2019 to 60.0 years in 2022; highest in 2020 (64.0 years), lowest in 2021 (58.0 years).',
  );
  expect(words([row('2019', 61), row('2020', 61)])).toBe(
    'Southend-on-Sea has 61.0 years in 2020, as in 2019.',
  );
});

test('tells two values apart that round to the same', () => {
  expect(words([row('2019', 61.01), row('2020', 61.04)])).toContain('rose from 61.01 years');
});

test('says where the others stand, and that one within the interval may be no different', () => {
  const series = [sampled('2021', 60, 1), sampled('2022', 60, 1)];
  const said = words(series, {
    England: [row('2022', 60.5)],
    London: [row('2022', 65)],
    Leeds: [row('2022', 50)],
    Hull: [row('2021', 50)],
  });
  expect(said).toContain(
    'In 2022 Southend-on-Sea was not clearly apart from England (60.5 years); below London (65.0 years); above Leeds (50.0 years).',
  );
  expect(said, 'another period is not compared').not.toContain('Hull');
  expect(said).toContain('The shaded band is the 95% confidence interval: in 2022 from 59.0 to 61.0 years.');
});

test('a place that rounds to the same is told apart', () => {
  const said = words([row('2021', 5), row('2022', 99.99)], { Kent: [row('2022', 99.96)] });
  expect(said).toContain('In 2022 Southend-on-Sea was above Kent (99.96 years).');
});

test('says which periods have no figure, and the others alone where our place has none', () => {
  expect(words([row('2019', 1), row('2020', null), row('2021', 2)])).toContain(
    'There is no figure for 2020, and the line breaks there.',
  );
  expect(words([], { England: [row('2020', 3), row('2021', 4)] })).toBe(
    'England rose from 3.0 years in 2020 to 4.0 years in 2021.',
  );
});
