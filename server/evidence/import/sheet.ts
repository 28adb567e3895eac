/**
 * What a cell holds. A CSV has text alone. A workbook has types; its dates are ISO text (`2021-04-01`), and a number that it
 * shows as a percentage is text as shown but unrounded: 0.4567 under the format `0.0%` is `45.67%`, or a share would be
 * taken for a rate. Cells that a merged one covers are null: the words stand in its first cell alone.
 */
export type Cell = string | number | boolean | null;

/** `number` counts from 1 as a spreadsheet does, blank rows included. `cells` may be shorter than the header. */
export interface SheetRow {
  number: number;
  cells: readonly Cell[];
}

/**
 * A sheet, or the beginning of one. Recognition reads no more than this; of a CSV the first 5,000 rows are enough, of a
 * workbook, which is small, all of it. A CSV is one sheet, named after its file without the ending.
 */
export interface Sheet {
  name: string;
  rows: readonly SheetRow[];
  /** False where the file goes on after these rows. */
  complete: boolean;
}

/** The letters that a spreadsheet shows over a column: 1 is `A`, 28 is `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
