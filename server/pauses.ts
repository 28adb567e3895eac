const firstMs = 100;
const longestMs = 10_000;

/** How long to wait before the next attempt, after so many that failed: twice as long each time, up to ten seconds. */
export function pauseAfter(failures: number): number {
  return Math.min(longestMs, firstMs * 2 ** (failures - 1));
}
