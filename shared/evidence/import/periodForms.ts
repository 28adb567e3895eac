import { day, months, yearEnding } from './span.ts';

/** What a period's writing does not tell, and its column, its file or a person must. */
export interface PeriodHabits {
  /** `2021/22` is a year from April, a school year from September, or the two calendar years. */
  yearPairs: 'financial' | 'academic' | 'calendar';
  /** `201112` and `2011-12` are 2011/12, or December 2011. */
  sixDigits: 'years' | 'months';
  /** `2021-04-01` is that day, or April 2021. */
  dates: 'days' | 'months';
}

export const usualHabits: PeriodHabits = { yearPairs: 'financial', sixDigits: 'years', dates: 'days' };

type Groups = Record<string, string | undefined>;
interface Form {
  pattern: RegExp;
  read(groups: Groups, habits: PeriodHabits): string | null;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const terms: Record<string, readonly [number, number]> = { autumn: [9, 4], spring: [13, 3], summer: [16, 4] };

const name =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const to = '(?: ?- ?| to | and | ?/ ?)';
const year = '(?:19|20)\\d\\d';
/** `21` after a month, `2021` anywhere. */
const shortYear = "(?:'?\\d\\d|(?:19|20)\\d\\d)";
const pair = `(?<a>${year})(?: ?[-/] ?| to )(?<b>\\d\\d(?:\\d\\d)?)`;
const kind = '(?<kind>academic|school|financial|fiscal|fye?|ay|tax)?(?: years?)?(?: ending)?';
const upTo = '(?:(?:12 months|year|y/?e|fye|fy|annual|rolling year|12m)(?: (?:to|ending|ended|end|up to))?)';

export const forms: readonly Form[] = [
  form(`(?:calendar year |census |cy ?|year )?(?<a>${year})(?:\\.0)?(?: calendar year| census)?`, ({ a }) =>
    months(of(a), 1, 12),
  ),
  form(`${kind} ?${pair}(?: (?<later>academic|school|financial|fiscal|tax)(?: years?)?)?`, readPair),
  form(`(?<a>${year})(?<b>\\d\\d)`, readSixDigits),
  form(`(?<a>${year})/?(?<b>\\d\\d)(?: ?- ?| to )(?<c>${year}|\\d\\d)/?(?<d>\\d\\d)`, readPairs),
  form(`(?:fye|fy ending|financial year ending) (?<a>${year})`, ({ a }) => yearEnding(of(a), 3)),
  form(`${upTo} (?:\\d\\d?(?:st|nd|rd|th)? )?(?<m>${name})[ -]?(?<a>${shortYear})`, ({ m, a }) =>
    yearEnding(of(a), monthOf(m)),
  ),
  form(`(?<n>\\d) years? (?:to|ending) (?<a>${year})`, ({ n, a }) =>
    months(of(a) - Number(n) + 1, 1, 12 * Number(n)),
  ),
  form(`(?<a>${year})(?:/(?<b>\\d\\d))?[ -]?(?:q|qtr |quarter )(?<q>[1-4])`, readQuarter),
  form(
    `(?:q|qtr ?|quarter ?)(?<q>[1-4])[ -]?(?:of )?(?:fy ?)?(?<a>${year})(?:[-/](?<b>\\d\\d(?:\\d\\d)?))?`,
    readQuarter,
  ),
  form(`h(?<h>[12]) (?<a>${year})`, ({ h, a }) => months(of(a), h === '1' ? 1 : 7, 6)),
  form(`(?<m>${name})${to}(?<n>${name}) ?-?(?<a>${shortYear})`, readMonths),
  form(`(?<a>${year}) (?<m>${name})${to}(?<n>${name})`, readMonths),
  form(`(?<m>${name})[ -]?(?<a>${shortYear})${to}(?<n>${name})[ -]?(?<b>${shortYear})`, readMonthsOfYears),
  form(`(?:(?:as )?at |month of )?(?<m>${name})[ -]?(?<a>${shortYear})`, ({ m, a }) =>
    months(of(a), monthOf(m), 1),
  ),
  form(`(?<m>${name})[ -](?<a>${year})[-/](?<b>\\d\\d(?:\\d\\d)?)`, readMonthOfPair),
  form(`(?<a>${year})[ -]?(?<m>${name})`, ({ m, a }) => months(of(a), monthOf(m), 1)),
  form(`(?<a>${year}) ?-?m(?<m>\\d\\d?)`, ({ m, a }) => month(of(a), Number(m))),
  form(`(?<m>\\d\\d?)/(?<a>${year})`, ({ m, a }) => month(of(a), Number(m))),
  form(`(?:mid|mid year|mid-year)[ -](?<a>${year})|(?<b>${year}) mid[ -]year`, ({ a, b }) =>
    day(of(a ?? b), 6, 30),
  ),
  form(`(?:(?:as )?at )?(?<d>\\d\\d?)(?:st|nd|rd|th)?[ -](?<m>${name})[ -](?<a>${shortYear})`, readDate),
  form(`(?<d>\\d\\d?)[/.](?<m>\\d\\d?)[/.](?<a>${year})(?: 00:00(?::00)?)?`, readDate),
  form(`(?<m>${name}) (?<d>\\d\\d?)(?:st|nd|rd|th)? (?<a>${year})`, readDate),
  form(`(?<a>${year})-(?<m>\\d\\d)-(?<d>\\d\\d)[t ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?z?`, readDate),
  form(`(?<t>autumn|spring|summer) term (?<a>${year})/?(?<b>\\d\\d)`, readTerm),
  form(`(?<a>${year})/?(?<b>\\d\\d) (?<t>autumn|spring|summer)(?: term)?`, readTerm),
];

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(`^(?:${pattern})$`), read };
}

