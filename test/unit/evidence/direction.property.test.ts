import { expect, test } from 'vitest';
import { directionOf } from '../../../shared/evidence/direction.ts';
import type { Observation } from '../../../shared/evidence/indicator.ts';
import fc from '../../support/fastCheck.ts';
import { row, sampled } from './made.ts';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const years = fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1, maxLength: 12 });

/** A yearly series with gaps, in any order, some rows with intervals. */
const yearly: fc.Arbitrary<Observation[]> = years.chain((all) =>
  fc.tuple(
    ...all.map((year) =>
      fc.oneof(
        value.map((each) => row(String(year), each)),
        fc
          .tuple(value, fc.double({ min: 0, max: 1e4, noNaN: true }))
          .map(([each, margin]) => sampled(String(year), each, margin)),
        fc.constant(row(String(year), null)),
      ),
    ),
  ),
);

const style = { unit: '%', decimals: 1 };
const opposite = { improving: 'worsening', worsening: 'improving' } as const;

test('the order of the rows and blank rows make no difference', () => {
  fc.assert(
    fc.property(yearly, (series) => {
      const answer = directionOf(series, { ...style, polarity: 'higher' });
      expect(directionOf([...series].reverse(), { ...style, polarity: 'higher' })).toEqual(answer);
      const filled = series.filter((observation) => observation.value !== null);
      expect(directionOf(filled, { ...style, polarity: 'higher' })).toEqual(answer);
    }),
  );
});

test('turning the polarity round swaps improving and worsening and leaves the rest', () => {
  fc.assert(
    fc.property(yearly, (series) => {
      const { word: higher } = directionOf(series, { ...style, polarity: 'higher' });
      const { word: lower } = directionOf(series, { ...style, polarity: 'lower' });
      const turned = higher === 'improving' || higher === 'worsening' ? opposite[higher] : higher;
      expect(lower).toBe(turned);
      const { word: neither } = directionOf(series, { ...style, polarity: 'neither' });
      expect(neither).toBe(higher === 'improving' ? 'rising' : higher === 'worsening' ? 'falling' : higher);
    }),
  );
});

test('it moves only when there are two values at least 1% apart whose intervals do not overlap', () => {
  fc.assert(
    fc.property(yearly, (series) => {
      const { word } = directionOf(series, { ...style, polarity: 'higher' });
      const points = series
        .filter((observation) => observation.value !== null)
        .sort((a, b) => a.start.localeCompare(b.start));
      const [before, now] = points.slice(-2);
      if (!before || !now) {
        expect(word).toBe('not-enough-data');
        return;
      }
      const [a, b] = [before.value ?? 0, now.value ?? 0];
      const apart = (now.lower ?? b) > (before.upper ?? a) || (now.upper ?? b) < (before.lower ?? a);
      const large = a !== b && Math.abs(b - a) >= Math.abs(a) * 0.01;
      expect(word).toBe(apart && large ? (b > a ? 'improving' : 'worsening') : 'steady');
    }),
  );
});

test('rolling averages that all share a year with the latest are never compared', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), value, value, fc.nat({ max: 7 }), (width, a, b, back) => {
      const earlier = 2010 - Math.min(back + 1, width - 1);
      const series = [row(`${earlier}-01-01/P${width}Y`, a), row(`2010-01-01/P${width}Y`, b)];
      expect(directionOf(series, { ...style, polarity: 'higher' }).word).toBe('not-enough-data');
    }),
  );
});
