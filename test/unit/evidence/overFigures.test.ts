import { expect, test } from 'vitest';
import { over } from '../../../server/evidence/overFigures.ts';
import { RowFigures } from '../../../server/evidence/rowFigures.ts';
import type { Observation } from '../../../shared/evidence/indicator.ts';
import type { Origin } from '../../../shared/evidence/origin.ts';
import { parsePeriod } from '../../../shared/evidence/period.ts';

function figures(value: number | null, at?: string, period = '2021'): RowFigures {
  const days = parsePeriod(period) ?? expect.fail('a period');
  const none = { lower: null, upper: null, status: null, note: null };
  const origin: Origin | undefined =
    at === undefined ? undefined : { kind: 'imported', id: at, source: '', url: null, at };
  const observation: Observation = { period, ...days, value, ...none, ...(origin ? { origin } : {}) };
  return new RowFigures([{ indicatorId: 'i', areaCode: 'A', observation }]);
}

test('a row of a partnership’s own lies over the pack’s for the same days, however they are named', () => {
  const both = over(figures(1), figures(2, '2026-01-01', '2021-01-01/P1Y'));
  expect(both.series('i', 'A').map(({ value }) => value)).toEqual([2]);
  for (const period of ['2021', '2021-01-01/P1Y']) expect(both.value('i', 'A', period)).toBe(2);
  expect(both.value('i', 'A', '2020')).toBeUndefined();
  expect([both.hasValue('i', 'A'), both.lastEnd('i', 'A')]).toEqual([true, '2021-12-31']);
});

test('of two of its own the later stands, in whichever layer', () => {
  expect(over(figures(1, '2026-01-02'), figures(2, '2026-01-01')).value('i', 'A', '2021')).toBe(1);
  expect(over(figures(1, '2026-01-01'), figures(2, '2026-01-02')).value('i', 'A', '2021')).toBe(2);
});

test('a row without a value hides the value below it', () => {
  const both = over(figures(1), figures(null, '2026-01-01'));
  expect([both.hasRow('i', 'A'), both.hasValue('i', 'A'), both.lastEnd('i', 'A')]).toEqual([
    true,
    false,
    null,
  ]);
  expect(both.value('i', 'A', '2021')).toBeNull();
});

test('a place with rows in one of the two alone is answered by that one', () => {
  const both = over(figures(1), new RowFigures([]));
  expect(both.hasValue('i', 'A')).toBe(true);
  expect(both.hasRow('i', 'B')).toBe(false);
  expect(over(new RowFigures([]), figures(2)).value('i', 'A', '2021')).toBe(2);
});

test('what does not stand can still be told, through as many layers as there are', () => {
  const three = over(over(figures(1), figures(2, '2026-01-02')), figures(3, '2026-01-01'));
  expect(three.series('i', 'A').map(({ value }) => value)).toEqual([2]);
  const values = (areaCode: string) => three.covered?.('i', areaCode).map(({ value }) => value);
  expect([values('A'), values('B')]).toEqual([[1, 3], []]);
  const beside = over(figures(1), figures(2, '2026-01-01', '2022'));
  expect(beside.covered?.('i', 'A')).toEqual([]);
});
