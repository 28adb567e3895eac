import { withheldCode } from '../codes.ts';
import type { Cell, SheetRow } from '../sheet.ts';

/** A cell as text, its spaces made plain; empty for a blank one. `column` counts from 1. */
export function textAt(row: SheetRow, column: number): string {
  return textOf(row.cells[column - 1] ?? null);
}

export function textOf(cell: Cell): string {
  if (cell === null) return '';
  return String(cell)
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function isBlankRow({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell === null || (typeof cell === 'string' && textOf(cell) === ''));
}

/** Blank, or a code for nothing: sources write `z` where a row for England has no council. */
export function isNothing(text: string): boolean {
  return text === '' || (text.length < 4 && withheldCode(text) !== null);
}

/** Repeats what stands above in columns whose blanks mean that, as where a cell is merged over several rows. */
export class FillDown {
  private readonly last = new Map<number, string>();

  at(row: SheetRow, column: number, fill: boolean): string {
    const text = textAt(row, column);
    if (!fill) return text;
    if (text === '') return this.last.get(column) ?? '';
    this.last.set(column, text);
    return text;
  }
}
