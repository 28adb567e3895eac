import type { Observation } from '../evidence/indicator.ts';
import { byTime, laterPeriod, type Period, parsePeriod } from '../evidence/period.ts';

type Row = Pick<Observation, 'period' | 'start' | 'end'>;

/** Nobody forecasts further than this, and no longer list is read. */
const furthestYears = 10;
const longestList = 40;

/**
 * The next periods of a series that have not ended on `today` (ISO day), named and spaced as its rows are, oldest first. Empty
 * for a series without rows.
 */
export function comingPeriods(series: readonly Row[], today: string): (Period & { period: string })[] {
  const rows = [...series].sort(byTime);
  const newest = rows.at(-1);
  if (!newest) return [];
  const step = monthsApart(rows);
  const until = `${Number(today.slice(0, 4)) + furthestYears}${today.slice(4)}`;
  const found = [];
  for (let months = step; found.length < longestList; months += step) {
    const period = laterPeriod(newest.period, months);
    const span = period === null ? null : parsePeriod(period);
    if (period === null || !span || span.end > until) break;
    if (span.end >= today) found.push({ ...span, period });
  }
  return found;
}

/** From the beginning of one row to that of the next, as most are apart. */
function monthsApart(rows: readonly Row[]): number {
  const steps = rows
    .slice(1)
    .map((row, index) => monthsBetween(rows[index]?.start ?? row.start, row.start))
    .sort((a, b) => a - b);
  return Math.max(1, steps[Math.floor(steps.length / 2)] ?? 12);
}

/** Rounded to the nearest month. */
export function monthsBetween(from: string, to: string): number {
  return Math.round(monthOf(to) - monthOf(from));
}

/** Months since 1970, with their fractions. */
export function monthOf(day: string): number {
  return Date.parse(day) / (86_400_000 * (365.2425 / 12));
}
