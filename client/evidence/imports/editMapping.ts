import type {
  ColumnMapping,
  Mapping,
  MeasureMapping,
  TableMapping,
} from '../../../shared/evidence/import/mapping.ts';

/** Changes of a mapping; each answers a new one, and what was not touched stays the same object. */
export function changeTable(mapping: Mapping, id: string, parts: Partial<TableMapping>): Mapping {
  return {
    ...mapping,
    tables: mapping.tables.map((table) => (table.id === id ? { ...table, ...parts } : table)),
  };
}

export function changeColumn(
  mapping: Mapping,
  tableId: string,
  column: number,
  parts: Partial<ColumnMapping>,
): Mapping {
  const table = mapping.tables.find(({ id }) => id === tableId);
  if (table === undefined) return mapping;
  const columns = table.columns.map((one) => (one.column === column ? { ...one, ...parts } : one));
  return changeTable(mapping, tableId, { columns });
}

export function changeMeasure(mapping: Mapping, text: string, parts: Partial<MeasureMapping>): Mapping {
  return {
    ...mapping,
    measures: mapping.measures.map((measure) => (measure.text === text ? { ...measure, ...parts } : measure)),
  };
}

/** `A` is 1, `AB` is 28: as a spreadsheet counts its columns. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  const before = Math.floor((column - 1) / 26);
  return before === 0 ? letter : columnLetters(before) + letter;
}
