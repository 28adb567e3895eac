/** How long ago the newest figure’s period ended. */
export const freshnessBands = ['one-year', 'two-years', 'five-years', 'older', 'none'] as const;
export type Freshness = (typeof freshnessBands)[number];

/** `end` is the last day of the newest figure’s period, or null where there is none; `today` an ISO day. */
export function freshnessOf(end: string | null, today: string): Freshness {
  if (end === null || end === '') return 'none';
  const isWithin = (years: number) => end > `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
  if (isWithin(1)) return 'one-year';
  if (isWithin(2)) return 'two-years';
  return isWithin(5) ? 'five-years' : 'older';
}