function readPair({ a, b, kind: before, later }: Groups, habits: PeriodHabits): string | null {
  const from = of(a);
  const span = until(from, b) - from;
  const said = before ?? later;
  if (span !== 1 || said === undefined) {
    // `2011-12` may be December 2011, as `2021-01` can be nothing but January.
    if (b?.length === 2 && (span < 1 || habits.sixDigits === 'months') && Number(b) <= 12)
      return month(from, Number(b));
    if (span < 1 || span > 15) return null;
    return span > 1 ? months(from, 1, 12 * (span + 1)) : yearFrom(from, habits.yearPairs);
  }
  return yearFrom(from, /^(?:academic|school|ay)/.test(said) ? 'academic' : 'financial');
}

function readSixDigits({ a, b }: Groups, habits: PeriodHabits): string | null {
  const from = of(a);
  const isPair = Number(b) === (from + 1) % 100;
  if (isPair && habits.sixDigits === 'years') return yearFrom(from, habits.yearPairs);
  return month(from, Number(b));
}

/** `2019/20 - 2021/22`, `2019/20-21/22`, `201920 to 202122`. */
function readPairs({ a, b, c, d }: Groups, habits: PeriodHabits): string | null {
  const from = of(a);
  const last = until(from, c);
  if (until(from, b) !== from + 1 || until(last, d) !== last + 1 || last <= from) return null;
  return months(from, firstMonth(habits.yearPairs), 12 * (last - from + 1));
}

/** Quarters of `2021/22` are those of the financial year: its first is April to June. */
function readQuarter({ a, b, q }: Groups): string | null {
  const from = of(a);
  const start = (Number(q) - 1) * 3;
  if (b === undefined) return months(from, start + 1, 3);
  return until(from, b) === from + 1 ? months(from, start + 4, 3) : null;
}

/** A month of a financial year: January 2021/22 is that of 2022. */
function readMonthOfPair({ m, a, b }: Groups): string | null {
  const from = of(a);
  return until(from, b) === from + 1 ? months(monthOf(m) >= 4 ? from : from + 1, monthOf(m), 1) : null;
}

/** The year is that of the last month: `Dec-Feb 2021` began in 2020. */
function readMonths({ m, n, a }: Groups): string | null {
  const count = ((monthOf(n) - monthOf(m) + 12) % 12) + 1;
  return months(of(a), monthOf(n) - count + 1, count);
}

function readMonthsOfYears({ m, a, n, b }: Groups): string | null {
  const start = of(a) * 12 + monthOf(m);
  return months(of(a), monthOf(m), of(b) * 12 + monthOf(n) - start + 1);
}

function readDate({ d, m = '', a }: Groups, habits: PeriodHabits): string | null {
  const number = /^\d/.test(m) ? Number(m) : monthOf(m);
  const found = day(of(a), number, Number(d));
  return found !== null && habits.dates === 'months' && Number(d) === 1 ? found.slice(0, 7) : found;
}

function readTerm({ t = '', a, b }: Groups): string | null {
  const [start, count] = terms[t] ?? [1, 0];
  return until(of(a), b) === of(a) + 1 ? months(of(a), start, count) : null;
}

function yearFrom(from: number, kindOfYear: PeriodHabits['yearPairs']): string | null {
  return months(from, firstMonth(kindOfYear), kindOfYear === 'calendar' ? 24 : 12);
}

function firstMonth(kindOfYear: PeriodHabits['yearPairs']): number {
  return kindOfYear === 'financial' ? 4 : kindOfYear === 'academic' ? 9 : 1;
}

function month(from: number, number: number): string | null {
  return number >= 1 && number <= 12 ? months(from, number, 1) : null;
}

function monthOf(text = ''): number {
  return monthNames.indexOf(text.slice(0, 3)) + 1;
}

/** A year of four digits, or of two: this century up to 60, as spreadsheets take it less thirty years of forecasts. */
function of(text = ''): number {
  const digits = text.replace("'", '');
  const number = Number(digits);
  return digits.length > 2 ? number : number + (number <= 60 ? 2000 : 1900);
}

/** The later of two years, written in full or by its last two digits. */
function until(from: number, text = ''): number {
  const number = Number(text);
  if (text.length > 2) return number;
  const sameCentury = Math.floor(from / 100) * 100 + number;
  // `1999/00` ends in 2000.
  return number === 0 && from % 100 === 99 ? sameCentury + 100 : sameCentury;
}
