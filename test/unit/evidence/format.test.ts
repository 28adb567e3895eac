import { expect, test } from 'vitest';
import { formatPair, formatValue } from '../../../shared/evidence/format.ts';

test.each([
  [61.3, 'years', 1, '61.3 years'],
  [27.06, '%', 1, '27.1%'],
  [25329, '£', 0, '£25,329'],
  [1234, '£ million', 0, '£1,234 million'],
  [7.36, 'mean score 0-10', 1, '7.4 out of 10'],
  [8.18, 'ratio', 1, '8.2'],
  [185256, 'people', 0, '185,256 people'],
  [-2, 'per 1,000 dwellings', 0, '−2 per 1,000 dwellings'],
  [-0.04, '%', 1, '0.0%'],
])('%d in "%s" with %d decimals reads %s', (value, unit, decimals, words) => {
  expect(formatValue(value, { unit, decimals })).toBe(words);
});

test('values that differ get the decimals that tell them apart, and equal ones do not', () => {
  expect(formatPair(7.31, 7.34, { unit: '%', decimals: 1 })).toEqual(['7.31%', '7.34%']);
  expect(formatPair(7.31, 7.31, { unit: '%', decimals: 1 })).toEqual(['7.3%', '7.3%']);
  expect(formatPair(1, 1 + 1e-12, { unit: '%', decimals: 0 })).toEqual(['1.000000%', '1.000000%']);
});
