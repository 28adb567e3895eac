import type { Comparator, IndicatorDetail } from '../../../../shared/api/evidence.ts';
import { withheldBecause } from '../../../../shared/evidence/absence.ts';
import type { Goal } from '../../../../shared/evidence/goal.ts';
import { isPoint, type Observation, type Point } from '../../../../shared/evidence/indicator.ts';
import { noteSentence } from '../../../../shared/evidence/notes.ts';
import { parsePeriod } from '../../../../shared/evidence/period.ts';
import type { ProjectedPoint } from '../../../../shared/evidence/projection.ts';
import { pieces } from './pieces.ts';

/** A figure on the chart: `at` is the middle of its period, in milliseconds. */
export interface Mark {
  at: number;
  label: string;
  value: number;
  lower: number | null;
  upper: number | null;
}

export interface ChartLine {
  code: string;
  name: string;
  /** `place`: whose page it is. The others are what it is compared with. */
  role: 'place' | Comparator['kind'];
  /** What may be read as one line; a single figure is a run of its own. */
  runs: Mark[][];
  /** Across a break: both figures are there, and are not quite the same thing. */
  bridges: [Mark, Mark][];
}

export interface ChartModel {
  /** The place’s own is the last, so that it is drawn over the others. */
  lines: ChartLine[];
  /** Runs of the place’s figures that have a confidence interval. */
  band: (Mark & { lower: number; upper: number })[][];
  /** Periods for which the place’s figure was withheld. */
  withheld: { at: number; label: string; reason: string }[];
  breaks: { at: number; reason: string }[];
  /** Where the place is heading, from its latest figure on, and the goals to reach; empty while nobody looks ahead. */
  fan: { at: number; label: string; low: number; mid: number; high: number }[];
  goals: { at: number; label: string; value: number }[];
  /** Every period of the place, or of the others where it has none, oldest first. */
  periods: { at: number; label: string }[];
}

type Facts = Pick<IndicatorDetail, 'area' | 'series' | 'comparators' | 'breaks'>;

/** What a chart draws of the years to come. */
export interface ChartAhead {
  points: readonly ProjectedPoint[];
  /** Up to the year that is looked at. */
  goals: readonly Goal[];
}

/** What a chart draws, before there is any size. Null where there is no figure at all. */
export function chartModel(
  { area, series, comparators, breaks }: Facts,
  ahead: ChartAhead = { points: [], goals: [] },
): ChartModel | null {
  const broken = new Set(breaks.map(({ from, to }) => `${from} ${to}`));
  const others = comparators
    .filter((other) => other.series.some(isPoint))
    .map(({ area: other, kind, series: rows }) => lineOf(other, kind, rows, new Set()));
  const own = area && series.some(isPoint) ? [lineOf(area, 'place', series, broken)] : [];
  const lines = [...others, ...own];
  if (lines.length === 0) return null;
  const along =
    own.length > 0 ? series : (comparators.find(({ series: rows }) => rows.some(isPoint))?.series ?? []);
  const fan = fanOf(series, ahead.points);
  return {
    lines,
    fan,
    goals: ahead.goals.map(({ year, value }) => ({
      at: Date.parse(`${year}-12-31`),
      label: `Goal ${year}`,
      value,
    })),
    band: own.flatMap(({ runs }) => runs.flatMap(banded)),
    withheld: series
      .filter((row) => !isPoint(row))
      .map((row) => ({ at: middleOf(row), label: row.label, reason: whyWithheld(row) })),
    breaks: breaks.flatMap(({ from, to, reason }) => {
      const [before, after] = [from, to].map((period) => series.find((row) => row.period === period));
      return before && after ? [{ at: (middleOf(before) + middleOf(after)) / 2, reason }] : [];
    }),
    periods: [...along.map((row) => ({ at: middleOf(row), label: row.label })), ...fan.slice(1)],
  };
}

/** Begins where the figures end, so that what is known and what is not hang together. */
function fanOf(series: readonly Observation[], points: readonly ProjectedPoint[]): ChartModel['fan'] {
  const latest = series.findLast(isPoint);
  if (!latest || points.length === 0) return [];
  const { value, label } = latest;
  return [
    { at: middleOf(latest), label, low: value, mid: value, high: value },
    ...points.map((point) => {
      const start = parsePeriod(point.period)?.start ?? point.end;
      return { ...point, at: middleOf({ start, end: point.end }) };
    }),
  ];
}

function lineOf(
  { code, name }: { code: string; name: string },
  role: ChartLine['role'],
  series: readonly Observation[],
  broken: ReadonlySet<string>,
): ChartLine {
  const { runs, bridges } = pieces(series, broken);
  return {
    code,
    name,
    role,
    runs: runs.map((run) => run.map(markOf)),
    bridges: bridges.map(([from, to]) => [markOf(from), markOf(to)]),
  };
}

function markOf(point: Point): Mark {
  const { label, value, lower, upper } = point;
  return { at: middleOf(point), label, value, lower, upper };
}

function banded(run: readonly Mark[]): ChartModel['band'] {
  const found: ChartModel['band'] = [];
  let open: ChartModel['band'][number] = [];
  for (const mark of run) {
    if (mark.lower === null || mark.upper === null) {
      if (open.length > 0) found.push(open);
      open = [];
    } else open.push({ ...mark, lower: mark.lower, upper: mark.upper });
  }
  return open.length > 0 ? [...found, open] : found;
}

function whyWithheld(row: Observation): string {
  return noteSentence(row.note) ?? withheldBecause(row.status).reason;
}

/** Three years are told by their middle: at either end a line would run ahead of its figures or behind. */
function middleOf({ start, end }: Pick<Observation, 'start' | 'end'>): number {
  return (Date.parse(start) + Date.parse(end)) / 2;
}
