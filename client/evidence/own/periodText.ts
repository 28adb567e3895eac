/** Kinds of period that people record figures for. */
export const periodKinds = ['year', 'financial', 'academic', 'years', 'month', 'day'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export interface PeriodParts {
  kind: PeriodKind;
  /** As typed. Of a financial or academic year, the one that it begins in. */
  year: string;
  /** The last of several years. */
  lastYear: string;
  /** `01` to `12`. */
  month: string;
  /** YYYY-MM-DD, or empty. */
  day: string;
}

export type PeriodFault = { field: 'year' | 'lastYear' | 'day'; message: string };

/** The period as the server reads it, or what is missing. */
export function periodText(parts: PeriodParts): { text: string } | { fault: PeriodFault } {
  const { kind, month, day } = parts;
  if (kind === 'day') {
    return day === '' ? { fault: { field: 'day', message: 'Give the day' } } : { text: day };
  }
  const year = yearIn(parts.year);
  if (year === undefined)
    return { fault: { field: 'year', message: 'Give a year of four digits, such as 2024' } };
  if (kind === 'year') return { text: String(year) };
  if (kind === 'month') return { text: `${year}-${month}` };
  if (kind === 'financial') return { text: `${year}-04-01/${year + 1}-03-31` };
  if (kind === 'academic') return { text: `${year}-09-01/${year + 1}-08-31` };
  const last = yearIn(parts.lastYear);
  if (last === undefined || last <= year) {
    return { fault: { field: 'lastYear', message: `Give the last year, after ${year}` } };
  }
  return { text: `${year}-01-01/P${last - year + 1}Y` };
}

function yearIn(text: string): number | undefined {
  const typed = text.trim();
  return /^(1[89]|20)\d\d$/.test(typed) ? Number(typed) : undefined;
}
