import { usualHabits } from '../../../../shared/evidence/import/periodForms.ts';
import { readPeriod } from '../../../../shared/evidence/import/writtenPeriod.ts';
import { isBlankRow, textOf } from '../apply/cellText.ts';
import { asCode, type Places } from '../areas/places.ts';
import { readFigure } from '../figure.ts';
import type { Cell, Sheet, SheetRow } from '../sheet.ts';

/** What a cell looks like by itself. `year`: a whole number that could be one, or a year and its month. */
export type Look = 'blank' | 'code' | 'year' | 'number' | 'withheld' | 'text';

/** Columns beyond are not looked at: nothing that people made has as many. */
const mostColumns = 2_000;

/** A sheet with the look of each of its cells. Rows are addressed by their place in `rows`, columns from 0. */
export class Grid {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly complete: boolean;
  readonly width: number;
  private readonly looks: (Look[] | undefined)[] = [];
  private readonly places: Places;
  private readonly periods = new Map<string, string | null>();

  constructor(sheet: Sheet, places: Places) {
    this.name = sheet.name;
    this.rows = sheet.rows;
    this.complete = sheet.complete;
    this.places = places;
    const widest = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    this.width = Math.min(widest, mostColumns);
  }

  text(row: number, column: number): string {
    return textOf(this.cell(row, column));
  }

  cell(row: number, column: number): Cell {
    return this.rows[row]?.cells[column] ?? null;
  }

  look(row: number, column: number): Look {
    return this.looksOf(row)[column] ?? 'blank';
  }

  looksOf(row: number): readonly Look[] {
    const known = this.looks[row];
    if (known) return known;
    const looks = (this.rows[row]?.cells.slice(0, this.width) ?? []).map(lookOf);
    this.looks[row] = looks;
    return looks;
  }

  isBlank(row: number): boolean {
    const found = this.rows[row];
    return found === undefined || isBlankRow(found);
  }

  /** Columns of a row that say something. */
  filled(row: number): number[] {
    return this.looksOf(row).flatMap((look, column) => (look === 'blank' ? [] : [column]));
  }

  isPeriod(row: number, column: number): boolean {
    const look = this.look(row, column);
    if (look !== 'text' && look !== 'year') return false;
    const text = this.text(row, column);
    if (!/\d/.test(text)) return false;
    const known = this.periods.get(text);
    if (known !== undefined) return known !== null;
    const period = readPeriod(text, usualHabits);
    this.periods.set(text, period);
    return period !== null;
  }

  isArea(row: number, column: number): boolean {
    const look = this.look(row, column);
    return look === 'code' || (look === 'text' && this.places.isName(this.text(row, column)));
  }
}

function lookOf(cell: Cell): Look {
  const text = textOf(cell);
  if (text === '') return 'blank';
  if (typeof cell === 'string' && asCode(cell) !== null) return 'code';
  const figure = readFigure(cell, 'thousands');
  if (figure.kind === 'withheld') return 'withheld';
  if (figure.kind === 'number' || figure.kind === 'ambiguous') return isYear(text) ? 'year' : 'number';
  return 'text';
}

/** `2021`, and `202122` or `202103` as a year or a month. */
function isYear(text: string): boolean {
  const [, year, rest] = /^((?:19|20)\d\d)(\d\d)?$/.exec(text) ?? [];
  if (year === undefined || rest === undefined) return year !== undefined;
  return Number(rest) === (Number(year) + 1) % 100 || (Number(rest) >= 1 && Number(rest) <= 12);
}
