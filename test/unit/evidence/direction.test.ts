import { describe, expect, test } from 'vitest';
import { directionMethod, directionOf, fewestForLimits } from '../../../shared/evidence/direction.ts';
import { methodInWords } from '../../../shared/evidence/directionMethods.ts';
import type { Polarity } from '../../../shared/evidence/indicator.ts';
import { row, sampled } from './made.ts';

const rate = (polarity: Polarity) => ({ polarity, unit: '%', decimals: 1 });
/** Yearly figures without intervals, the last for 2024. */
const yearly = (...values: number[]) =>
  values.map((value, index) => row(String(2025 - values.length + index), value));
/** Seven figures of the usual ups and downs: mean 50, average range 11/6, limits 45.1 and 54.9. */
const usual = [49, 51, 49, 51, 49, 51, 50];

describe.each([
  ['higher', 'improving', 'worsening'],
  ['lower', 'worsening', 'improving'],
  ['neither', 'rising', 'falling'],
] as const)('where %s is better', (polarity, up, down) => {
  test('a rise by intervals or by limits has one word, and a fall the other', () => {
    expect(directionOf([sampled('2022', 10, 1), sampled('2023', 20, 1)], rate(polarity)).word).toBe(up);
    expect(directionOf([sampled('2022', 20, 1), sampled('2023', 10, 1)], rate(polarity)).word).toBe(down);
    expect(directionOf(yearly(...usual, 60, 61, 62), rate(polarity)).word).toBe(up);
    expect(directionOf(yearly(...usual, 40, 39, 38), rate(polarity)).word).toBe(down);
  });
});

describe('the method is named with the word', () => {
  test('and told in words, as the one before it still is', () => {
    const { method } = directionOf(yearly(1, 2), rate('lower'));
    expect(method).toBe(directionMethod);
    expect(methodInWords(method)).toContain('statistical process control');
    expect(methodInWords('two-points-1')).toContain('under 1%');
    expect(methodInWords('of-tomorrow-9')).toContain('of-tomorrow-9');
  });
});

describe('fewer than ten figures without intervals', () => {
  test('are not enough data, however far apart, and the reason says what they did', () => {
    const { word, reason } = directionOf(yearly(1, 2, 3, 4, 5, 60, 70, 80, 900), rate('higher'));
    expect(word).toBe('not-enough-data');
    expect(reason).toBe(
      'Up from 1.0% in 2016 to 900.0% in 2024, but 9 independent figures without confidence intervals can’t tell change from chance; it takes 10.',
    );
  });

  test('one with an interval is not enough either', () => {
    expect(directionOf([row('2022', 13), sampled('2023', 10, 2)], rate('higher')).word).toBe(
      'not-enough-data',
    );
    expect(directionOf([sampled('2022', 13, 1), row('2023', 10)], rate('higher')).word).toBe(
      'not-enough-data',
    );
  });

  test('no rows, one, or only blank ones are not enough data', () => {
    expect(directionOf([], rate('higher')).reason).toBe('There are no figures to compare.');
    expect(directionOf([row('2022', null), row('2023', null)], rate('higher')).word).toBe('not-enough-data');
    const { word, reason } = directionOf([row('2022', null), row('2023', 5)], rate('higher'));
    expect([word, reason]).toEqual([
      'not-enough-data',
      'There is only one independent figure so far, for 2023.',
    ]);
  });
});

describe('figures with intervals', () => {
  test('that overlap, or only touch, are steady, however large the change', () => {
    const { word, reason } = directionOf([sampled('2022', 10, 6), sampled('2023', 20, 6)], rate('higher'));
    expect(word).toBe('steady');
    expect(reason).toContain('20.0% in 2023 against 10.0% in 2022');
    expect(reason).toContain('may be chance');
    expect(directionOf([sampled('2022', 10, 5), sampled('2023', 20, 5)], rate('higher')).word).toBe('steady');
  });

  test('that lie apart have moved', () => {
    const { word, reason } = directionOf([sampled('2022', 10, 1), sampled('2023', 20, 1)], rate('higher'));
    expect(word).toBe('improving');
    expect(reason).toBe(
      'Up from 10.0% in 2022 to 20.0% in 2023, and the confidence intervals do not overlap. Higher is better.',
    );
  });

  test('a slow drift is seen over up to four figures back, and no further', () => {
    const drift = [10, 12, 14, 16, 18].map((value, index) => sampled(String(2019 + index), value, 3));
    const { word, reason } = directionOf(drift, rate('lower'));
    expect(word).toBe('worsening');
    expect(reason).toContain('Up from 10.0% in 2019 to 18.0% in 2023');
    expect(reason).toContain('none since lies beyond it');
    const slower = [10, 11, 12, 13, 14, 16.5].map((value, index) => sampled(String(2018 + index), value, 3));
    expect(directionOf(slower, rate('lower')).word).toBe('steady');
  });

  test('a fall of years ago that has turned since is not still a fall', () => {
    const turned = [20, 8, 10, 11].map((value, index) => sampled(String(2020 + index), value, 2));
    expect(directionOf(turned, rate('higher')).word).toBe('steady');
  });
});

