import { z } from 'zod';
import { type AreaName, areaNameSchema } from './area.ts';
import type { Point, Polarity } from './indicator.ts';

const extremeSchema = z.strictObject({ area: areaNameSchema, value: z.number() });

/** The places that lie furthest apart in one period. */
export const gapPointSchema = z.strictObject({
  period: z.string(),
  label: z.string(),
  start: z.string(),
  end: z.string(),
  /** Best and worst; highest and lowest where neither way is better. */
  best: extremeSchema,
  worst: extremeSchema,
  /** Never negative, in the indicator’s unit. */
  difference: z.number(),
  /** 95% interval of the difference, or null where the two values have none. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type GapPoint = z.infer<typeof gapPointSchema>;

interface Placed {
  area: AreaName;
  point: Point;
}

/** Null where there are fewer than two places. Of equal values the place that comes first by its code is named. */
export function gapPointOf(places: readonly Placed[], polarity: Polarity): GapPoint | null {
  const byValue = [...places].sort(
    (a, b) => a.point.value - b.point.value || (a.area.code < b.area.code ? -1 : 1),
  );
  const [lowest, highest] = [byValue[0], byValue.at(-1)];
  if (!lowest || !highest || lowest === highest) return null;
  const [best, worst] = polarity === 'lower' ? [lowest, highest] : [highest, lowest];
  const { period, label, start, end } = lowest.point;
  const difference = tidy(highest.point.value - lowest.point.value);
  const margin = marginOf(highest.point, lowest.point);
  return {
    period,
    label,
    start,
    end,
    best: { area: best.area, value: best.point.value },
    worst: { area: worst.area, value: worst.point.value },
    difference,
    // A gap is never below nought, whatever its interval.
    lower: margin === null ? null : Math.max(0, tidy(difference - margin.below)),
    upper: margin === null ? null : tidy(difference + margin.above),
  };
}

/** Margins of a difference of two independent estimates: squares add up. */
function marginOf(high: Point, low: Point): { below: number; above: number } | null {
  if (high.lower === null || high.upper === null || low.lower === null || low.upper === null) return null;
  return {
    below: Math.hypot(high.value - high.lower, low.upper - low.value),
    above: Math.hypot(high.upper - high.value, low.value - low.lower),
  };
}

/** Twelve digits: a gap of 2.3000000000000007 would look like a fault. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
