import type { Polarity } from './indicator.ts';

type Oriented = Exclude<Polarity, 'neither'>;

/**
 * The value below which the worse quarter lies: the 25th percentile where higher is better, the 75th where lower is.
 * Between two values it lies in proportion (as a spreadsheet's PERCENTILE.INC does). Throws on an empty list.
 */
export function worseQuartileOf(values: readonly number[], polarity: Oriented): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * (polarity === 'higher' ? 0.25 : 0.75);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('A quartile of nothing');
  // Twelve digits: 61.300000000000004 on a page would look like a fault.
  return Number((below + (above - below) * (place % 1)).toPrecision(12));
}

/** The best value with the names that hold it. Throws on an empty list. */
export function bestOf(
  places: readonly { name: string; value: number }[],
  polarity: Oriented,
): { value: number; words: string } {
  const values = places.map((place) => place.value);
  const value = polarity === 'higher' ? Math.max(...values) : Math.min(...values);
  const [first, ...others] = places.filter((place) => place.value === value).map((place) => place.name);
  if (first === undefined) throw new RangeError('The best of nothing');
  const more = others.length === 1 ? ` and ${others[0]}` : ` and ${others.length} others`;
  return { value, words: others.length === 0 ? first : first + more };
}
