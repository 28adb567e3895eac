import type { ObservationTable } from '../observationTable.ts';
import { noteFrom } from './wording.ts';

/** Rows of the source that a pack does not give back exactly; empty for a good pack. */
export function differences(table: ObservationTable, rows: readonly Record<string, string>[]): string[] {
  const wrong = rows.filter((row) => {
    const { indicator_id: id = '', area_code: area = '', period } = row;
    const found = table.series(id, area).find((observation) => observation.period === period);
    return (
      !found ||
      found.value !== numberIn(row.value) ||
      found.lower !== numberIn(row.lower_ci) ||
      found.upper !== numberIn(row.upper_ci) ||
      found.status !== (row.status || null) ||
      found.label !== row.period_label ||
      found.note !== noteFrom(row.note ?? '')
    );
  });
  const missing = table.rowCount === rows.length ? [] : [`${table.rowCount} rows instead of ${rows.length}`];
  return [...wrong.map((row) => `${row.indicator_id} ${row.area_code} ${row.period}`), ...missing];
}

function numberIn(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}
