import { formatValue, type ValueStyle } from '../evidence/format.ts';
import type { Reach } from './reach.ts';

/** How far apart two values are: `1.2 points` of percentages, `£1,200`, `0.28 years`. With at least two digits that say something. */
export function differenceWords(difference: number, style: ValueStyle): string {
  const size = Math.abs(difference);
  const digits = size === 0 ? 0 : 1 - Math.floor(Math.log10(size));
  const decimals = Math.min(4, Math.max(style.decimals, digits));
  if (style.unit === '%') return formatValue(size, { ...style, unit: 'points' }, decimals);
  // On a scale from 0 to 10 a difference is not “0.3 out of 10”.
  const scale = style.unit.startsWith('mean score') ? { ...style, unit: 'points' } : style;
  return formatValue(size, scale, decimals);
}

/** A change a year: `up 0.28 years a year`, `down 1.2 points a year`, `on as it is`. */
export function rateWords(perYear: number, style: ValueStyle): string {
  const size = differenceWords(perYear, style);
  if (!/[1-9]/.test(size)) return 'on as it is';
  return `${perYear > 0 ? 'up' : 'down'} ${size} a year`;
}

/** Where a goal lies beside the range, as the end of “The goal lies …”. A colour would judge; these are words. */
export const reachWords: Record<Reach, string> = {
  inside: 'inside the range: within reach, if things go on as they did',
  beyond: 'beyond the range: going on as before seldom gets there',
  passed: 'behind the whole range: going on as before gets there',
};

/** `12.3 years of its usual change`, `none`. */
export function usualChangeWords(yearsOfChange: number): string {
  if (yearsOfChange === 0) return 'none';
  if (yearsOfChange < 0.1) return 'less than a tenth of a year of its usual change';
  const digits = yearsOfChange < 10 ? 1 : 0;
  const years = yearsOfChange.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${years} ${years === '1.0' ? 'year' : 'years'} of its usual change`;
}
