import { parsePeriod } from '../period.ts';

/** Years outside are slips of the hand, or no years at all. */
const firstYear = 1900;
const lastYear = 2100;

export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= firstYear && year <= lastYear;
}

/**
 * Months from a first day on, as the evidence pack names such a period: `2021-01-01/P1Y`, `2021-07-01/P3M`, and one month
 * from its first day as `2021-01`. Null for what is no date.
 */
export function months(year: number, month: number, count: number): string | null {
  // Counted from month 0 of year 0, so that months before January and after December carry over.
  const index = year * 12 + month - 1;
  const startYear = Math.floor(index / 12);
  if (!isYear(startYear) || count < 1 || count > 1200) return null;
  const start = `${startYear}-${two((index % 12) + 1)}`;
  if (count === 1) return start;
  return count % 12 === 0 ? `${start}-01/P${count / 12}Y` : `${start}-01/P${count}M`;
}

export function day(year: number, month: number, date: number): string | null {
  const text = `${year}-${two(month)}-${two(date)}`;
  return isYear(year) && parsePeriod(text) ? text : null;
}

/** The twelve months that end with this one. */
export function yearEnding(year: number, month: number): string | null {
  return months(year, month - 11, 12);
}

/** Any ISO 8601 period in the form that the evidence pack uses for it, so that the same time always has the same name. */
export function canonical(iso: string): string | null {
  const period = parsePeriod(iso);
  if (!period) return null;
  const [startYear = 0, startMonth = 0, startDay] = period.start.split('-').map(Number);
  if (!isYear(startYear)) return null;
  if (period.start === period.end) return period.start;
  const after = new Date(Date.parse(period.end) + 86_400_000);
  const count = after.getUTCFullYear() * 12 + after.getUTCMonth() - (startYear * 12 + startMonth - 1);
  if (startDay === 1 && after.getUTCDate() === 1) return months(startYear, startMonth, count);
  return iso;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
