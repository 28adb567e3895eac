import { largestFigure } from '../../../shared/evidence/figureSchema.ts';
import { type Withheld, withheldCode } from './codes.ts';
import type { Cell } from './sheet.ts';

/** What a comma in a number is; see mapping.ts. */
export type Comma = 'thousands' | 'decimal' | 'ask';

/** A cell where a figure is expected. `marks` are what the source wrote beside it: `r` for revised, `note 2`. */
export type Figure =
  | { kind: 'number'; value: number; marks: readonly string[]; unit: '%' | '£' | null; bracketed: boolean }
  | { kind: 'withheld'; code: Withheld }
  | { kind: 'blank' }
  /** A number that can be read in two ways, `1,2`. */
  | { kind: 'ambiguous' }
  | { kind: 'words' };

/**
 * Reads a figure as people write it: thousands apart, with its unit, in brackets for minus, with marks behind it. A code for a
 * figure that the source withholds stays a code and is never zero; what could be two numbers is none.
 */
export function readFigure(cell: Cell, comma: Comma): Figure {
  if (cell === null || cell === '') return { kind: 'blank' };
  if (typeof cell === 'number') {
    if (!isCounted(cell)) return { kind: 'words' };
    return { kind: 'number', value: cell, marks: [], unit: null, bracketed: false };
  }
  if (typeof cell === 'boolean') return { kind: 'words' };
  const text = cell
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return { kind: 'blank' };
  const code = withheldCode(text);
  if (code) return { kind: 'withheld', code };
  return readNumber(text, comma);
}

const written =
  /^(?:\[(?<before>[a-z]{1,3})\] ?)?(?<open>\()?(?<sign>[-+\u2212\u2013]?) ?(?<pound>£)?(?<inner>[-\u2212\u2013]?)(?<digits>\d[\d,.' ]*|\.\d+)(?<exponent>e[-+]?\d{1,3})?(?<scale> ?(?:k|m|bn|million|billion))? ?(?<percent>%|per ?cent)?(?<close>\))?(?<after>[^%£\d].*|)$/i;

function readNumber(text: string, comma: Comma): Figure {
  const groups = written.exec(text)?.groups;
  if (!groups || (groups.open === undefined) !== (groups.close === undefined)) return { kind: 'words' };
  const marks = marksIn(groups.after ?? '');
  if (!marks || (groups.scale !== undefined && groups.pound === undefined)) return { kind: 'words' };
  const digits = (groups.digits ?? '').trim();
  const size = plainNumber(digits, comma);
  if (size === null) return { kind: /^\d.*[,.]\d+$/.test(digits) ? 'ambiguous' : 'words' };
  const negative = groups.open !== undefined || groups.inner !== '' || /[^+]/.test(groups.sign ?? '');
  const value = Number(`${size}${groups.exponent ?? ''}`) * scaleOf(groups.scale);
  if (!isCounted(value)) return { kind: 'words' };
  return {
    kind: 'number',
    value: negative ? -value : value,
    marks: groups.before === undefined ? marks : [groups.before.toLowerCase(), ...marks],
    unit: groups.percent !== undefined ? '%' : groups.pound !== undefined ? '£' : null,
    bracketed: groups.open !== undefined,
  };
}

/** More than this no figure is: a reference number, or a slip. */
function isCounted(value: number): boolean {
  return Math.abs(value) <= largestFigure;
}

/** Digits as a program writes them, or null where they are no number or could be two. */
function plainNumber(digits: string, comma: Comma): string | null {
  if (/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(digits))
    return comma === 'decimal' && digits.includes('.') ? null : digits;
  if (/^\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(digits)) return digits.replaceAll(' ', '');
  if (comma === 'decimal') {
    const continental = /^(?:\d{1,3}(?:[. ']\d{3})+|\d+)(?:,\d+)?$/.test(digits);
    return continental ? digits.replace(/[. ']/g, '').replace(',', '.') : null;
  }
  return comma === 'thousands' && /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
    ? digits.replaceAll(',', '')
    : null;
}

/** `[r]`, `(p)`, `r`, `*`, `[note 2]`, `(a)(b)`: what may stand behind a figure. Null for other words, a range in brackets too. */
function marksIn(text: string): string[] | null {
  const marks = text.match(mark) ?? [];
  if (text.replace(mark, '').trim() !== '') return null;
  return marks.map((each) =>
    each
      .replace(/[[\]()]/g, '')
      .trim()
      .toLowerCase(),
  );
}

const mark =
  /\[(?:[a-z]{1,4}|(?:note ?|n)?\d{1,2})(?:, ?(?:[a-z]{1,4}|\d{1,2}))*\]|\((?:[a-z]{1,3}|\d|note ?\d{1,2})\)|[*†‡#~^]+|(?<![a-z])[prebufsa](?![a-z])/gi;

function scaleOf(scale = ''): number {
  const letter = scale.trim().charAt(0).toLowerCase();
  return letter === 'k' ? 1e3 : letter === 'm' ? 1e6 : letter === 'b' ? 1e9 : 1;
}
