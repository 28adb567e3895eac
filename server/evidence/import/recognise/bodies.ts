import type { Grid } from './grid.ts';

/** Rows of figures that belong together, and the rows of their header. Places in the grid, both ends included. */
export interface Body {
  header: { first: number; last: number } | null;
  first: number;
  last: number;
  /** Rows of words above it that are no header. */
  titles: number[];
}

const mostHeaderRows = 5;

/**
 * Finds the tables of a sheet one below the other. Blank rows and labels between rows of figures do not part a table; a new
 * header does, unless it only repeats the last one as at the top of a printed page.
 */
export function findBodies(grid: Grid): Body[] {
  const bodies: Body[] = [];
  let current: Body | null = null;
  let free = 0;
  for (let row = 0; row < grid.rows.length; row += 1) {
    if (!isDataRow(grid, row, current?.last === row - 1)) continue;
    if (current && !isParted(grid, current, row)) {
      current.last = row;
      continue;
    }
    if (current) free = current.last + 1;
    const header = headerAbove(grid, row, free);
    const titles = rowsBetween(free, header?.first ?? row).filter((each) => !grid.isBlank(each));
    current = { header, first: row, last: row, titles };
    bodies.push(current);
  }
  return bodies.filter((body) => body.header !== null || body.last > body.first || hasCode(grid, body.first));
}

/** A row with a figure beside what the figure is of. Years alone are a header unless rows of figures go before. */
export function isDataRow(grid: Grid, row: number, goesOn: boolean): boolean {
  const looks = grid.looksOf(row);
  const count = (...wanted: string[]): number => looks.filter((look) => wanted.includes(look)).length;
  const figures = count('number', 'withheld');
  if (count('code') > 0 && figures + count('year') > 0) return true;
  if (looks.length - count('blank') < 2 || countsUp(grid, row)) return false;
  if (figures > 0) return count('number') > 0 || goesOn;
  return goesOn && count('year') === 1 && count('text') > 0;
}

/** A header of ages: 0, 1, 2 and so on from one column to the next. */
function countsUp(grid: Grid, row: number): boolean {
  const looks = grid.looksOf(row);
  const first = looks.indexOf('number');
  const run = [0, 1, 2, 3].map((step) => Number(grid.text(row, first + step) || Number.NaN));
  return first >= 0 && run.every((number, step) => number === (run[0] ?? 0) + step);
}

/** Whether a new table begins with this row of figures. */
function isParted(grid: Grid, body: Body, row: number): boolean {
  const between = rowsBetween(body.last + 1, row).filter((each) => !grid.isBlank(each));
  const headers = between.filter((each) => isHeaderRow(grid, each) && overFigures(grid, each, row));
  if (headers.length === 0) return false;
  const repeats = headers.every((each) => repeatsHeader(grid, body, each));
  return !repeats || between.length > headers.length;
}

function repeatsHeader(grid: Grid, { header }: Body, row: number): boolean {
  if (!header) return false;
  const words = (each: number): string =>
    grid
      .filled(each)
      .map((column) => grid.text(each, column))
      .join('|');
  return rowsBetween(header.first, header.last + 1).some((each) => words(each) === words(row));
}

/** Two or more labels side by side and no figure among them. */
function isHeaderRow(grid: Grid, row: number): boolean {
  return grid.filled(row).length > 1 && !isDataRow(grid, row, false);
}

/** Whether a row has words over at least one figure of a row below it. */
function overFigures(grid: Grid, row: number, below: number): boolean {
  const figures = grid.looksOf(below);
  return grid
    .filled(row)
    .some((column) => ['number', 'withheld', 'year'].includes(figures[column] ?? 'blank'));
}

/** The rows of words over the first row of figures. Blank rows and a label for the first part of the table may lie between. */
function headerAbove(grid: Grid, first: number, free: number): Body['header'] {
  let last = first - 1;
  for (let above = last; above >= free && first - above <= 4; above -= 1) {
    if (isHeaderRow(grid, above) && overFigures(grid, above, first)) {
      last = above;
      break;
    }
    const isLabel = grid.filled(above).length === 1 && !overFigures(grid, above, first);
    if (!grid.isBlank(above) && !isLabel) break;
  }
  if (last < free || !isLabelRow(grid, last, first)) return null;
  let top = last;
  while (top - 1 >= free && last - top + 1 < mostHeaderRows && isUpperHeader(grid, top - 1, top, first))
    top -= 1;
  return { first: top, last };
}

function isLabelRow(grid: Grid, row: number, below: number): boolean {
  const filled = grid.filled(row);
  if (filled.length === 0 || isDataRow(grid, row, false)) return false;
  return filled.length > 1 || overFigures(grid, row, below);
}

/**
 * A row of groups over the header: its words stand over figures, and not over the first columns alone as those of a title or
 * of `Date: 2021` do, unless the header leaves a first column to it.
 */
function isUpperHeader(grid: Grid, row: number, header: number, below: number): boolean {
  if (grid.isBlank(row) || isDataRow(grid, row, false) || !overFigures(grid, row, below)) return false;
  const filled = grid.filled(row);
  const first = filled[0] ?? 0;
  const last = filled.at(-1) ?? 0;
  const width = Math.max(...grid.filled(below));
  const completes = grid.look(header, first) === 'blank' && grid.look(below, first) !== 'blank';
  return first > 0 || filled.length > 2 || (filled.length > 1 && (completes || last * 2 > width));
}

function hasCode(grid: Grid, row: number): boolean {
  return grid.looksOf(row).includes('code');
}

function rowsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_each, index) => from + index);
}
