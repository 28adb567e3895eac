import { expect, test } from 'vitest';
import { fanModel } from '../../../../client/foresight/future/fanModel.ts';
import { outlookOf } from '../../../../shared/foresight/outlook.ts';
import { rowOf } from '../../../../shared/foresight/rowOf.ts';
import { row } from '../../evidence/made.ts';

const box = { width: 320, height: 100 };
const about = { id: 'jobs', title: 'Jobs', unit: 'jobs', decimals: 1, polarity: 'higher' } as const;
const none = { value: null, code: 'no-similar', reason: 'None.' } as const;

function made(values: readonly number[], goals: { year: number; value: number }[] = []) {
  const series = values.map((value, index) => row(String(2016 + index), value));
  return rowOf(
    {
      indicator: about,
      series,
      outlook: outlookOf(series, about, 'Southend'),
      target: none,
      goals: goals.map((goal) => ({ ...goal, reason: '' })),
      starredAt: '2026-01-01T00:00:00.000Z',
      objectives: [],
    },
    [2030, 2035, 2050],
  );
}

const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];

test('everything lies inside the box, time runs to the right, and higher is higher', () => {
  const model = fanModel(made([60, 61, 60, 63, 64], [{ year: 2030, value: 90 }]), 2030, box);
  if (!model) throw new Error('nothing to draw');
  for (const path of [model.past, model.middle, model.fan]) {
    numbers(path).forEach((pixel, index) => {
      expect(pixel).toBeGreaterThanOrEqual(0);
      expect(pixel).toBeLessThanOrEqual(index % 2 === 0 ? box.width : box.height);
    });
  }
  const xs = numbers(model.middle).filter((_, index) => index % 2 === 0);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  const [goal] = model.goals;
  expect(goal?.x).toBeGreaterThan(model.now.x);
  expect(goal?.y).toBeLessThan(model.now.y);
});

test('goals up to the year are drawn, later ones and figures beyond it are not', () => {
  const shown = made(
    [60, 61, 60, 63, 64],
    [
      { year: 2030, value: 65 },
      { year: 2050, value: 70 },
    ],
  );
  expect(fanModel(shown, 2030, box)?.goals.map(({ year }) => year)).toEqual([2030]);
  expect(fanModel(shown, 2050, box)?.goals.map(({ year }) => year)).toEqual([2030, 2050]);
  // The end of the year is the end of the picture, however the range was thinned.
  const ends = [2030, 2035, 2050].map((year) =>
    Math.max(...numbers(fanModel(shown, year, box)?.middle ?? '')),
  );
  for (const end of ends) expect(end).toBeCloseTo(310, 0);
});

test('without a range there is no picture', () => {
  expect(fanModel(made([60, 61]), 2030, box)).toBeNull();
});
