/** How an indicator's values are written for people. */
export interface ValueStyle {
  unit: string;
  decimals: number;
}

/** A value with its unit: `61.3 years`, `27.1%`, `£25,329`, `7.4 out of 10`. */
export function formatValue(value: number, style: ValueStyle, decimals = style.decimals): string {
  const { unit } = style;
  const digits = formatNumber(Math.abs(value), decimals);
  const sign = value < 0 && /[1-9]/.test(digits) ? '−' : '';
  if (unit === '%') return `${sign}${digits}%`;
  if (unit.startsWith('£')) return `${sign}£${digits}${unit.slice(1)}`;
  const scale = /^mean score \d+-(\d+)$/.exec(unit);
  if (scale) return `${sign}${digits} out of ${scale[1]}`;
  if (unit === '' || unit === 'ratio' || unit === 'score') return sign + digits;
  return `${sign}${digits} ${unit}`;
}

/**
 * Two different values, written with as many decimals as it takes to tell them apart: "up from 7.4 to 7.4" would
 * make the reader doubt the page.
 */
export function formatPair(a: number, b: number, style: ValueStyle): [string, string] {
  for (let decimals = style.decimals; ; decimals += 1) {
    const pair: [string, string] = [formatValue(a, style, decimals), formatValue(b, style, decimals)];
    if (a === b || pair[0] !== pair[1] || decimals >= 6) return pair;
  }
}

const formats = new Map<number, Intl.NumberFormat>();

function formatNumber(value: number, decimals: number): string {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(decimals, format);
  }
  return format.format(value);
}
