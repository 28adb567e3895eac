import type { TableMapping } from '../../../../shared/evidence/import/mapping.ts';
import type { ImportCode } from '../../../../shared/evidence/import/report.ts';
import { readPeriod } from '../../../../shared/evidence/import/writtenPeriod.ts';
import type { Place, Places } from '../areas/places.ts';
import { joint } from '../measures.ts';
import type { SheetRow } from '../sheet.ts';
import { type AreaFound, AreaOfRow } from './areaOfRow.ts';
import { FillDown, textAt } from './cellText.ts';
import { type FigureRead, figureIn, isFigure, type ValueColumns, valueColumnsOf } from './figureOfCell.ts';
import { habitsOf, PeriodOfRow } from './periodOfRow.ts';

export type Fault = { code: ImportCode; column: number | null; written: string };

/** A figure with all that says what it is, or a fault in its place. */
export type Reading =
  | { column: number; fault: Fault }
  | {
      column: number;
      figure: FigureRead;
      place: Place;
      period: string;
      measure: string;
      unit: string | null;
    };

export type RowRead =
  /** A row that is no row of figures. */
  | { kind: 'none'; code: ImportCode }
  /** A row that gives nothing for one reason, and how many figures it would have given. */
  | { kind: 'fault'; fault: Fault; figures: number }
  | { kind: 'figures'; area: AreaFound; readings: Reading[] };

/** Turns rows of one table into figures. Each value column gives one figure or one fault. */
export class TableReader {
  readonly table: TableMapping;
  private readonly values: readonly ValueColumns[];
  private readonly area: AreaOfRow;
  private readonly period: PeriodOfRow;
  /** Periods that stand over columns. */
  private readonly headed: ReadonlyMap<number, { written: string; period: string | null }>;
  private readonly places: Places;
  private readonly fillDown = new FillDown();
  private readonly indicators: TableMapping['columns'];
  private readonly breakdowns: TableMapping['columns'];
  private readonly units: TableMapping['columns'];

  constructor(table: TableMapping, places: Places) {
    this.table = table;
    this.places = places;
    this.values = valueColumnsOf(table.columns);
    this.area = new AreaOfRow(table, places);
    this.period = new PeriodOfRow(table);
    this.headed = new Map(
      this.values.flatMap(({ value: { column, period } }) =>
        period === null ? [] : [[column, { written: period, period: readPeriod(period, habitsOf(table)) }]],
      ),
    );
    this.indicators = table.columns.filter(({ role }) => role === 'indicator');
    this.breakdowns = table.columns.filter(({ role }) => role === 'breakdown');
    this.units = table.columns.filter(({ role }) => role === 'unit');
  }

  covers({ number }: SheetRow): boolean {
    const { first, last } = this.table.rows;
    return number >= first && (last === null || number <= last);
  }

  isHeader({ number }: SheetRow): boolean {
    const { header } = this.table;
    return header !== null && number >= header.first && number <= header.last;
  }

  read(row: SheetRow): RowRead {
    const cells = this.values.map((columns) => ({ columns, read: figureIn(row, columns) }));
    const area = this.area.read(row, this.fillDown);
    const when = this.period.read(row, this.fillDown);
    const names = this.indicators.map(({ column, fill }) => this.fillDown.at(row, column, fill));
    const found = cells.some(({ read }) => isFigure(read) || read.kind === 'ambiguous');
    if ('fault' in area && this.repeatsHeader(row)) return { kind: 'none', code: 'header' };
    if (!found) {
      if ('fault' in area && !looksLikeCode(area)) return { kind: 'none', code: this.wordsOnly(row) };
      if (cells.every(({ read }) => isFigure(read) || read.kind === 'blank'))
        return this.fault('no-value', null, '');
    }
    if ('fault' in area && this.values.every(({ value }) => value.area === null))
      return this.fault(area.fault, area.column?.column ?? null, area.written);
    if (when.period === null && this.headed.size === 0)
      return this.fault(when.written === '' ? 'no-period' : 'unknown-period', when.column, when.written);
    const readings = cells.map(({ columns, read }) => this.reading(row, columns, read, area, when, names));
    return { kind: 'figures', area, readings };
  }

  private reading(
    row: SheetRow,
    { value }: ValueColumns,
    read: ReturnType<typeof figureIn>,
    area: AreaFound,
    when: ReturnType<PeriodOfRow['read']>,
    names: readonly string[],
  ): Reading {
    const { column } = value;
    const failed = (code: ImportCode, written = ''): Reading => ({
      column,
      fault: { code, column, written },
    });
    if (!isFigure(read)) {
      if (read.kind === 'blank') return failed('no-value');
      return failed(read.kind === 'ambiguous' ? 'ambiguous-number' : 'not-a-number', textAt(row, column));
    }
    const place =
      value.area === null ? ('place' in area ? area.place : null) : this.places.byCode(value.area);
    if (!place) return failed('no-area');
    const { period, written } = this.periodAt(column, when);
    if (period === null) return failed(written === '' ? 'no-period' : 'unknown-period', written);
    const measure = this.measureOf(row, value.measure, names);
    if (measure === '') return failed('no-measure');
    const inRow = this.units.map((each) => textAt(row, each.column)).find((text) => text !== '');
    const unit = value.unit ?? inRow ?? read.unit ?? this.table.unit;
    return { column, figure: read, place, period, measure, unit };
  }

  /** The period over a column; a month or a quarter there is one of the year that the row or the table tells. */
  private periodAt(
    column: number,
    when: ReturnType<PeriodOfRow['read']>,
  ): { period: string | null; written: string } {
    const headed = this.headed.get(column);
    if (!headed || headed.period !== null || when.written === '') return headed ?? when;
    const written = `${headed.written} ${when.written}`;
    return { written, period: readPeriod(written, habitsOf(this.table)) };
  }

  /** Indicator, what the column adds to it, and for whom. */
  private measureOf(row: SheetRow, own: string | null, names: readonly string[]): string {
    const named = names.filter((name) => name !== '');
    if (this.indicators.length > 0 && named.length === 0) return '';
    const parts = [...named, own ?? (named.length > 0 ? null : this.table.measure)];
    for (const { column, usual, fill } of this.breakdowns) {
      const text = this.fillDown.at(row, column, fill);
      if (text !== usual) parts.push(text);
    }
    return parts
      .filter((part) => part !== null && part !== '')
      .join(joint)
      .slice(0, 500);
  }

  private fault(code: ImportCode, column: number | null, written: string): RowRead {
    return { kind: 'fault', fault: { code, column, written }, figures: this.values.length };
  }

  private repeatsHeader(row: SheetRow): boolean {
    const same = this.table.columns.filter(({ header, column }) => {
      const text = textAt(row, column);
      return text !== '' && (header === text || header.endsWith(` | ${text}`));
    });
    return same.length > 1;
  }

  /** A line under a table, or a label between its parts. */
  private wordsOnly(row: SheetRow): ImportCode {
    return this.table.columns.every(({ column }) => textAt(row, column) === '')
      ? 'outside-table'
      : 'footnote';
  }
}

/** A code of another kind is worth a word of its own; a sentence in the column of codes is a note. */
function looksLikeCode({ fault, written }: AreaFound & { fault: ImportCode }): boolean {
  return fault === 'not-gss' && /^[\w-]{2,12}$/.test(written);
}
