const firstMs = 1000;
const longestMs = 20_000;
const leastMs = 100;

/**
 * How long to wait before connecting again, after so many attempts that failed. The wait is drawn at random: after an
 * outage 300 pages would otherwise all come back in the same tenth of a second.
 */
export function waitBeforeReturn(failures: number, random: () => number = Math.random): number {
  return leastMs + random() * Math.min(longestMs, firstMs * 2 ** failures);
}
