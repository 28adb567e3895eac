import { formatValue, type ValueStyle } from '../../shared/evidence/format.ts';

/** The limits of a confidence interval, the unit said once where it is a word: `58.1 to 64.6 years`, `3.1% to 4.0%`. */
export function intervalWords(lower: number, upper: number, style: ValueStyle): string {
  const sign = style.unit === '%' || style.unit.startsWith('£');
  return `${formatValue(lower, sign ? style : { ...style, unit: '' })} to ${formatValue(upper, style)}`;
}
