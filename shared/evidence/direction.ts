import { z } from 'zod';
import { reasonFor } from './directionReason.ts';
import type { ValueStyle } from './format.ts';
import { independentOf } from './independent.ts';
import { isPoint, type Observation, type Point, type Polarity } from './indicator.ts';
import { byTime } from './period.ts';
import { limitsOf, mean, type ProcessLimits } from './processLimits.ts';

/**
 * Which way an indicator is going, in words. The whole rule is in this file:
 *
 *   1. Only figures that are independent of each other count. Rows without a value are left out; from the newest figure back,
 *      each must end before the next one begins, so rolling three-year averages count every third year (independent.ts).
 *      Seasons are not taken out: where there are several figures a year the reason says so.
 *   2. Ten or more such figures: statistical process control (an XmR chart, as in NHS England's "Making Data Count").
 *      What was usual is drawn from the figures before the last three, at most twenty: their mean, and limits of 2.66 average
 *      moving ranges to either side. It moves where one of these holds, all on the same side:
 *        a. the newest and at least two of the last three lie beyond the limit;
 *        b. the last seven all lie on one side of the mean;
 *        c. the last seven each lie beyond the one before.
 *      For a and b, besides: the last three all lie beyond the mean of the three before them (it is still going that way, and did
 *      not just go there years ago), and where the newest figure has a confidence interval, the usual mean lies outside it.
 *      Otherwise it is steady.
 *   3. Fewer, but the newest figure and an earlier one have confidence intervals: the newest is compared with the one before,
 *      else with the one before that, up to four back. It moves where the two intervals do not overlap and nothing between the two
 *      lies beyond the newest. That is stricter than a test at 5%: it allows for asking up to four times, and anybody can see it on
 *      the chart. Otherwise it is steady.
 *   4. Otherwise there is not enough data: the reason says what the figures did, and why nobody can tell that from chance.
 *   5. Moving up is improving where higher is better, worsening where lower is, rising where neither is; and so for down.
 *
 * Why these rules and not others. Moving ranges see only the step from one figure to the next, so limits are narrow where figures
 * drift or hang together (most yearly statistics do). Trials with made series of 10 to 20 figures gave a false word for under 1 in
 * 100 of pure noise, and for 1 in 20 of noise in which each figure keeps half of the one before. "Two of three near the limit",
 * which Making Data Count has too, doubled that, and is left out; one point beyond a limit alone is a blip until a second follows.
 * A baseline that was itself moving is said in the reason. Limits say what was usual; they promise nothing about what comes.
 *
 * A change of the rule is a new `directionMethod`: ratings freeze it beside the word, and directionMethods.ts tells each apart.
 */
export const directionMethod = 'xmr-or-intervals-2';

/** Figures that statistical process control needs. */
export const fewestForLimits = 10;
const judged = 3;
const longestBaseline = 20;
const run = 7;
const mostCompared = 4;

export const directionWords = [
  'improving',
  'steady',
  'worsening',
  'rising',
  'falling',
  'not-enough-data',
] as const;
export type DirectionWord = (typeof directionWords)[number];

export const directionSchema = z.strictObject({
  word: z.enum(directionWords),
  /** Plain sentences. */
  reason: z.string(),
  method: z.string(),
});
export type Direction = z.infer<typeof directionSchema>;

/** What the rule found, before it is put into words. `up` and `down` are of the figures, not of what is better. */
export type Finding =
  | { by: 'too-few' }
  | { by: 'limits'; move: Move; sign: Signal | null; limits: ProcessLimits; beyond: number }
  | { by: 'intervals'; move: Move; against: Point; latest: Point };
export type Move = 'up' | 'down' | 'none';
/** Which rule of an XmR chart holds. */
export type Signal = 'beyond-limit' | 'one-side' | 'all-further';

