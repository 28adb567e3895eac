import { expect, test } from 'vitest';
import { library } from './made.ts';

/** Worked out by hand from the published tables, apart from this program. */
const evidence = await library();
const southend = 'E06000033';
const scores = (id: string) => evidence.detail(id, southend).scores;

test.each([
  // 12 neighbours: 55.2 57.5 58.0 58.6 58.9 59.0 59.1 61.4 61.5 61.6 61.8 62.6
  ['healthy-life-expectancy-male', '2022 to 2024', 61.3, 58.45, 62.6, 'North Somerset'],
  // 19 neighbours; lower is better, so the 75th percentile and the lowest
  [
    'cardiovascular-mortality-persons-aged-under-75',
    '2022 to 2024',
    29.2575,
    33.50465,
    23.2416,
    'North Somerset',
  ],
  ['gross-median-weekly-pay', '2025', 667.2, 588.55, 724.3, 'Thurrock'],
  ['neet-16-17', 'Dec 2024 to Feb 2025', 3.2, 4.625, 2.1, 'Darlington'],
  // 2022 was withheld, so everything is of 2021
  ['cancer-diagnosis-stage-1-and-2', '2021', 50.4298, 52.535475, 60.2923, 'West Suffolk'],
])('%s in %s: actual %d, minimum %d, target %d (%s)', (id, label, actual, minimum, target, best) => {
  const found = scores(id);
  expect([found.actual.value, found.minimum.value, found.target.value]).toEqual([actual, minimum, target]);
  for (const score of [found.actual, found.minimum, found.target]) {
    expect(score).toMatchObject({ periodLabel: label });
  }
  expect(found.target.value !== null && found.target.basis).toContain(best);
});

test('a newer figure that was withheld is mentioned beside the older one', () => {
  expect(evidence.detail('cancer-diagnosis-stage-1-and-2', southend).remark).toContain('For 2022');
});

test('population has neither minimum nor target', () => {
  expect(scores('population-count').minimum).toMatchObject({ value: null, code: 'neither' });
});

test.each([
  ['homicide-offences', southend, 'not-for-this-kind', 'police force areas'],
  ['value-uk-exports', southend, 'not-for-this-kind', 'nationally'],
  ['cigarette-smokers', 'E10000030', 'not-for-this-kind', 'all 11 districts within Surrey'],
  ['healthy-life-expectancy-male', 'E07000207', 'not-for-this-kind', 'the county around it, Surrey'],
  ['average-travel-time-driving', 'E06000058', 'former-area', 'Poole'],
  ['cigarette-smokers', 'E06000053', 'not-published', 'Isles of Scilly'],
  ['employment-rate', 'E06000053', 'not-available', 'not available'],
  ['apprenticeship-achievements', 'E06000053', 'unreliable', 'too unreliable'],
  ['domestic-gas-consumption', 'E06000053', 'not-applicable', 'not applicable'],
])('%s for %s has no value because %s, and says so', (id, area, code, words) => {
  const [row] = evidence.summaries([id], area);
  expect(row?.latest).toBeNull();
  expect(row?.scores.actual).toMatchObject({ value: null, code });
  expect(row?.missing).toContain(words);
});

test.each([
  ['E12000006', 'no-similar'],
  ['E47000001', 'too-few-similar'],
])('the employment rate of %s has no minimum: %s', (area, code) => {
  const [row] = evidence.summaries(['employment-rate'], area);
  expect(row?.scores.actual.value).not.toBeNull();
  expect(row?.scores.minimum).toMatchObject({ value: null, code });
});
