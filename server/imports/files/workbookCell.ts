import * as XLSX from '@e965/xlsx';
import type { Cell } from '../../evidence/import/sheet.ts';

/** Stands where a formula has no value yet: it is reported as no number, in words that say why. */
export const formulaWithoutValue = '(formula without a value)';

/**
 * What a cell shows, as recognition reads it: a date as ISO text, as exact as its format (`2021-04` for “Apr 21”); a number
 * as the 15 digits that a spreadsheet has; a percentage as people see it, with its sign.
 */
export function shownIn(cell: XLSX.CellObject, date1904: boolean): Cell {
  const { t, v, f, z } = cell;
  if (f !== undefined && (v === undefined || v === '')) return formulaWithoutValue;
  if (v === undefined) return null;
  switch (t) {
    case 'n':
      return typeof v === 'number' ? numberOf(v, typeof z === 'string' ? z : '', date1904) : null;
    case 'e':
      return errors.get(Number(v)) ?? '#N/A';
    case 'b':
      return v === true;
    default:
      return v instanceof Date ? v.toISOString().slice(0, 10) : String(v);
  }
}

const errors = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function numberOf(value: number, format: string, date1904: boolean): Cell {
  if (format !== '' && XLSX.SSF.is_date(format)) return dateOf(value, format, date1904) ?? value;
  if (isPercentage(format)) return `${rounded(value * 100)}%`;
  return rounded(value);
}

/** Ten per cent and a bit is kept as 0.1000…2: of its 17 digits a spreadsheet has 15. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

function isPercentage(format: string): boolean {
  return format.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}

function dateOf(value: number, format: string, date1904: boolean): string | undefined {
  const parts = XLSX.SSF.parse_date_code(value, { date1904 });
  // A time of day without a date, or a day that there was not.
  if (!parts || parts.y < 1900 || value < 1) return undefined;
  const letters = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  const pad = (number: number) => String(number).padStart(2, '0');
  if (!letters.includes('d') && letters.includes('m')) return `${parts.y}-${pad(parts.m)}`;
  if (!letters.includes('d')) return String(parts.y);
  const day = `${parts.y}-${pad(parts.m)}-${pad(parts.d)}`;
  return parts.H + parts.M + parts.S === 0
    ? day
    : `${day}T${pad(parts.H)}:${pad(parts.M)}:${pad(Math.floor(parts.S))}`;
}
