import type { ColumnMapping } from '../../../../shared/evidence/import/mapping.ts';
import type { Observation } from '../../../../shared/evidence/indicator.ts';
import { isRemark, isUnreliable, noteOf, reliabilityIn, withheldCode } from '../codes.ts';
import { type Figure, readFigure } from '../figure.ts';
import type { SheetRow } from '../sheet.ts';
import { textAt } from './cellText.ts';

/** A value column with the columns that belong to it. */
export interface ValueColumns {
  value: ColumnMapping;
  lower: ColumnMapping | null;
  upper: ColumnMapping | null;
  margin: ColumnMapping | null;
  statuses: readonly ColumnMapping[];
  notes: readonly ColumnMapping[];
}

export type FigureRead = Pick<Observation, 'value' | 'lower' | 'upper' | 'status' | 'note'> & {
  unit: string | null;
  bracketed: boolean;
};

/** Each value column of a table with its own limits, statuses and notes, and those that are for every value of the row. */
export function valueColumnsOf(columns: readonly ColumnMapping[]): ValueColumns[] {
  return columns
    .filter(({ role }) => role === 'value')
    .map((value) => {
      const own = (role: ColumnMapping['role']): ColumnMapping[] =>
        columns.filter((each) => each.role === role && (each.of === value.column || each.of === null));
      const first = (role: ColumnMapping['role']): ColumnMapping | null => own(role)[0] ?? null;
      return {
        value,
        lower: first('lower'),
        upper: first('upper'),
        margin: first('margin'),
        statuses: own('status'),
        notes: own('note'),
      };
    });
}

/** A figure with what stands beside it, or why there is none. A code of a status column stands in for a blank value. */
export function figureIn(
  row: SheetRow,
  columns: ValueColumns,
): FigureRead | Exclude<Figure, { kind: 'number' }> {
  const figure = readFigure(row.cells[columns.value.column - 1] ?? null, columns.value.comma);
  const statuses = columns.statuses
    .map(({ column, header }) => {
      const text = textAt(row, column);
      return text !== '' && /reliab/i.test(header) ? reliabilityIn(text) : text;
    })
    .filter(isRemark);
  const remarks = columns.notes.map(({ column }) => textAt(row, column)).filter((text) => text !== '');
  if (figure.kind === 'number') {
    const marks = [...statuses, ...figure.marks];
    return {
      value: figure.value,
      ...limitsIn(row, columns, figure.value),
      // A figure that is not to be relied on keeps the code that says so beside its value.
      status: marks.some(isUnreliable) ? 'u' : null,
      note: joined([...marks.map(noteOf), ...remarks]),
      unit: figure.unit,
      bracketed: figure.bracketed,
    };
  }
  const [status] = statuses;
  const code =
    figure.kind === 'withheld'
      ? figure.code
      : figure.kind === 'blank' && status !== undefined
        ? (withheldCode(status) ?? { status: 'x' as const, written: status })
        : null;
  if (!code) return figure;
  const written =
    code.written.toLowerCase().replace(/[[\]]/g, '') === code.status
      ? []
      : [`“${code.written}” in the source`];
  const also = figure.kind === 'withheld' ? statuses.filter((each) => each !== code.written).map(noteOf) : [];
  const note = joined([...written, ...also, ...remarks]);
  return { value: null, lower: null, upper: null, status: code.status, note, unit: null, bracketed: false };
}

export function isFigure(read: ReturnType<typeof figureIn>): read is FigureRead {
  return !('kind' in read);
}

function limitsIn(
  row: SheetRow,
  { value, lower, upper, margin }: ValueColumns,
  middle: number,
): { lower: number | null; upper: number | null } {
  const numberIn = (column: ColumnMapping | null): number | null => {
    if (!column) return null;
    const read = readFigure(row.cells[column.column - 1] ?? null, value.comma);
    return read.kind === 'number' ? read.value : null;
  };
  const half = numberIn(margin);
  if (half === null) return { lower: numberIn(lower), upper: numberIn(upper) };
  // Twelve digits are more than any source has, and hide what adding fractions in binary leaves over.
  const rounded = (number: number): number => Number(number.toPrecision(12));
  return { lower: rounded(middle - half), upper: rounded(middle + half) };
}

function joined(notes: readonly string[]): string | null {
  const all = [...new Set(notes.filter((note) => note !== ''))];
  return all.length === 0 ? null : all.join('; ').slice(0, 500);
}
