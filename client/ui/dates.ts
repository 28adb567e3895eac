/**
 * British dates. Formatters are made once: making one costs about as much as formatting a hundred dates.
 * Times are shown in the reader's own time zone, unless a test says otherwise.
 */
type Zone = string | undefined;

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(kind: string, options: Intl.DateTimeFormatOptions, timeZone: Zone): Intl.DateTimeFormat {
  const key = `${kind} ${timeZone ?? ''}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat('en-GB', timeZone === undefined ? options : { ...options, timeZone });
  made.set(key, fresh);
  return fresh;
}

/** "14 Jun 2026". A plain date such as a target date ("2030-03-31") stays that day in every time zone. */
export function formatDate(iso: string, timeZone?: string): string {
  return formatter(
    'short',
    { day: 'numeric', month: 'short', year: 'numeric' },
    zoneFor(iso, timeZone),
  ).format(new Date(iso));
}

/** "14 June 2026" */
export function formatDateLong(iso: string, timeZone?: string): string {
  return formatter('long', { day: 'numeric', month: 'long', year: 'numeric' }, zoneFor(iso, timeZone)).format(
    new Date(iso),
  );
}

/** As `formatDateLong`; words that name no day stay as they are. For what another program may have written. */
export function formatGivenDay(words: string): string {
  return Number.isNaN(new Date(words).getTime()) ? words : formatDateLong(words);
}

/** "14 Jun", where the year is plain from the page. */
export function formatDay(iso: string, timeZone?: string): string {
  return formatter('day', { day: 'numeric', month: 'short' }, zoneFor(iso, timeZone)).format(new Date(iso));
}

/** "14 June 2026 at 09:05" */
export function formatMoment(iso: string, timeZone?: string): string {
  const time = formatter('time', { hour: '2-digit', minute: '2-digit' }, timeZone).format(new Date(iso));
  return `${formatDateLong(iso, timeZone)} at ${time}`;
}

/**
 * How long ago, as people say it: "just now", "5 minutes ago", "2 hours ago", "yesterday", "Tuesday", "14 Jun",
 * "14 Jun 2025". The future (a laptop's clock that is behind) is "just now" for up to a day, then a date.
 */
export function formatAgo(iso: string, now: Date, timeZone?: string): string {
  const then = new Date(iso);
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return minutes > -24 * 60 ? 'just now' : formatDate(iso, timeZone);
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  const days = dayNumber(now, timeZone) - dayNumber(then, timeZone);
  if (days === 0 || hours < 6) return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
  if (days === 1) return 'yesterday';
  if (days < 7) return formatter('weekday', { weekday: 'long' }, timeZone).format(then);
  return year(then, timeZone) === year(now, timeZone) ? formatDay(iso, timeZone) : formatDate(iso, timeZone);
}

/** A date without a time names a day, not a moment: west of Greenwich its midnight UTC is the day before. */
function zoneFor(iso: string, timeZone: Zone): Zone {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? 'UTC' : timeZone;
}

function year(date: Date, timeZone: Zone): string {
  return formatter('year', { year: 'numeric' }, timeZone).format(date);
}

/** Days since 1970 of the calendar day that a moment falls on in a time zone. */
function dayNumber(date: Date, timeZone: Zone): number {
  const parts = formatter(
    'parts',
    { year: 'numeric', month: '2-digit', day: '2-digit' },
    timeZone,
  ).formatToParts(date);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000;
}
