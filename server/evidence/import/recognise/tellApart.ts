import type { TableMapping } from '../../../../shared/evidence/import/mapping.ts';
import { joint } from '../measures.ts';

/**
 * Columns of one name in tables about different things (`Male` under employment, `Male` under pay) are different measures: the
 * table's own name goes before them. Tables about one thing, such as a sheet for each year, share their measures.
 */
export function tellApart(tables: readonly TableMapping[]): void {
  const users = new Map<string, Set<string>>();
  for (const { columns, measure } of tables) {
    for (const column of columns) {
      if (column.role !== 'value' || column.measure === null) continue;
      const key = column.measure.toLowerCase();
      const named = users.get(key) ?? new Set();
      users.set(key, named.add(measure ?? ''));
    }
  }
  for (const { columns, measure } of tables) {
    for (const column of columns) {
      const shared = column.measure !== null && (users.get(column.measure.toLowerCase())?.size ?? 0) > 1;
      if (shared && measure !== null && column.measure !== null && !column.measure.startsWith(measure)) {
        column.measure = `${measure}${joint}${column.measure}`.slice(0, 500);
      }
    }
  }
}
