import { z } from 'zod';
import type { Aim } from '../evidence/goal.ts';
import type { Point } from '../evidence/indicator.ts';
import type { ProjectedPoint } from '../evidence/projection.ts';
import { reachOf, reachSchema } from './reach.ts';

/** What it takes to get from the latest figure to what a year is held against, in the indicator's unit. */
export const aheadSchema = z.strictObject({
  /** What the year is held against, less the middle of the range: what would still be missing then. */
  gap: z.number(),
  /** Change a year from the end of the latest figure's time to the end of the goal's year. */
  requiredPerYear: z.number(),
  /** Where the goal lies beside the range: inside, beyond its better end, or passed by its worse one. */
  reach: reachSchema,
  /**
   * The gap in years of usual change: over the mean size that a year's change has had, either way. Nought where the middle
   * is as good as the goal or better.
   */
  yearsOfChange: z.number(),
});
export type Ahead = z.infer<typeof aheadSchema>;

/** `year` is the one that is looked at, and `usual` the mean size of a year's change. */
export function aheadOf(facts: {
  aim: Aim;
  year: number;
  latest: Point;
  heading: Pick<ProjectedPoint, 'low' | 'mid' | 'high'>;
  usual: number;
  polarity: 'higher' | 'lower';
}): Ahead {
  const { aim, year, latest, heading, usual, polarity } = facts;
  const end = Date.parse(`${aim.year ?? year}-12-31`);
  const years = (end - Date.parse(latest.end)) / (365.2425 * 86_400_000);
  const gap = aim.value - heading.mid;
  const missing = polarity === 'higher' ? gap : -gap;
  return {
    gap,
    requiredPerYear: (aim.value - latest.value) / years,
    reach: reachOf(aim.value, heading, polarity),
    yearsOfChange: Math.max(0, missing) / usual,
  };
}
