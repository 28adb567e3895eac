import type { ForesightRow } from './foresight.ts';

/**
 * The rows by the gap at one date, the widest first, in years of usual change (see aheadOf.ts): gaps in per cent, years and
 * pounds have no other measure in common, and this one is there for every indicator with a projection, a partnership's own
 * too. Where nothing can be said of the date, or there is nothing to hold it against, a row comes last, in its old order.
 */
export function rankByGap(rows: readonly ForesightRow[], year: number): ForesightRow[] {
  const gap = (row: ForesightRow) => row.dates.find((date) => date.year === year)?.ahead?.yearsOfChange ?? -1;
  return [...rows].sort((a, b) => gap(b) - gap(a));
}
