import { describe, expect, test } from 'vitest';
import { directionMethod, directionOf } from '../../../shared/evidence/direction.ts';
import type { Polarity } from '../../../shared/evidence/indicator.ts';
import { row, sampled } from './made.ts';

const rate = (polarity: Polarity) => ({ polarity, unit: '%', decimals: 1 });

test.each([
  ['higher', 'improving'],
  ['lower', 'worsening'],
  ['neither', 'rising'],
] as const)('a rise where %s is better reads as %s', (polarity, word) => {
  expect(directionOf([row('2022', 10), row('2023', 12)], rate(polarity)).word).toBe(word);
});

test.each([
  ['higher', 'worsening'],
  ['lower', 'improving'],
  ['neither', 'falling'],
] as const)('a fall where %s is better reads as %s', (polarity, word) => {
  expect(directionOf([row('2022', 12), row('2023', 10)], rate(polarity)).word).toBe(word);
});

test('the answer names its method, and its reason holds both values, both periods and what is better', () => {
  const { reason, method } = directionOf([row('2022', 12), row('2023', 10)], rate('lower'));
  expect(method).toBe(directionMethod);
  expect(reason).toBe('Down from 12.0% in 2022 to 10.0% in 2023. Lower is better.');
});

describe('periods that overlap are never treated as independent', () => {
  test('three-year averages that share years with the latest are passed over', () => {
    const series = [
      row('2018-01-01/P3Y', 60),
      row('2019-01-01/P3Y', 50),
      row('2020-01-01/P3Y', 70),
      row('2021-01-01/P3Y', 64),
    ];
    const { word, reason } = directionOf(series, rate('higher'));
    expect(word).toBe('improving');
    expect(reason).toContain('from 60.0% in 2018 to 2020 to 64.0% in 2021 to 2023');
  });

  test('where every other period shares part of the latest there is not enough data', () => {
    const { word, reason } = directionOf(
      [row('2019-01-01/P5Y', 20), row('2020-01-01/P5Y', 10)],
      rate('lower'),
    );
    expect(word).toBe('not-enough-data');
    expect(reason).toContain('shares part of 2020 to 2024');
  });
});

describe('steady', () => {
  test('when the confidence intervals overlap, however large the change', () => {
    const { word, reason } = directionOf([sampled('2022', 10, 6), sampled('2023', 20, 6)], rate('higher'));
    expect(word).toBe('steady');
    expect(reason).toContain('may be chance');
  });

  test('when the intervals only touch', () => {
    expect(directionOf([sampled('2022', 10, 5), sampled('2023', 20, 5)], rate('higher')).word).toBe('steady');
  });

  test('when the change is under 1% of the earlier value, and not at 1%', () => {
    expect(directionOf([row('2022', 1000), row('2023', 1009)], rate('higher')).word).toBe('steady');
    expect(directionOf([row('2022', 1000), row('2023', 1010)], rate('higher')).word).toBe('improving');
  });

  test('when nothing changed, also from nought', () => {
    const { word, reason } = directionOf([row('2022', 0), row('2023', 0)], rate('lower'));
    expect(word).toBe('steady');
    expect(reason).toBe('The same in 2023 as in 2022: 0.0%.');
  });

  test('when only one value has an interval and the other lies inside it', () => {
    expect(directionOf([row('2022', 11), sampled('2023', 10, 2)], rate('higher')).word).toBe('steady');
    expect(directionOf([row('2022', 13), sampled('2023', 10, 2)], rate('higher')).word).toBe('worsening');
  });
});

test('a change whose intervals lie apart says so', () => {
  const { word, reason } = directionOf([sampled('2022', 10, 1), sampled('2023', 20, 1)], rate('higher'));
  expect(word).toBe('improving');
  expect(reason).toContain('the confidence intervals do not overlap');
});

describe('blank never means zero', () => {
  test('a blank latest row is passed over for the latest with a value', () => {
    const series = [row('2021', 10), row('2022', 12), row('2023', null)];
    expect(directionOf(series, rate('higher'))).toEqual(directionOf(series.slice(0, 2), rate('higher')));
  });

  test('blanks do not make up the two points that are needed', () => {
    const { word, reason } = directionOf([row('2022', null), row('2023', 5)], rate('higher'));
    expect(word).toBe('not-enough-data');
    expect(reason).toBe('There is only one figure so far, for 2023.');
  });

  test('no rows, or only blank ones, are not enough data', () => {
    expect(directionOf([], rate('higher')).word).toBe('not-enough-data');
    expect(directionOf([row('2022', null), row('2023', null)], rate('higher')).word).toBe('not-enough-data');
  });
});

test('a drop below zero is a fall', () => {
  expect(directionOf([row('2022', -1), row('2023', -3)], rate('higher')).word).toBe('worsening');
});

test('the reason warns of a shifting definition and of a small sample', () => {
  const shifted = directionOf([row('2022', 1, { note: 'snapshot_series' }), row('2023', 2)], rate('higher'));
  expect(shifted.reason).toContain('definition may have shifted');
  const small = directionOf([row('2022', 1), row('2023', 2, { note: 'small_sample' })], rate('higher'));
  expect(small.reason).toContain('small sample');
});

test('two values that differ are written so that they read differently', () => {
  const { reason } = directionOf([row('2022', 0.21), row('2023', 0.24)], rate('lower'));
  expect(reason).toContain('from 0.21% in 2022 to 0.24% in 2023');
});
