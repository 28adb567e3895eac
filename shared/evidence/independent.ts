import { type Period, yearsBetween } from './period.ts';

type Span = Pick<Period, 'start' | 'end'>;

/**
 * The newest row and those before it that are independent of it and of each other: walking back, each ends before the last one
 * taken begins. Of a year in quarters or months, only the same time of each year is taken, a June with Junes: seasons are no
 * change. `rows` stand oldest first, and so does the answer.
 */
export function independentOf<T extends Span>(rows: readonly T[]): T[] {
  const newest = rows.at(-1);
  if (!newest) return [];
  const seasonal = isWithinYear(newest) && hasSeasons(rows);
  const taken: T[] = [newest];
  for (const row of rows.toReversed()) {
    const last = taken[0];
    if (!last || row.end >= last.start) continue;
    if (seasonal && !sameSeason(row, newest)) continue;
    taken.unshift(row);
  }
  return taken;
}

function isWithinYear({ start, end }: Span): boolean {
  return yearsBetween(start, end) < 1;
}

/** Whether most rows begin within three quarters of a year of the one before. */
function hasSeasons(rows: readonly Span[]): boolean {
  const close = rows.filter((row, index) => {
    const before = rows[index - 1];
    return before !== undefined && daysBetween(before.start, row.start) < 270;
  });
  return close.length * 2 > rows.length - 1;
}

/** Snapshots of the same month drift by some days from year to year. */
function sameSeason(a: Span, b: Span): boolean {
  const days = Math.abs(daysBetween(a.start, b.start)) % 365.2425;
  return Math.min(days, 365.2425 - days) <= 20;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
