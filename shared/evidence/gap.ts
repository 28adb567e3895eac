import { z } from 'zod';
import { areaNameSchema } from './area.ts';
import { gapChange, gapChangeSchema } from './gapChange.ts';
import { type GapPoint, gapPointOf, gapPointSchema } from './gapPoint.ts';
import { independentOf } from './independent.ts';
import type { Indicator, Observation } from './indicator.ts';
import { isPoint } from './indicator.ts';
import { byTime } from './period.ts';

export const gapSchema = z.strictObject({
  /** The newest period in which enough of the places have a figure, with all that have one. */
  now: gapPointSchema,
  /** How many places have a figure then, of how many. */
  withFigure: z.number().int(),
  total: z.number().int(),
  /** Those that have none then. */
  without: z.array(areaNameSchema),
  /** Over time, in periods that share no day, always among the same places. Oldest first. */
  over: z.array(gapPointSchema),
  /** Places that `over` leaves out because they lack a figure in one of its periods. */
  leftOut: z.array(areaNameSchema),
  change: gapChangeSchema,
});
export type Gap = z.infer<typeof gapSchema>;

export interface PlaceSeries {
  area: { code: string; name: string };
  /** In any order. */
  series: readonly Observation[];
}

/**
 * The gap between the best and the worst of some places, and whether it closes or widens:
 *
 *   1. Now is the newest period for which at least half as many places have a figure as have in the fullest period.
 *   2. Earlier periods count where they share no day with a later one that counts, and where at least four in five of the
 *      places that have a figure now had one then.
 *   3. Over time the gap is always between the same places: those with a figure in every period that counts. The others are
 *      named. A place that joins or leaves would otherwise look like a gap that opens or closes.
 *   4. Whether it closes is told by the rule of direction.ts, over the gaps. A gap has an interval where its two ends have; the
 *      places at the ends are picked for lying there, so it is a guide to how sure the gap is, and no more.
 *
 * Null where fewer than two places have a figure at the same time.
 */
export function gapOf(places: readonly PlaceSeries[], indicator: Indicator): Gap | null {
  const periods = periodsOf(places);
  const most = Math.max(0, ...periods.map(({ count }) => count));
  const newest = periods.findLast(({ count }) => count >= 2 && count * 2 >= most);
  if (!newest) return null;
  const inNewest = places.filter((place) => pointIn(place, newest.period));
  const now = gapAt(inNewest, newest.period, indicator);
  if (!now) return null;

  const counting = periods.filter(
    ({ period, end }) =>
      end <= newest.end &&
      inNewest.filter((place) => pointIn(place, period)).length * 5 >= inNewest.length * 4,
  );
  const independent = independentOf(counting);
  const same = inNewest.filter((place) => independent.every(({ period }) => pointIn(place, period)));
  const over = independent.flatMap(({ period }) => gapAt(same, period, indicator) ?? []);
  return {
    now,
    withFigure: inNewest.length,
    total: places.length,
    without: places.filter((place) => !inNewest.includes(place)).map(({ area }) => area),
    over,
    leftOut: inNewest.filter((place) => !same.includes(place)).map(({ area }) => area),
    change: gapChange(over, indicator),
  };
}

interface CountedPeriod {
  period: string;
  start: string;
  end: string;
  /** How many places have a figure. */
  count: number;
}

/** Oldest first. */
function periodsOf(places: readonly PlaceSeries[]): CountedPeriod[] {
  const found = new Map<string, CountedPeriod>();
  for (const { series } of places) {
    for (const { period, start, end } of series.filter(isPoint)) {
      const known = found.get(period);
      if (known) known.count += 1;
      else found.set(period, { period, start, end, count: 1 });
    }
  }
  return [...found.values()].sort(byTime);
}

function pointIn({ series }: PlaceSeries, period: string) {
  return series.filter(isPoint).find((row) => row.period === period);
}

function gapAt(places: readonly PlaceSeries[], period: string, { polarity }: Indicator): GapPoint | null {
  const points = places.flatMap((place) => {
    const point = pointIn(place, period);
    return point ? [{ area: place.area, point }] : [];
  });
  return gapPointOf(points, polarity);
}
