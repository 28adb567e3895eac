import { yearsBetween } from './period.ts';

/** How long ago the newest figure’s period ended. */
export const freshnessBands = ['one-year', 'two-years', 'five-years', 'older', 'none'] as const;
export type Freshness = (typeof freshnessBands)[number];

/** `end` is the last day of the newest figure’s period, or null where there is none; `today` an ISO day. */
export function freshnessOf(end: string | null, today: string): Freshness {
  if (end === null || end === '') return 'none';
  // The day after, so that a figure for the year that ended yesterday is not a day older than nothing.
  const years = end >= today ? 0 : yearsBetween(end, today);
  return years < 1 ? 'one-year' : years < 2 ? 'two-years' : years < 5 ? 'five-years' : 'older';
}
