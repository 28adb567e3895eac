import Papa from 'papaparse';

const candidates = [',', '\t', ';', '|'];
const linesLookedAt = 200;

/**
 * What parts the cells of a CSV, from its beginning: what gives the most rows one same number of cells. Title rows and
 * footnotes have other numbers, whatever parts the cells; with a decimal comma, the header alone tells `;` from `,`.
 */
export function delimiterOf(beginning: string): string {
  // Written by Excel for Excel.
  const said = /^sep=(.)\n/.exec(beginning)?.[1];
  if (said !== undefined) return said;
  const found = candidates.map((delimiter) => ({ delimiter, ...evennessOf(beginning, delimiter) }));
  found.sort((a, b) => b.even - a.even || b.cells - a.cells);
  const [best] = found;
  return best && best.even > 0 ? best.delimiter : ',';
}

function evennessOf(beginning: string, delimiter: string): { even: number; cells: number } {
  const { data } = Papa.parse<string[]>(beginning, {
    delimiter,
    newline: '\n',
    preview: linesLookedAt,
    skipEmptyLines: true,
  });
  const rows = new Map<number, number>();
  for (const { length } of data) if (length > 1) rows.set(length, (rows.get(length) ?? 0) + 1);
  let best = { even: 0, cells: 0 };
  for (const [cells, even] of rows) if (even > best.even) best = { even, cells };
  return best;
}
