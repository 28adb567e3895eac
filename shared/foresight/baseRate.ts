import { breaksIn } from '../evidence/breaks.ts';
import { independentOf, sameSeasonOf } from '../evidence/independent.ts';
import { isPoint, type Observation, type Point } from '../evidence/indicator.ts';
import { byTime } from '../evidence/period.ts';
import type { ForecastQuestion } from '../ledger/forecast.ts';
import { monthOf, monthsBetween } from './comingPeriods.ts';

/** With fewer moves than this a share says next to nothing. */
export const fewestMoves = 5;

/** How often it happened: of so many moves over a span of the same length, so many were as large. */
export interface MoveCount {
  moves: number;
  asLarge: number;
}

/**
 * How often an indicator moved as far as a question asks, over as long a time:
 *
 *   1. The move goes from the latest figure that was known when the question was asked to the value asked for; of quarters and
 *      months from the latest of the same time of the year.
 *   2. It is compared with each earlier move between two figures that lie as far apart. Moves count that share no day with each
 *      other (independent.ts), walking back from the newest, and that no change of source, boundary or definition lies across.
 *   3. Percentages, and what is not always above zero, are compared by the difference, everything else in proportion: ten more
 *      people are much in a small place and little in a large one.
 */
export interface BaseRate {
  /** The figure that the move starts from. */
  from: Pick<Point, 'value' | 'label'>;
  /** Months from the beginning of that figure's period to that of the period asked for. */
  months: number;
  /** Of this place, and of the places like it together. */
  here: MoveCount;
  similar: MoveCount & { places: number };
}

type Asked = Pick<ForecastQuestion, 'comparison' | 'value' | 'unit' | 'start' | 'end' | 'latest'>;

/** Null where the place no longer has the figures that the question was asked from. Series stand in any order. */
export function baseRateOf(
  asked: Asked,
  here: readonly Observation[],
  similar: readonly (readonly Observation[])[],
): BaseRate | null {
  const known = knownThen(here, asked);
  const from = known.at(-1);
  if (!from) return null;
  const months = monthsBetween(from.start, asked.start);
  const needed = { asked, from, months };
  const counts = similar.map((series) => countMoves(series, needed));
  return {
    from: { value: from.value, label: from.label },
    months,
    here: countMoves(here, needed),
    similar: {
      places: counts.filter(({ moves }) => moves > 0).length,
      moves: counts.reduce((sum, { moves }) => sum + moves, 0),
      asLarge: counts.reduce((sum, { asLarge }) => sum + asLarge, 0),
    },
  };
}

/** The points that were known when it was asked, of the time of the year that is asked for; oldest first. */
function knownThen(series: readonly Observation[], asked: Asked): Point[] {
  const known = series.filter(isPoint).filter(({ end }) => end <= asked.latest.end);
  const like = sameSeasonOf([...known.sort(byTime), { start: asked.start, end: asked.end }]);
  return known.filter((point) => like.includes(point));
}

function countMoves(
  series: readonly Observation[],
  { asked, from, months }: { asked: Asked; from: Point; months: number },
): MoveCount {
  const points = knownThen(series, asked);
  const breaks = breaksIn(series.filter(isPoint)).map((each) => ({
    after: series.find(({ period }) => period === each.from)?.end ?? '',
    before: series.find(({ period }) => period === each.to)?.end ?? '',
  }));
  const starts = points.map(({ start }) => monthOf(start));
  const moves = points.flatMap((later, index) => {
    const apart = (start: number) => Math.round((starts[index] ?? start) - start);
    const earlier = months > 0 ? points[starts.findIndex((start) => apart(start) === months)] : undefined;
    if (!earlier) return [];
    if (breaks.some(({ after, before }) => earlier.end <= after && before <= later.end)) return [];
    return [{ start: earlier.start, end: later.end, earlier, later }];
  });
  const independent = independentOf(moves);
  const asLarge = independent.filter(({ earlier, later }) => isAsLarge(earlier, later, { asked, from }));
  return { moves: independent.length, asLarge: asLarge.length };
}

function isAsLarge(earlier: Point, later: Point, { asked, from }: { asked: Asked; from: Point }): boolean {
  const scaled = asked.unit !== '%' && [from, asked, earlier].every(({ value }) => value > 0);
  const aim = scaled ? (earlier.value * asked.value) / from.value : earlier.value + asked.value - from.value;
  // 60.1 + 64 − 61.3 is a hair off 62.8, and a move that is exactly as large counts.
  const hair = 1e-9 * Math.max(1, Math.abs(aim));
  return asked.comparison === 'at-least' ? later.value >= aim - hair : later.value <= aim + hair;
}
