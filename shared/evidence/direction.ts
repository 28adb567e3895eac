import { z } from 'zod';
import { formatPair, type ValueStyle } from './format.ts';
import { isPoint, type Observation, type Point, type Polarity } from './indicator.ts';
import { byTime } from './period.ts';

/**
 * Which way an indicator is going, in words. The whole rule is in this file:
 *
 *   1. Rows without a value are left out. The latest point is compared with the latest earlier point that shares no day
 *      with it; three-year averages that overlap are never compared.
 *   2. Fewer than two such points: not enough data.
 *   3. No change, intervals that overlap, or a change under 1% of the earlier value: steady. Where one of the two has no
 *      interval, its value counts as an interval of no width; where neither has, only the 1% is asked.
 *   4. Otherwise improving or worsening, by polarity; rising or falling where neither way is better.
 *
 * A change of the rule is a new `directionMethod`: ratings freeze it beside the word.
 */
export const directionMethod = 'two-points-1';

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
  /** One or two plain sentences. */
  reason: z.string(),
  method: z.string(),
});
export type Direction = z.infer<typeof directionSchema>;

/** `series` may come in any order and with rows that have no value. */
export function directionOf(
  series: readonly Observation[],
  indicator: ValueStyle & { polarity: Polarity },
): Direction {
  const points = series.filter(isPoint).sort(byTime);
  const latest = points.at(-1);
  if (!latest) return said('not-enough-data', 'There are no figures to compare.');
  const earlier = points.findLast((point) => point.end < latest.start);
  if (!earlier) return said('not-enough-data', tooFew(points, latest));

  const word = wordFor(earlier, latest, indicator.polarity);
  return said(word, [compared(earlier, latest, word, indicator), ...cautions(earlier, latest)].join(' '));
}

function wordFor(earlier: Point, latest: Point, polarity: Polarity): DirectionWord {
  if (intervalsOverlap(earlier, latest) || underOnePercent(earlier, latest)) return 'steady';
  const rose = latest.value > earlier.value;
  if (polarity === 'neither') return rose ? 'rising' : 'falling';
  return rose === (polarity === 'higher') ? 'improving' : 'worsening';
}

function hasInterval(point: Point): boolean {
  return point.lower !== null && point.upper !== null;
}

function intervalsOverlap(a: Point, b: Point): boolean {
  if (!hasInterval(a) && !hasInterval(b)) return false;
  return (a.lower ?? a.value) <= (b.upper ?? b.value) && (b.lower ?? b.value) <= (a.upper ?? a.value);
}

/** No change at all counts, also from nought, of which nothing is under 1%. */
function underOnePercent(earlier: Point, latest: Point): boolean {
  const change = Math.abs(latest.value - earlier.value);
  return change === 0 || change < Math.abs(earlier.value) * 0.01;
}

function tooFew(points: readonly Point[], latest: Point): string {
  if (points.length === 1) return `There is only one figure so far, for ${latest.label}.`;
  return `No earlier figure is independent of the latest: every other one shares part of ${latest.label}.`;
}

function compared(
  earlier: Point,
  latest: Point,
  word: DirectionWord,
  indicator: ValueStyle & { polarity: Polarity },
): string {
  const [before, now] = formatPair(earlier.value, latest.value, indicator);
  const from = `${before} in ${earlier.label}`;
  const to = `${now} in ${latest.label}`;
  if (latest.value === earlier.value) return `The same in ${latest.label} as in ${earlier.label}: ${now}.`;
  const verb = latest.value > earlier.value ? 'Up' : 'Down';
  if (word === 'steady') {
    return intervalsOverlap(earlier, latest)
      ? `${to} against ${from}: their confidence intervals overlap, so the change may be chance.`
      : `${to} against ${from}: a change of less than 1%.`;
  }
  const better = indicator.polarity === 'neither' ? '' : ` ${capital(indicator.polarity)} is better.`;
  const tested =
    hasInterval(earlier) || hasInterval(latest) ? 'and the confidence intervals do not overlap' : '';
  return `${verb} from ${from} to ${to}${tested && `, ${tested}`}.${better}`;
}

function cautions(earlier: Point, latest: Point): string[] {
  const notes = new Set([earlier.note, latest.note]);
  return [
    notes.has('snapshot_series') ? 'The definition may have shifted between the two releases.' : '',
    notes.has('small_sample') ? 'At least one of the two rests on a small sample.' : '',
  ].filter((caution) => caution !== '');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function said(word: DirectionWord, reason: string): Direction {
  return { word, reason, method: directionMethod };
}
