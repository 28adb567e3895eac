/** A cell: text, a number, or nothing. */
export type CsvCell = string | number | null;

/** Rows as CSV (RFC 4180, with a byte-order mark, because Excel takes UTF-8 for Latin-1 without one). */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n\t;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Whether a spreadsheet could take text for a formula and run it: by its first sign, also behind blanks, and in the full-width
 * forms that some take for the same.
 */
function isFormula(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠−]/u.test(text) || /^[\t\r\n]/.test(text);
}
