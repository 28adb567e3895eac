/** A date as typed: a day (ISO, YYYY-MM-DD), none (null), or why it can't be read. */
export type TypedDate = { day: string | null } | { error: string };

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const example = 'Write the day, the month and the year, for example 31/12/2030';

/**
 * Reads 31/12/2030, 31.12.2030, 31-12-2030, 31 Dec 2030, 31st December 2030 and 2030-12-31. The day always comes before
 * the month, whatever the browser's language: guessing would make 4 March of 3 April without anybody noticing.
 */
export function parseDate(typed: string): TypedDate {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === '') return { day: null };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return checked(Number(iso[3]), Number(iso[2]), iso[1] ?? '');
  const figures = /^(\d{1,2}) ?([/. -]) ?(\d{1,2}) ?\2 ?(\d+)$/.exec(text);
  if (figures) return checked(Number(figures[1]), Number(figures[3]), figures[4] ?? '');
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,})[.,]?[ -](\d+)$/.exec(text);
  if (!words) return { error: example };
  const month = months.findIndex((name) => name.startsWith(words[2] ?? '')) + 1;
  if (month === 0) return { error: `There is no month called “${words[2]}”. ${example}` };
  return checked(Number(words[1]), month, words[3] ?? '');
}

function checked(day: number, month: number, year: string): TypedDate {
  if (year.length !== 4) return { error: 'Write the year with four figures, for example 31/12/2030' };
  if (year < '2000' || year > '2100') return { error: 'Write a year between 2000 and 2100' };
  if (month < 1 || month > 12) {
    return {
      error: `There is no month ${month}. Write the day first, then the month, for example 31/12/2030`,
    };
  }
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (day < 1 || day > last) return { error: `${capital(months[month - 1])} ${year} has days 1 to ${last}` };
  return { day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

function capital(word = ''): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