describe('periods that overlap are never treated as independent', () => {
  test('three-year averages that share years with the latest are passed over', () => {
    const series = [
      sampled('2018-01-01/P3Y', 60, 1),
      sampled('2019-01-01/P3Y', 50, 1),
      sampled('2020-01-01/P3Y', 70, 1),
      sampled('2021-01-01/P3Y', 64, 1),
    ];
    const { word, reason } = directionOf(series, rate('higher'));
    expect(word).toBe('improving');
    expect(reason).toContain('from 60.0% in 2018 to 2020 to 64.0% in 2021 to 2023');
  });

  test('twenty-two of them are eight figures: too few for limits', () => {
    const series = Array.from({ length: 22 }, (_, index) => row(`${2000 + index}-01-01/P3Y`, 50 + index));
    const { word, reason } = directionOf(series, rate('higher'));
    expect(word).toBe('not-enough-data');
    expect(reason).toContain('8 independent figures');
  });

  test('where every other period shares part of the latest there is one figure', () => {
    const series = [sampled('2019-01-01/P5Y', 20, 1), sampled('2020-01-01/P5Y', 10, 1)];
    expect(directionOf(series, rate('lower')).reason).toContain('only one independent figure');
  });
});

describe('ten figures or more go by limits', () => {
  test('of the figures before the last three', () => {
    expect(fewestForLimits).toBe(10);
    const { word, reason } = directionOf(yearly(...usual, 56, 57, 58), rate('higher'));
    expect(word).toBe('improving');
    expect(reason).toMatch(
      /^3 of the last 3 above the upper limit of 54\.9% \(drawn from 7 earlier figures, first 2015, last 2021\)\. The latest is 58\.0%, 2024\. Higher is better\.$/,
    );
  });

  test('two of the last three are enough where the newest is one of them, one is not', () => {
    expect(directionOf(yearly(...usual, 52, 57, 58), rate('higher')).reason).toMatch(
      /^2 of the last 3 above/,
    );
    expect(directionOf(yearly(...usual, 57, 58, 52), rate('higher')).word).toBe('steady');
    const { word, reason } = directionOf(yearly(...usual, 50, 50, 58), rate('higher'));
    expect(word).toBe('steady');
    expect(reason).toContain('58.0%, 2024, lies above the upper limit');
  });

  test('seven in a row that go further each time have moved, within limits or not', () => {
    const climbing = yearly(10, 40, 10, 20, 21, 22, 23, 24, 25, 26);
    expect(directionOf(climbing, rate('lower')).reason).toMatch(
      /^The last 7 each higher than the one before/,
    );
    const broken = yearly(10, 40, 10, 20, 21, 22, 22, 24, 25, 26);
    expect(directionOf(broken, rate('lower')).word).toBe('steady');
  });

  test('seven in a row on one side of the mean have moved while they still go that way', () => {
    const old = [40, 60, 40, 60, 40, 60, 40];
    const { word, reason } = directionOf(yearly(...old, 56, 57, 55, 56, 58, 60, 61), rate('higher'));
    expect(word).toBe('improving');
    expect(reason).toContain('The last 7 all above the earlier average');
    expect(directionOf(yearly(...old, 60, 61, 62, 63, 58, 57, 58), rate('higher')).word).toBe('steady');
  });

  test('a move of years ago that has come to rest is steady, and the reason says that the limits are a guide', () => {
    const rest = [10, 20, 30, 40, 50, 60, 61, 60, 61, 60, 61, 60, 61, 60, 61, 60];
    const { word, reason } = directionOf(yearly(...rest), rate('higher'));
    expect(word).toBe('steady');
    expect(reason).toContain('were moving themselves');
  });

  test('where the newest figure’s interval reaches the mean nobody can tell', () => {
    const usualSampled = usual.map((value, index) => sampled(String(2015 + index), value, 1));
    const last = (margin: number) =>
      [57, 58, 59].map((value, index) => sampled(String(2022 + index), value, margin));
    expect(directionOf([...usualSampled, ...last(2)], rate('higher')).word).toBe('improving');
    expect(directionOf([...usualSampled, ...last(12)], rate('higher')).word).toBe('steady');
  });

  test('months count as well as years, and the reason says that seasons are not taken out', () => {
    const months = [...usual, 50, 49, 56, 57, 58].map((value, index) =>
      row(`2024-${String(index + 1).padStart(2, '0')}`, value),
    );
    const { word, reason } = directionOf(months, rate('lower'));
    expect(word).toBe('worsening');
    expect(reason).toMatch(/^3 of the last 3 above the upper limit/);
    expect(reason).toContain('seasons are not taken out');
  });

  test('figures that never vary are steady, and decimals that do not add up are no change', () => {
    const { word, reason } = directionOf(yearly(...Array<number>(12).fill(0.1)), rate('lower'));
    expect(word).toBe('steady');
    expect(reason).toContain('0.1%, 2024, lies within what is usual, 0.1% to 0.1%');
  });
});

describe('blank never means zero', () => {
  test('a blank latest row is passed over for the latest with a value', () => {
    const series = [sampled('2021', 10, 1), sampled('2022', 12, 0.5), row('2023', null)];
    expect(directionOf(series, rate('higher'))).toEqual(directionOf(series.slice(0, 2), rate('higher')));
  });
});

describe('the reason warns', () => {
  test.each([
    ['of a shifting definition', { note: 'snapshot_series' }, 'definition may have shifted'],
    ['of a small sample', { note: 'small_sample' }, 'small sample'],
    [
      'of another source',
      { origin: { kind: 'recorded', id: 'v', source: 'Parks team', url: null, at: '' } },
      'different sources',
    ],
  ] as const)('%s', (_what, more, words) => {
    const series = [sampled('2022', 1, 0.1), { ...sampled('2023', 2, 0.1), ...more }];
    expect(directionOf(series, rate('higher')).reason).toContain(words);
  });

  test('two values that differ are written so that they read differently', () => {
    const { reason } = directionOf([row('2022', 0.21), row('2023', 0.24)], rate('lower'));
    expect(reason).toContain('from 0.21% in 2022 to 0.24% in 2023');
  });
});
