/** Between which values figures can lie, both ends included. */
export interface Bounds {
  least: number;
  most: number;
}

/** A percentage that was never over 100 can't be, and what was never below nought stays above it. */
export function boundsOf(values: Iterable<number>, unit: string): Bounds {
  let [lowest, highest] = [0, 0];
  for (const value of values) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return {
    most: unit === '%' && highest <= 100 ? 100 : Number.POSITIVE_INFINITY,
    least: lowest >= 0 ? 0 : Number.NEGATIVE_INFINITY,
  };
}
