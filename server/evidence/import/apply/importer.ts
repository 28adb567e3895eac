import type { Mapping } from '../../../../shared/evidence/import/mapping.ts';
import type {
  ImportCode,
  ImportedObservation,
  ImportReport,
} from '../../../../shared/evidence/import/report.ts';
import { byTime, parsePeriod } from '../../../../shared/evidence/period.ts';
import type { Places } from '../areas/places.ts';
import type { MeasureMatcher } from '../measures.ts';
import { columnLetters, type SheetRow } from '../sheet.ts';
import { AreaRemarks } from './areaRemarks.ts';
import { isBlankRow } from './cellText.ts';
import { FiguresSeen } from './figuresSeen.ts';
import { MeasureBook } from './measureBook.ts';
import { ProblemList } from './problemList.ts';
import { sentenceFor } from './sentences.ts';
import { type Reading, type RowRead, TableReader } from './tableReader.ts';

/** What reading a file leans on. */
export interface ImportContext {
  places: Places;
  measures: MeasureMatcher;
}

/**
 * Turns the rows of a file into observations, one row at a time and in order, and keeps account: every row, and every figure
 * of a row of figures, is imported or reported. Of a figure that the file gives twice the first stays.
 */
export class Importer {
  private readonly bySheet = new Map<string, TableReader[]>();
  private readonly book: MeasureBook;
  private readonly seen = new FiguresSeen();
  private readonly problems = new ProblemList();
  private readonly remarks: AreaRemarks;
  private readonly rows = { in: 0, imported: 0, reported: 0 };
  private readonly figures = { in: 0, imported: 0, reported: 0 };

  constructor(mapping: Mapping, { places, measures }: ImportContext) {
    this.book = new MeasureBook(mapping.measures, measures);
    this.remarks = new AreaRemarks(places, this.problems);
    for (const table of mapping.tables) {
      const readers = this.bySheet.get(table.sheet) ?? [];
      readers.push(new TableReader(table, places));
      this.bySheet.set(table.sheet, readers);
    }
  }

  row(sheet: string, row: SheetRow): ImportedObservation[] {
    return this.readings(sheet, row).map(({ observation }) => observation);
  }

  /** The same, with the id of the table that each comes from. */
  readings(sheet: string, row: SheetRow): { table: string; observation: ImportedObservation }[] {
    this.rows.in += 1;
    const observations: { table: string; observation: ImportedObservation }[] = [];
    let reported = false;
    let reason: ImportCode | null = null;
    for (const reader of this.bySheet.get(sheet) ?? []) {
      if (reader.isHeader(row)) reason ??= 'header';
      if (!reader.covers(row) || isBlankRow(row)) continue;
      if (!reader.table.include) {
        reason ??= 'left-out-by-choice';
        continue;
      }
      const read = reader.read(row);
      if (read.kind === 'none') reason ??= read.code;
      else if (read.kind === 'fault') reported = this.faulty(sheet, row, reader, read);
      else {
        const found = this.observations(sheet, row, reader, read);
        observations.push(...found.map((observation) => ({ table: reader.table.id, observation })));
        reported ||= found.length === 0;
      }
    }
    if (observations.length > 0) this.rows.imported += 1;
    else {
      this.rows.reported += 1;
      if (!reported) this.leaveOut(sheet, row, reason ?? this.placeInSheet(sheet, row));
    }
    return observations;
  }

  /** What became of the rows so far. */
  report(): ImportReport {
    const periods = this.seen
      .periodNames()
      .flatMap((name) => {
        const period = parsePeriod(name);
        return period ? [{ name, ...period }] : [];
      })
      .sort(byTime);
    const [first] = periods;
    const last = periods.at(-1);
    return {
      rows: { ...this.rows },
      figures: { ...this.figures },
      problems: this.problems.sorted(),
      counts: { ...this.problems.counts },
      measures: this.book.used(),
      areas: this.seen.areaCount,
      periods: first && last ? { first: first.name, last: last.name, count: periods.length } : null,
    };
  }

  private faulty(
    sheet: string,
    row: SheetRow,
    { table }: TableReader,
    read: RowRead & { kind: 'fault' },
  ): boolean {
    this.figures.in += read.figures;
    this.figures.reported += read.figures;
    const { code, column, written } = read.fault;
    const header = table.columns.find((each) => each.column === column)?.header ?? null;
    this.problems.add({
      ...{ kind: 'left-out', sheet, row: row.number, code, header },
      column: column === null ? null : columnLetters(column),
      message: sentenceFor(code, written, header),
    });
    return true;
  }

  private observations(
    sheet: string,
    row: SheetRow,
    { table }: TableReader,
    read: RowRead & { kind: 'figures' },
  ): ImportedObservation[] {
    const found: ImportedObservation[] = [];
    this.remarks.noteName(read.area);
    for (const reading of read.readings) {
      this.figures.in += 1;
      const header = table.columns.find(({ column }) => column === reading.column)?.header ?? null;
      const place = { sheet, row: row.number, column: columnLetters(reading.column), header };
      const observation = this.observation(reading, place);
      if (observation) found.push(observation);
    }
    this.figures.imported += found.length;
    this.figures.reported += read.readings.length - found.length;
    if (found.length > 0) this.remarks.onArea(sheet, row.number, read.area);
    return found;
  }

  private observation(
    reading: Reading,
    at: { sheet: string; row: number; column: string; header: string | null },
  ): ImportedObservation | null {
    const leave = (code: ImportCode, message: string): null => {
      this.problems.add({ kind: 'left-out', ...at, code, message });
      return null;
    };
    if ('fault' in reading) {
      const { code, written } = reading.fault;
      return leave(code, sentenceFor(code, written, at.header));
    }
    const { figure, place, period } = reading;
    const measure = this.book.of(reading.measure, reading.unit);
    if (!measure.include) return leave('left-out-by-choice', `“${measure.title}” is left out by choice.`);
    const before = this.seen.note(measure.key, place.code, period, at.row, figure.value);
    if (before) {
      const same = before.value === figure.value ? 'with the same value' : 'with another value';
      const message = `Row ${before.row} gives the figure for this place and period already, ${same}. That one stays.`;
      return leave('duplicate', message);
    }
    measure.figures += 1;
    const { value, lower, upper, status, note } = figure;
    this.remarks.onLimits(at, figure);
    return {
      ...{ measure: reading.measure, area: place.code, period, value, lower, upper, status },
      note: [place.note, note].filter((each) => each !== null).join('; ') || null,
      areaName: place.inLibrary ? null : this.remarks.nameOf(place),
      ...{ row: at.row, column: at.column, sheet: at.sheet },
    };
  }

  private leaveOut(sheet: string, row: SheetRow, code: ImportCode): void {
    const at = { kind: 'left-out', sheet, row: row.number, column: null, header: null } as const;
    this.problems.add({ ...at, code, message: sentenceFor(code, '', null) });
  }

  /** Why a row that no table covers is left out. */
  private placeInSheet(sheet: string, row: SheetRow): ImportCode {
    if (isBlankRow(row)) return 'blank';
    const tables = (this.bySheet.get(sheet) ?? []).map(({ table }) => table);
    if (tables.length === 0) return 'no-table';
    const first = Math.min(...tables.map(({ header, rows }) => header?.first ?? rows.first));
    if (row.number < first) return 'title';
    const filled = row.cells.filter((cell) => cell !== null && cell !== '').length;
    return filled > 2 ? 'outside-table' : 'footnote';
  }
}
