import type { CsvCell } from '../csv.ts';
import type { AreaName } from './area.ts';
import type { Goal } from './goal.ts';
import type { Indicator, Observation } from './indicator.ts';
import { noteSentence } from './notes.ts';
import { parsePeriod } from './period.ts';
import { type ProjectedPoint, projectionMethod } from './projection.ts';

/** One line of a chart. */
export interface ChartLine {
  area: AreaName;
  /** What it is to the page: `place`, `country`, `region`, `county`, `neighbour`, `chosen`. */
  role: string;
  series: readonly Observation[];
}

/** Where a place is heading, and what it is to reach. */
export interface ChartAhead {
  area: AreaName;
  points: readonly ProjectedPoint[];
  goals: readonly Goal[];
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
  'low_80',
  'high_80',
] as const;

/**
 * The figures behind a chart, one row for each: what the page draws, with nothing rounded and nothing left out. A row of role
 * `projection` has the middle for its value and the ends of the range of 8 in 10; one of role `goal` is of the end of its year.
 */
export function chartRows(
  { title, unit, source }: Pick<Indicator, 'title' | 'unit' | 'source'>,
  lines: readonly ChartLine[],
  ahead: ChartAhead | null = null,
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
      null,
      null,
    ]),
  );
  return [[...header], ...rows, ...(ahead ? aheadRows(title, unit, ahead) : [])];
}

function aheadRows(title: string, unit: string, { area, points, goals }: ChartAhead): CsvCell[][] {
  const about = (role: string): CsvCell[] => [title, unit, area.code, area.name, role];
  const projected = points.map(({ period, label, end, mid, low, high }): CsvCell[] => [
    ...about('projection'),
    ...[period, label, parsePeriod(period)?.start ?? null, end, mid],
    ...[null, null, null, `Heading, by ${projectionMethod}`, null, null, null, null, low, high],
  ]);
  const set = goals.map(({ year, value, reason }): CsvCell[] => [
    ...about('goal'),
    ...[`${year}`, `Goal for ${year}`, `${year}-12-31`, `${year}-12-31`, value],
    ...[null, null, null, reason, null, null, null, null, null, null],
  ]);
  return [...projected, ...set];
}
