import type { Area } from '../../../shared/evidence/area.ts';
import { split } from './wording.ts';

/** Areas from their source table. */
export function areasFrom(rows: readonly Record<string, string>[]): Area[] {
  return rows.map((row) => ({
    code: row.area_code ?? '',
    name: row.name ?? '',
    type: row.type ?? '',
    parent: row.parent_code || null,
    region: row.region_code || null,
    county: row.county_code || null,
    current: row.status === 'current',
    endYear: row.end_year ? Number(row.end_year) : null,
    successors: split(row.successor_codes),
    neighbours: {
      global: split(row.ons_neighbours_global),
      economic: split(row.ons_neighbours_economic),
      demographic: split(row.ons_neighbours_demographic),
      education: split(row.dfe_statistical_neighbours),
    },
  }));
}