/** `series` may come in any order and with rows that have no value. */
export function directionOf(
  series: readonly Observation[],
  indicator: ValueStyle & { polarity: Polarity },
): Direction {
  const points = independentOf(series.filter(isPoint).sort(byTime));
  const finding = find(points);
  const word = wordFor(finding, indicator.polarity);
  return { word, reason: reasonFor(finding, points, indicator), method: directionMethod };
}

function find(points: readonly Point[]): Finding {
  if (points.length >= fewestForLimits) return byLimits(points);
  return byIntervals(points) ?? { by: 'too-few' };
}

function wordFor(finding: Finding, polarity: Polarity): DirectionWord {
  if (finding.by === 'too-few') return 'not-enough-data';
  if (finding.move === 'none') return 'steady';
  if (polarity === 'neither') return finding.move === 'up' ? 'rising' : 'falling';
  return (finding.move === 'up') === (polarity === 'higher') ? 'improving' : 'worsening';
}

function byLimits(points: readonly Point[]): Finding {
  const limits = limitsOf(points.slice(0, -judged).slice(-longestBaseline));
  for (const move of ['up', 'down'] as const) {
    const sign = signalOf(points, limits, move);
    if (sign) return { by: 'limits', move, sign, limits, beyond: beyondLimit(points, limits, move).length };
  }
  return { by: 'limits', move: 'none', sign: null, limits, beyond: 0 };
}

function signalOf(points: readonly Point[], limits: ProcessLimits, move: 'up' | 'down'): Signal | null {
  // Downwards is upwards on a chart turned round.
  const turn = move === 'up' ? 1 : -1;
  const values = points.map(({ value }) => turn * value);
  const latest = points.at(-1);
  const beyond = beyondLimit(points, limits, move);
  const lastRun = values.slice(-run);
  if (lastRun.every((value, index) => index === 0 || value > (lastRun[index - 1] ?? value))) {
    return 'all-further';
  }
  const before = values.slice(-2 * judged, -judged);
  const stillGoing = values.slice(-judged).every((value) => value > mean(before) + limits.slack);
  if (!stillGoing || !latest || meanWithinInterval(latest, limits.mean)) return null;
  if (beyond.length >= 2 && beyond.includes(latest)) return 'beyond-limit';
  return lastRun.every((value) => value > turn * limits.mean + limits.slack) ? 'one-side' : null;
}

/** Those of the last three that lie beyond the limit. */
function beyondLimit(points: readonly Point[], limits: ProcessLimits, move: 'up' | 'down'): Point[] {
  return points
    .slice(-judged)
    .filter(({ value }) => (move === 'up' ? value > limits.upper : value < limits.lower));
}

function meanWithinInterval({ lower, upper }: Point, centre: number): boolean {
  return lower !== null && upper !== null && lower <= centre && centre <= upper;
}

function byIntervals(points: readonly Point[]): Finding | null {
  const latest = points.at(-1);
  if (!latest || !hasInterval(latest)) return null;
  const earlier = points.slice(0, -1).filter(hasInterval).slice(-mostCompared).reverse();
  const [nearest] = earlier;
  if (!nearest) return null;
  const clear = earlier.find((point) => {
    if (intervalsOverlap(point, latest)) return false;
    const between = points.filter(({ start }) => start > point.start && start < latest.start);
    const up = latest.value > point.value;
    return between.every(({ value }) => (up ? value <= latest.value : value >= latest.value));
  });
  if (!clear) return { by: 'intervals', move: 'none', against: nearest, latest };
  return { by: 'intervals', move: latest.value > clear.value ? 'up' : 'down', against: clear, latest };
}

type Sampled = Point & { lower: number; upper: number };

function hasInterval(point: Point): point is Sampled {
  return point.lower !== null && point.upper !== null;
}

/** Intervals that only touch overlap. */
function intervalsOverlap(a: Sampled, b: Sampled): boolean {
  return a.lower <= b.upper && b.lower <= a.upper;
}
