import { expect, test } from 'vitest';
import { differenceWords, rateWords, usualChangeWords } from '../../../shared/foresight/differenceWords.ts';

const years = { unit: 'years', decimals: 1 };

test.each([
  [5.44, years, '5.4 years'],
  [-0.283, years, '0.28 years'],
  [0.0123, years, '0.012 years'],
  [1.23, { unit: '%', decimals: 1 }, '1.2 points'],
  [-1500, { unit: '£', decimals: 0 }, '£1,500'],
  [0.3, { unit: 'mean score 0-10', decimals: 2 }, '0.30 points'],
  [0, years, '0.0 years'],
])('a difference of %d: %s', (difference, style, words) => {
  expect(differenceWords(difference, style)).toBe(words);
});

test('a rate says which way, and none where there is none', () => {
  expect(rateWords(0.283, years)).toBe('up 0.28 years a year');
  expect(rateWords(-1.2, { unit: '%', decimals: 1 })).toBe('down 1.2 points a year');
  expect(rateWords(0, years)).toBe('on as it is');
  expect(rateWords(0.000001, years)).toBe('on as it is');
});

test.each([
  [0, 'none'],
  [0.04, 'less than a tenth of a year of its usual change'],
  [1, '1.0 year of its usual change'],
  [5.44, '5.4 years of its usual change'],
  [123.4, '123 years of its usual change'],
])('%d years of usual change: %s', (many, words) => {
  expect(usualChangeWords(many)).toBe(words);
});
