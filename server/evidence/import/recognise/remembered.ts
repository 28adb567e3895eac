import type {
  ColumnMapping,
  Mapping,
  MeasureMapping,
  TableMapping,
} from '../../../../shared/evidence/import/mapping.ts';
import type { ImportProblem } from '../../../../shared/evidence/import/report.ts';
import { headerShape, nameShape } from './fingerprint.ts';

/** Tables that share fewer of their headers are not the same table. */
const enoughAlike = 0.6;

/**
 * Carries what a person settled for the last release of a file over to what is proposed for the next one: each table of the
 * same shape and name, column by column, wherever it now stands. What is new or gone is said. Columns alone make no table the
 * same: half of all spreadsheets say “Area, 2021, 2022”, and what they measure stands in their title.
 */
export function carryOver(
  stored: Mapping,
  proposed: Mapping,
): { mapping: Mapping; differences: ImportProblem[] } {
  const left = new Set(stored.tables);
  const differences: ImportProblem[] = [];
  const tables = proposed.tables.map((table) => {
    const before = bestMatch(table, left);
    if (!before) {
      const message = `“${table.title}” is new: the last release had no table of this shape. It was recognised afresh.`;
      differences.push(difference(table, message));
      return table;
    }
    left.delete(before);
    differences.push(...changesOf(before, table));
    return carried(before, table);
  });
  for (const { title, sheet } of left) {
    const message = `“${title}” of the last release is not in this file.`;
    differences.push({ ...difference({ sheet, header: null }, message), row: null, lastRow: null });
  }
  const settled = measuresIn(stored, tables, proposed);
  const known = new Set(settled.map(({ text }) => text));
  const measures = [...settled, ...proposed.measures.filter(({ text }) => !known.has(text))];
  return { mapping: { version: 1, tables, measures }, differences };
}

/** Of the measures that were settled, those that this file may have. A column that names them may name more further down. */
function measuresIn(stored: Mapping, tables: readonly TableMapping[], proposed: Mapping): MeasureMapping[] {
  if (tables.some(({ columns }) => columns.some(({ role }) => role === 'indicator'))) return stored.measures;
  const here = new Set(proposed.measures.map(({ text }) => text));
  for (const { measure, columns } of tables) {
    for (const name of [measure, ...columns.map((column) => column.measure)])
      if (name !== null) here.add(name);
  }
  return stored.measures.filter(({ text }) => here.has(text));
}

function bestMatch(table: TableMapping, left: ReadonlySet<TableMapping>): TableMapping | null {
  const shapes = shapesOf(table);
  let best: TableMapping | null = null;
  let most = enoughAlike;
  for (const each of left) {
    if (nameShape(each.title) !== nameShape(table.title)) continue;
    const others = shapesOf(each);
    const shared =
      [...shapes].filter((shape) => others.has(shape)).length / Math.max(shapes.size, others.size, 1);
    // The same title, then the same sheet, tells tables of one shape apart.
    const close = shared + (each.title === table.title ? 0.02 : 0) + (each.sheet === table.sheet ? 0.01 : 0);
    if (close >= most) {
      best = each;
      most = close;
    }
  }
  return best;
}

function carried(before: TableMapping, table: TableMapping): TableMapping {
  const byShape = new Map(before.columns.map((column) => [headerShape(column.header), column]));
  const placeOf = new Map(table.columns.map((column) => [headerShape(column.header), column.column]));
  const shapeAt = new Map(before.columns.map((column) => [column.column, headerShape(column.header)]));
  const columns = table.columns.map((column): ColumnMapping => {
    const own = byShape.get(headerShape(column.header));
    if (!own) return column;
    const { role, measure, unit, area, comma, fill, usual } = own;
    const shape = own.of === null ? undefined : shapeAt.get(own.of);
    const sameOwner =
      own.of === null ? null : role === column.role ? column.of : (placeOf.get(shape ?? '') ?? null);
    // An answer about commas holds for the next release; a new doubt about them is a new question.
    const doubt = comma === 'thousands' ? column.comma : comma;
    return {
      ...column,
      role,
      measure,
      unit,
      area: area ?? column.area,
      comma: doubt,
      // Merged cells are seen in the file itself, and may be new in it.
      fill: fill || column.fill,
      usual,
      of: sameOwner,
    };
  });
  const { include, measure, unit, area, yearPairs, sixDigits, dates, areaKind } = before;
  return {
    ...table,
    columns,
    include,
    measure,
    unit,
    area: table.area ?? area,
    yearPairs,
    sixDigits,
    dates,
    areaKind,
  };
}

function changesOf(before: TableMapping, table: TableMapping): ImportProblem[] {
  if (before.fingerprint === table.fingerprint) return [];
  const known = shapesOf(before);
  const now = shapesOf(table);
  const added = table.columns.filter(({ header }) => !known.has(headerShape(header)));
  const gone = before.columns.filter(({ header }) => !now.has(headerShape(header)));
  const said = [
    ...added.map(({ header }) => `“${header}” is new`),
    ...gone.map(({ header }) => `“${header}” is gone`),
  ].slice(0, 20);
  return [
    difference(table, `The columns of “${table.title}” differ from the last release: ${said.join(', ')}.`),
  ];
}

function shapesOf({ columns }: TableMapping): Set<string> {
  return new Set(columns.map(({ header }) => headerShape(header)));
}

function difference(
  { sheet, header }: Pick<TableMapping, 'sheet' | 'header'>,
  message: string,
): ImportProblem {
  const row = header?.last ?? null;
  return {
    kind: 'question',
    sheet,
    row,
    lastRow: row,
    column: null,
    header: null,
    code: 'shape-differs',
    message,
  };
}
