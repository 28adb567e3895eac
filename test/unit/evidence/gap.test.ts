import { describe, expect, test } from 'vitest';
import { gapOf, type PlaceSeries } from '../../../shared/evidence/gap.ts';
import type { Observation } from '../../../shared/evidence/indicator.ts';
import fc from '../../support/fastCheck.ts';
import { indicatorOf, row, sampled } from './made.ts';

const higher = indicatorOf({ polarity: 'higher' });
const lower = indicatorOf({ polarity: 'lower' });

const place = (name: string, ...series: Observation[]): PlaceSeries => ({
  area: { code: name.toUpperCase(), name },
  series,
});
/** Yearly figures from 2010 on. */
const since2010 = (name: string, ...values: (number | null)[]) =>
  place(name, ...values.map((value, index) => row(String(2010 + index), value)));

describe('the gap now', () => {
  const three = [since2010('a', 50), since2010('b', 60), since2010('c', 75)];

  test('lies between the best and the worst, by which way is better', () => {
    expect(gapOf(three, higher)?.now).toMatchObject({
      best: { area: { name: 'c' }, value: 75 },
      worst: { area: { name: 'a' }, value: 50 },
      difference: 25,
    });
    expect(gapOf(three, lower)?.now).toMatchObject({
      best: { value: 50 },
      worst: { value: 75 },
      difference: 25,
    });
  });

  test('is that of the newest period which enough places have, and names those without a figure', () => {
    const places = [
      since2010('a', 50, 51, 52),
      since2010('b', 60, 61),
      since2010('c', 70, null),
      since2010('d', 80, 81),
    ];
    const gap = gapOf(places, higher);
    expect(gap?.now).toMatchObject({ period: '2011', difference: 30 });
    expect(gap).toMatchObject({ withFigure: 3, total: 4, without: [{ name: 'c' }] });
  });

  test('is none where fewer than two places have a figure at the same time', () => {
    expect(gapOf([], higher)).toBeNull();
    expect(gapOf([since2010('a', 50)], higher)).toBeNull();
    expect(gapOf([since2010('a', 50, null), since2010('b', null, 60)], higher)).toBeNull();
  });

  test('has an interval where both of its ends have one, and it is never below nought', () => {
    const places = [place('a', sampled('2020', 10, 3)), place('b', sampled('2020', 14, 4))];
    expect(gapOf(places, higher)?.now).toMatchObject({ difference: 4, lower: 0, upper: 9 });
    expect(gapOf([...places, since2010('c')], higher)?.now.upper).toBe(9);
    expect(
      gapOf([place('a', sampled('2020', 10, 3)), place('b', row('2020', 14))], higher)?.now.upper,
    ).toBeNull();
  });
});

describe('whether it closes', () => {
  const years = (from: number, step: number) => Array.from({ length: 12 }, (_, index) => from + step * index);

  test('is told by the rule of directions, with both gaps', () => {
    const closing = gapOf([since2010('a', ...years(40, 2)), since2010('b', ...years(80, 0))], higher);
    expect(closing?.change.word).toBe('closing');
    expect(closing?.change.reason).toMatch(
      /^The gap was 40.0 percentage points in 2010 and is 18.0 percentage points in 2021\. /,
    );
    const widening = gapOf([since2010('a', ...years(40, 0)), since2010('b', ...years(80, 2))], higher);
    expect(widening?.change.word).toBe('widening');
  });

  test('is not told of fewer than ten gaps without intervals', () => {
    const gap = gapOf([since2010('a', 10, 20, 30), since2010('b', 90, 80, 70)], higher);
    expect(gap?.change.word).toBe('not-enough-data');
    expect(gap?.change.reason).toContain(
      'Down from 80.0 percentage points in 2010 to 40.0 percentage points in 2012, but 3 independent figures',
    );
  });

  test('is always asked of the same places: one that joins late is left out and named', () => {
    const places = ['a', 'b', 'c', 'd', 'e'].map((name, index) => since2010(name, 50 + index, 50 + index));
    const late = since2010('f', null, 99);
    const gap = gapOf([...places, late], higher);
    expect(gap?.now.difference).toBe(49);
    expect(gap?.over.map(({ difference }) => difference)).toEqual([4, 4]);
    expect(gap?.leftOut).toEqual([{ code: 'F', name: 'f' }]);
  });

  test('is asked of periods that share no day', () => {
    const rolling = (name: string, from: number) =>
      place(name, ...[2010, 2011, 2012, 2013].map((year) => row(`${year}-01-01/P3Y`, from + year)));
    const gap = gapOf([rolling('a', 0), rolling('b', 10)], higher);
    expect(gap?.over.map(({ label }) => label)).toEqual(['2010 to 2012', '2013 to 2015']);
  });

  test('a period that few of the places have is passed over, so that it does not leave the others out', () => {
    const places = ['a', 'b', 'c', 'd', 'e'].map((name, index) =>
      since2010(name, 50 + index, index < 2 ? 1 : null, 50 + index),
    );
    const gap = gapOf(places, higher);
    expect(gap?.over.map(({ period }) => period)).toEqual(['2010', '2012']);
    expect(gap?.leftOut).toEqual([]);
  });
});

test('neither the order of the places nor that of their rows makes a difference', () => {
  const value = fc.option(fc.integer({ min: -100, max: 100 }), { freq: 4 });
  const places = fc
    .array(fc.array(value, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 8 })
    .map((all) => all.map((values, index) => since2010(`place${index}`, ...values)));
  fc.assert(
    fc.property(places, (given) => {
      const gap = gapOf(given, higher);
      const turned = given.map((each) => ({ ...each, series: [...each.series].reverse() })).reverse();
      const again = gapOf(turned, higher);
      expect(again?.now).toEqual(gap?.now);
      expect(again?.over).toEqual(gap?.over);
      expect(again?.change).toEqual(gap?.change);
      for (const { difference } of gap?.over ?? []) expect(difference).toBeGreaterThanOrEqual(0);
    }),
  );
});
