import { expect, test } from 'vitest';
import { sparkLine, sparkLineText } from '../../../client/ui/sparkPath.ts';

const points = (...values: (number | null)[]) =>
  values.map((value, place) => ({ period: `${2018 + place}`, value }));
const percent = (value: number) => `${value}%`;

test('the line breaks where there is no value, and never falls to zero', () => {
  const { runs, lone } = sparkLine(points(10, 12, null, 14, 16), 100, 20);
  expect(runs).toHaveLength(2);
  expect(runs.join()).not.toContain('20');
  expect(lone).toEqual([]);
});

test('a value between two gaps is a dot', () => {
  const { runs, lone } = sparkLine(points(10, 12, null, 14, null, 16, 18), 100, 20);
  expect(runs).toHaveLength(2);
  expect(lone).toHaveLength(1);
});

test('higher on the page is a higher number', () => {
  const { end } = sparkLine(points(1, 2, 3), 100, 20);
  expect(end).toEqual({ x: 96, y: 4 });
});

test('a flat series runs at half height', () => {
  expect(sparkLine(points(5, 5), 100, 20).runs).toEqual(['M4 10L96 10']);
});

test('one value is one dot at the end, and none is nothing', () => {
  expect(sparkLine(points(5), 100, 20)).toEqual({
    runs: [],
    lone: [{ x: 96, y: 10 }],
    end: { x: 96, y: 10 },
  });
  expect(sparkLine([], 100, 20)).toEqual({ runs: [], lone: [], end: undefined });
});

test('the line is told in words', () => {
  expect(sparkLineText(points(10, null, 8, 12), percent)).toBe(
    '3 values, from 10% in 2018 to 12% in 2021. Lowest 8% in 2020, highest 12% in 2021. One period has no value.',
  );
  expect(sparkLineText(points(10), percent)).toBe('One value: 10% in 2018.');
  expect(sparkLineText(points(null, null), percent)).toBe('No values.');
});
