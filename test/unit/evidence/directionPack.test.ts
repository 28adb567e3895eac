import { expect, test } from 'vitest';
import { fewestForLimits } from '../../../shared/evidence/direction.ts';
import { overlaps } from '../../../shared/evidence/period.ts';
import { library, searchIn } from './made.ts';

const evidence = await library();
const [southend, leeds, england] = ['E06000033', 'E08000035', 'E92000001'];

// The limits were worked out apart from this code, from the published files.
test.each([
  ['gross-median-weekly-pay', southend, 'improving', '3 of the last 3 above the upper limit of £528'],
  ['greenhouse-gas-emissions', southend, 'improving', '3 of the last 3 below the lower limit of 3.9 tCO2e'],
  ['domestic-gas-consumption', leeds, 'improving', '3 of the last 3 below the lower limit of 11,552.2 kWh'],
  ['percentage-population-aged-65', southend, 'rising', '3 of the last 3 above the upper limit of 19.1%'],
  ['population-count', leeds, 'rising', 'The last 7 each higher than the one before. The latest is 845,189'],
  ['employment-rate', southend, 'steady', '75.6%, 2023, lies within what is usual, 70.4% to 78.0%'],
  ['claimant-count', southend, 'steady', '4.3%, 2025, lies within what is usual, 1.8% to 5.4%'],
  [
    'adult-obesity-prevalence',
    southend,
    'steady',
    '27.1%, Nov 2024 to Oct 2025, lies within what is usual, 17.3% to 33.6%',
  ],
  [
    'persistent-absences-all-pupils',
    southend,
    'steady',
    '17.7%, 2024/25, lies within what is usual, 9.8% to 19.4%',
  ],
  ['obese-children-year-6', leeds, 'steady', '22.79%, 2024/25, lies above the upper limit of 22.78%'],
  [
    'healthy-life-expectancy-male',
    england,
    'worsening',
    'Down from 62.7 years in 2019 to 2021 to 60.9 years in 2022 to 2024',
  ],
  [
    'healthy-life-expectancy-male',
    southend,
    'steady',
    'against 61.0 years in 2019 to 2021: their confidence intervals overlap',
  ],
  [
    'cardiovascular-mortality-persons-aged-under-75',
    leeds,
    'improving',
    'Down from 39.6 per 100,000 population in 2010 to 2012',
  ],
  [
    'gcses-equivalent-english-maths',
    southend,
    'not-enough-data',
    '9 independent figures without confidence intervals',
  ],
  ['cigarette-smokers', southend, 'not-enough-data', 'only one independent figure so far, for 2020 to 2024'],
] as const)('%s of %s is %s', (id, code, word, reason) => {
  const { direction } = evidence.detail(id, code);
  expect(direction.word).toBe(word);
  expect(direction.reason).toContain(reason);
});

test('no direction anywhere rests on periods that overlap, nor on fewer than ten figures without intervals', () => {
  for (const { id } of searchIn(evidence)) {
    for (const code of [southend, england, 'E12000006', 'E10000030', 'E23000028']) {
      const { series, direction } = evidence.detail(id, code);
      if (direction.word === 'not-enough-data') continue;
      const points = series.filter((each) => each.value !== null);
      const named = points.filter(({ label }) => direction.reason.includes(label));
      const [latest] = named.slice(-1);
      expect(latest?.label, `${id} ${code}`).toBe(points.at(-1)?.label);
      const others = named.filter((each) => each !== latest && latest && overlaps(each, latest));
      expect(others, `${id} ${code}: ${direction.reason}`).toEqual([]);
      if (points.at(-1)?.lower === null) expect(points.length).toBeGreaterThanOrEqual(fewestForLimits);
    }
  }
});
