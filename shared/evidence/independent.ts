import { type Period, yearsBetween } from './period.ts';

type Span = Pick<Period, 'start' | 'end'>;

/**
 * The newest row and those before it that share no day with it or with each other: walking back, each ends before the last one
 * taken begins, so that a rolling three-year average counts every third year. `rows` stand oldest first, and so does the answer.
 */
export function independentOf<T extends Span>(rows: readonly T[]): T[] {
  const taken: T[] = [];
  for (const row of rows.toReversed()) {
    const [last] = taken;
    if (!last || row.end < last.start) taken.unshift(row);
  }
  return taken;
}

/** Whether the rows are parts of years, most of them several in a year: seasons may then look like a change. */
export function haveSeasons(rows: readonly Span[]): boolean {
  const close = rows.filter((row, index) => {
    const before = rows[index - 1];
    return before !== undefined && daysBetween(before.start, row.start) < 270;
  });
  const newest = rows.at(-1);
  return (
    newest !== undefined && yearsBetween(newest.start, newest.end) < 1 && close.length * 2 > rows.length - 1
  );
}

/** Of quarters and months those of the newest's time of the year, a June with Junes; years as they are. Oldest first. */
export function sameSeasonOf<T extends Span>(rows: readonly T[]): T[] {
  const newest = rows.at(-1);
  if (!newest || !haveSeasons(rows)) return [...rows];
  return rows.filter((row) => {
    // Snapshots of the same month drift by some days from year to year.
    const days = Math.abs(daysBetween(row.start, newest.start)) % 365.2425;
    return Math.min(days, 365.2425 - days) <= 20;
  });
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
