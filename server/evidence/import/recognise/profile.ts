import type { Body } from './bodies.ts';
import type { Grid } from './grid.ts';

/** What the cells of one column of a table look like. Shares are of its cells that are not blank, from 0 to 1. */
export interface Profile {
  /** From 0, as in the grid. */
  column: number;
  /** The lines of its header, from the top; groups above are repeated over all their columns. */
  path: readonly string[];
  filled: number;
  rows: number;
  codes: number;
  areas: number;
  periods: number;
  figures: number;
  years: number;
  /** Of its figures, codes for a missing one. */
  withheld: number;
  /** Different texts, up to a few hundred. */
  distinct: ReadonlySet<string>;
  averageLength: number;
}

const sums = /^(?:(?:grand |sub)?total|sum|average|mean|median|all|all areas)$/i;

/** More rows would not change what a column is for. */
const mostRows = 600;

/** Rows of the body to look at: all of a short one, an even choice of a long one. */
export function sampleRows(grid: Grid, { first, last }: Body): number[] {
  const step = Math.max(1, Math.floor((last - first + 1) / mostRows));
  const rows: number[] = [];
  for (let row = first; row <= last; row += step) if (!grid.isBlank(row)) rows.push(row);
  return rows;
}

export function profileOf(grid: Grid, body: Body, column: number, rows: readonly number[]): Profile {
  const counts = {
    filled: 0,
    codes: 0,
    areas: 0,
    periods: 0,
    figures: 0,
    years: 0,
    withheld: 0,
    length: 0,
    sums: 0,
  };
  const distinct = new Set<string>();
  for (const row of rows) {
    const look = grid.look(row, column);
    if (look === 'blank') continue;
    const text = grid.text(row, column);
    counts.filled += 1;
    counts.length += text.length;
    if (distinct.size < 400) distinct.add(text);
    if (look === 'code') counts.codes += 1;
    if (look === 'withheld') counts.withheld += 1;
    if (look === 'number' || look === 'year' || look === 'withheld') counts.figures += 1;
    if (look === 'year') counts.years += 1;
    if (sums.test(text)) counts.sums += 1;
    if (grid.isArea(row, column)) counts.areas += 1;
    if (grid.isPeriod(row, column)) counts.periods += 1;
  }
  const share = (count: number): number => (counts.filled === 0 ? 0 : count / counts.filled);
  return {
    column,
    path: pathOf(grid, body, column),
    filled: counts.filled,
    rows: rows.length,
    codes: share(counts.codes),
    // A line of totals under a list of places is no sign that it is none.
    areas: counts.filled > counts.sums ? counts.areas / (counts.filled - counts.sums) : 0,
    periods: share(counts.periods),
    figures: share(counts.figures),
    years: share(counts.years),
    withheld: share(counts.withheld),
    distinct,
    averageLength: share(counts.length),
  };
}

/** The words over a column. A group's words stand in its first column only, so those after it take them from the left. */
function pathOf(grid: Grid, { header }: Body, column: number): string[] {
  if (!header) return [];
  const lines: string[] = [];
  for (let row = header.first; row <= header.last; row += 1) {
    const own = grid.text(row, column);
    const isGroupRow = row < header.last;
    lines.push(own === '' && isGroupRow ? groupOver(grid, row, column, header.last) : own);
  }
  return lines.filter((line, index) => line !== '' && line !== lines[index - 1]);
}

function groupOver(grid: Grid, row: number, column: number, lastRow: number): string {
  // A column without words of its own below is no part of a group, and parts the groups beside it.
  const hasOwn = (each: number): boolean =>
    Array.from({ length: lastRow - row }, (_none, index) => row + 1 + index).some(
      (below) => grid.text(below, each) !== '',
    );
  for (let left = column; left >= 0 && hasOwn(left); left -= 1) {
    const text = grid.text(row, left);
    if (text !== '') return text;
  }
  return '';
}
