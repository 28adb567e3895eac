import { expect, it } from 'vitest';
import { comingPeriods } from '../../../shared/foresight/comingPeriods.ts';
import { row } from '../evidence/made.ts';

const names = (periods: string[], today: string) =>
  comingPeriods(
    periods.map((period) => row(period, 1)),
    today,
  ).map(({ period }) => period);

it('offers the next periods of a series in its own terms', () => {
  expect(names(['2021', '2022', '2023'], '2026-11-26').slice(0, 3)).toEqual(['2026', '2027', '2028']);
  const rolling = names(['2019-01-01/P3Y', '2021-01-01/P3Y', '2020-01-01/P3Y'], '2026-11-26');
  expect([rolling[0], rolling.at(-1)]).toEqual(['2024-01-01/P3Y', '2033-01-01/P3Y']);
  expect(names(['2025-01-01/P3M', '2025-04-01/P3M'], '2026-11-26')[0]).toBe('2026-10-01/P3M');
  expect(names(['2024-04-01/P1Y', '2025-04-01/P1Y'], '2026-11-26')[0]).toBe('2026-04-01/P1Y');
});

it('offers a period on its last day, and not on the day after', () => {
  expect(names(['2024', '2025'], '2026-12-31')[0]).toBe('2026');
  expect(names(['2024', '2025'], '2027-01-01')[0]).toBe('2027');
});

it('goes by years where there is one figure alone, and offers nothing where there is none', () => {
  expect(names(['2025'], '2026-11-26').slice(0, 2)).toEqual(['2026', '2027']);
  expect(names([], '2026-11-26')).toEqual([]);
});

it('ends after ten years, and after a list that somebody can read', () => {
  expect(names(['2024', '2025'], '2026-11-26').at(-1)).toBe('2035');
  expect(names(['2026-08', '2026-09'], '2026-11-26')).toHaveLength(40);
});
