import { forms, type PeriodHabits } from './periodForms.ts';
import { canonical } from './span.ts';

/**
 * A period as people write it (`2021/22`, `Q3 2021`, `Jul–Sep 2021`, `FYE 2022`, `2019 - 21`, `Jan-21`, `201112`, `31/03/2021`),
 * in the form of the evidence pack; see period.ts. `habits` says what the writing alone does not. Null for anything
 * else: a period is never guessed.
 */
export function readPeriod(written: string | number | boolean | null, habits: PeriodHabits): string | null {
  if (typeof written === 'number')
    return readPeriod(Number.isInteger(written) ? String(written) : '', habits);
  if (typeof written !== 'string' || written.length > 80 || !/\d/.test(written)) return null;
  const text = plain(written);
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text);
    if (match) return read(match.groups ?? {}, habits);
  }
  const iso = canonical(text.toUpperCase());
  return iso !== null && habits.dates === 'months' && /^\d{4}-\d\d-01$/.test(iso) ? iso.slice(0, 7) : iso;
}

/** A period inside other words, as written there, and those words without it: `Employment rate, 2021/22 (%)`. The longest one is taken. */
export function findPeriod(
  text: string,
  habits: PeriodHabits,
): { period: string; written: string; rest: string } | null {
  const words = text.split(gaps).filter((word) => word !== '');
  if (words.length > 60 || !/\d{2}/.test(text)) return null;
  for (let length = Math.min(words.length, 9); length > 0; length -= 1) {
    for (let first = 0; first + length <= words.length; first += 1) {
      const found = words.slice(first, first + length);
      const written = found.join(' ');
      const period = isTimeOfFigures(words, first, length) ? readPeriod(written, habits) : null;
      if (period !== null) return { period, written, rest: without(text, found) };
    }
  }
  return null;
}

const gaps = /[\s,:;()|[\]]+/;

/** One spelling for what is written in many: lower case, plain dashes, no marks for provisional, revised or a footnote. */
function plain(written: string): string {
  return written
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200B\uFEFF]/g, '')
    .toLowerCase()
    .replace(/\[[^\]]*\]|\((?:p|r|e|b|provisional|revised|estimated?|note \d+|\d(?:-| )years? range)\)/g, ' ')
    .replace(/[.*†‡]+$|\b(?:provisional|revised)\b/g, ' ')
    .replace(/^(\d{4})\s?[pr]$/, '$1')
    .replace(/[,()_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that make a year that of something else than the figures: of boundaries, prices, or when a file was made. */
const after = /^(?:boundar|geograph|code|edition|price|update|publish|releas|definition|weight)/i;
const before = /^(?:update|publish|releas|created|downloaded|extracted|version|correct)/i;

function isTimeOfFigures(words: readonly string[], first: number, length: number): boolean {
  if (words.slice(first + length, first + length + 3).some((word) => after.test(word))) return false;
  if (/^(?:table|figure|sheet|chart|annex)$/i.test(words[first - 1] ?? '')) return false;
  return !words.slice(Math.max(0, first - 3), first).some((word) => before.test(word));
}

function without(text: string, found: readonly string[]): string {
  const pattern = found.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s,:;()|[\\]]+');
  const leading = '[\\s,:;|–-]*(?:\\b(?:in|for|at|during)\\s+)?';
  return text
    .replace(new RegExp(leading + pattern, 'i'), ' ')
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;|/-]+|[\s,:;|/–-]+$/g, '');
}
