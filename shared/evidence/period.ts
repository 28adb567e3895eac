/** A stretch of days, both ends included, as ISO dates; `label` is for people. ISO dates compare as strings. */
export interface Period {
  start: string;
  end: string;
  label: string;
}

/**
 * Reads a period as evidence names it: `2019`, `2022-09`, `2025-04-30`, start and duration (`2020-01-01/P3Y`), or
 * start and end (`2020-01-01/2022-12-31`). Answers null for anything else: a period is never guessed.
 * `label` replaces the one that would be derived.
 */
export function parsePeriod(text: string, label?: string): Period | null {
  const span = spanOf(text.trim());
  if (!span || span.end < span.start) return null;
  return { ...span, label: label ?? labelOf(span) };
}

/** Two periods that share a day are not independent: rolling averages repeat most of each other's years. */
export function overlaps(a: Pick<Period, 'start' | 'end'>, b: Pick<Period, 'start' | 'end'>): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Oldest first, by the last day and then by the first. */
export function byTime(a: Pick<Period, 'start' | 'end'>, b: Pick<Period, 'start' | 'end'>): number {
  return a.end < b.end ? -1 : a.end > b.end ? 1 : a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}

/** Whole years from the first day of one period to the last day of another, rounded down. */
export function yearsBetween(start: string, end: string): number {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return Math.floor(days / 365.2425 + 0.01);
}

/**
 * The period of the same length that begins so many months later, named in the same way: a year after `2022-04-01/P1Y` is
 * `2023-04-01/P1Y`. Null for what is no period.
 */
export function laterPeriod(text: string, months: number): string | null {
  const later = (point: string): string | null => {
    const span = pointOf(point);
    return span && shifted(span.start, 0, months, 0).slice(0, point.length);
  };
  const [from = '', to] = text.trim().split('/');
  const start = later(from);
  if (start === null || !parsePeriod(text)) return null;
  if (to === undefined) return start;
  return `${start}/${to.startsWith('P') ? to : later(to)}`;
}

type Span = Omit<Period, 'label'>;

function spanOf(text: string): Span | null {
  const [from, to, ...rest] = text.split('/');
  if (from === undefined || rest.length > 0) return null;
  const first = pointOf(from);
  if (!first) return null;
  if (to === undefined) return first;
  if (to.startsWith('P')) return lasting(first.start, to);
  const last = pointOf(to);
  return last && { start: first.start, end: last.end };
}

/** A year, a month or a day. */
function pointOf(text: string): Span | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31` };
  const start = `${year}-${month}-${day ?? '01'}`;
  if (!isDay(start)) return null;
  return day === undefined ? { start, end: shifted(start, 0, 1, -1) } : { start, end: start };
}

function lasting(start: string, duration: string): Span | null {
  const match = /^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/.exec(duration);
  if (!match || duration === 'P') return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { start, end: shifted(start, years, months, weeks * 7 + days - 1) };
}

function isDay(text: string): boolean {
  const time = Date.parse(text);
  // `2023-02-30` would quietly become 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

function shifted(day: string, years: number, months: number, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const monthIndex = month - 1 + years * 12 + months;
  // Clamped: a month after 31 January ends in February, not in March.
  const lastOfMonth = new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();
  const shiftedDate = new Date(Date.UTC(year, monthIndex, Math.min(date, lastOfMonth) + days));
  return shiftedDate.toISOString().slice(0, 10);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function labelOf({ start, end }: Span): string {
  const [year = '', month = '', day = ''] = start.split('-');
  const endYear = end.slice(0, 4);
  if (start === end) return `${Number(day)} ${monthName(start)} ${year}`;
  if (start.endsWith('-01-01') && end.endsWith('-12-31'))
    return year === endYear ? year : `${year} to ${endYear}`;
  if (month === end.slice(5, 7) && year === endYear) return `${monthName(start)} ${year}`;
  if (day === '01' && end === shifted(start, 1, 0, -1)) return `${year}/${endYear.slice(2)}`;
  return `${monthName(start)} ${year} to ${monthName(end)} ${endYear}`;
}

function monthName(day: string): string {
  return months[Number(day.slice(5, 7)) - 1] ?? '';
}
