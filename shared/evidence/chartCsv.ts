import type { CsvCell } from '../csv.ts';
import type { AreaName } from './area.ts';
import type { Indicator, Observation } from './indicator.ts';
import { noteSentence } from './notes.ts';

/** One line of a chart. */
export interface ChartLine {
  area: AreaName;
  /** What it is to the page: `place`, `country`, `region`, `county`, `neighbour`, `chosen`. */
  role: string;
  series: readonly Observation[];
}

const header = [
  'indicator',
  'unit',
  'area_code',
  'area_name',
  'role',
  'period',
  'period_label',
  'period_start',
  'period_end',
  'value',
  'lower_95',
  'upper_95',
  'status',
  'note',
  'finding',
  'source',
  'source_url',
  'licence',
] as const;

/** The figures behind a chart, one row for each: what the page draws, with nothing rounded and nothing left out. */
export function chartRows(
  { title, unit, source }: Pick<Indicator, 'title' | 'unit' | 'source'>,
  lines: readonly ChartLine[],
): CsvCell[][] {
  const rows = lines.flatMap(({ area, role, series }) =>
    series.map((row): CsvCell[] => [
      title,
      unit,
      area.code,
      area.name,
      role,
      row.period,
      row.label,
      row.start,
      row.end,
      row.value,
      row.lower,
      row.upper,
      row.status,
      noteSentence(row.note),
      row.account?.finding ?? null,
      row.origin?.source ?? source.name,
      row.origin ? row.origin.url : source.url,
      row.origin ? null : source.licence,
    ]),
  );
  return [[...header], ...rows];
}
