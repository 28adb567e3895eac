import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTwoLines, spread, ticksAmong } from '../../../../client/evidence/indicator/chart/placeLabels.ts';

test('labels keep their order, stay on the chart, and do not cover each other', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 14 }), (wanted) => {
      const height = 300;
      const placed = spread(wanted, 17, height);
      const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
      const down = order.map((index) => placed[index] ?? Number.NaN);
      expect(down.every((at) => at >= 0 && at <= height)).toBe(true);
      const steps = down.slice(1).map((at, index) => at - (down[index] ?? 0));
      expect(steps.every((step) => step >= 16.99)).toBe(true);
    }),
  );
});

test('a label that has room stays where its line ends', () => {
  expect(spread([40, 200], 17, 300)).toEqual([40, 200]);
});

test('long names take two lines, and end in an ellipsis where those are too few', () => {
  expect(inTwoLines('England', 17)).toBe('England');
  expect(inTwoLines('Bath and North East Somerset', 17)).toBe('Bath and North\nEast Somerset');
  expect(inTwoLines('Bournemouth, Christchurch and Poole', 17)).toBe('Bournemouth,\nChristchurch and…');
  expect(inTwoLines('Southend-on-Sea', 13)).toBe('Southend-on-\nSea');
  expect(inTwoLines('Llanfairpwllgwyngyllgogerychwyrndrobwll', 17)).toBe('Llanfairpwllgwyn…');
});

test('the axis names the latest period, and others at the same distance', () => {
  const periods = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018];
  expect(ticksAmong(periods, 5)).toEqual([2012, 2014, 2016, 2018]);
  expect(ticksAmong(periods, 2)).toEqual([2011, 2018]);
  expect(ticksAmong([2011], 5)).toEqual([2011]);
});
