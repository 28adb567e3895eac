import { expect, test } from 'vitest';
import { directionOf } from '../../../shared/evidence/direction.ts';
import type { Observation } from '../../../shared/evidence/indicator.ts';
import fc from '../../support/fastCheck.ts';
import { row, sampled } from './made.ts';

// Whole numbers: adding to them leaves no remainder that could tip a comparison.
const value = fc.integer({ min: -1_000, max: 1_000 });
const years = fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1, maxLength: 30 });
const interval = fc.tuple(value, fc.nat({ max: 300 }));

/** A yearly series with gaps, in any order, some rows with intervals. */
const yearly: fc.Arbitrary<Observation[]> = years.chain((all) =>
  fc.tuple(
    ...all.map((year) =>
      fc.oneof(
        value.map((each) => row(String(year), each)),
        interval.map(([each, margin]) => sampled(String(year), each, margin)),
        fc.constant(row(String(year), null)),
      ),
    ),
  ),
);
/** One that often moves: each figure goes on from the one before. */
const drifting: fc.Arbitrary<Observation[]> = fc
  .array(fc.integer({ min: -3, max: 9 }), { minLength: 8, maxLength: 30 })
  .map((steps) => {
    let at = 0;
    return steps.map((step, index) => {
      at += step;
      return row(String(1990 + index), at);
    });
  });
const series = fc.oneof(yearly, drifting);

const style = { unit: '%', decimals: 1 };
const higher = { ...style, polarity: 'higher' } as const;
const opposite = { improving: 'worsening', worsening: 'improving' } as const;
const turned = (word: string) => (word in opposite ? opposite[word as keyof typeof opposite] : word);

function mapped(rows: readonly Observation[], change: (value: number) => number): Observation[] {
  const at = (each: number | null) => (each === null ? null : change(each));
  return rows.map((each) => {
    const ends = [at(each.lower), at(each.upper)].sort((a, b) => (a ?? 0) - (b ?? 0));
    return { ...each, value: at(each.value), lower: ends[0] ?? null, upper: ends[1] ?? null };
  });
}

test('the order of the rows and blank rows make no difference', () => {
  fc.assert(
    fc.property(series, (rows) => {
      const answer = directionOf(rows, higher);
      expect(directionOf([...rows].reverse(), higher)).toEqual(answer);
      const filled = rows.filter((observation) => observation.value !== null);
      expect(directionOf(filled, higher)).toEqual(answer);
    }),
  );
});

test('turning the polarity round swaps improving and worsening and leaves the rest', () => {
  fc.assert(
    fc.property(series, (rows) => {
      const { word } = directionOf(rows, higher);
      expect(directionOf(rows, { ...style, polarity: 'lower' }).word).toBe(turned(word));
      const { word: neither } = directionOf(rows, { ...style, polarity: 'neither' });
      expect(neither).toBe(word === 'improving' ? 'rising' : word === 'worsening' ? 'falling' : word);
    }),
  );
});

test('turning the figures upside down swaps the words too', () => {
  fc.assert(
    fc.property(series, (rows) => {
      const { word } = directionOf(rows, higher);
      expect(
        directionOf(
          mapped(rows, (each) => -each),
          higher,
        ).word,
      ).toBe(turned(word));
    }),
  );
});

test('adding a constant, or counting in another unit, changes no word', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: -5_000, max: 5_000 }), (rows, constant) => {
      const { word } = directionOf(rows, higher);
      expect(
        directionOf(
          mapped(rows, (each) => each + constant),
          higher,
        ).word,
      ).toBe(word);
      expect(
        directionOf(
          mapped(rows, (each) => each * 8),
          higher,
        ).word,
      ).toBe(word);
    }),
  );
});

test('without intervals there is a word for ten figures and more, and for fewer there is none', () => {
  fc.assert(
    fc.property(series, (rows) => {
      const bare = rows.map((each) => ({ ...each, lower: null, upper: null }));
      const { word } = directionOf(bare, higher);
      const many = bare.filter((each) => each.value !== null).length;
      expect(word === 'not-enough-data').toBe(many < 10);
    }),
  );
});

test('rolling averages that all share a year with the latest are never compared', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      interval,
      interval,
      fc.nat({ max: 7 }),
      (width, a, b, back) => {
        const earlier = 2010 - Math.min(back + 1, width - 1);
        const rows = [sampled(`${earlier}-01-01/P${width}Y`, ...a), sampled(`2010-01-01/P${width}Y`, ...b)];
        expect(directionOf(rows, higher).word).toBe('not-enough-data');
      },
    ),
  );
});
