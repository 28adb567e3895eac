import { boundsOf } from './bounds.ts';
import { independentOf, sameSeasonOf } from './independent.ts';
import { isPoint, type Observation, type Point } from './indicator.ts';
import { byTime } from './period.ts';
import { periodLater } from './periodLater.ts';

/**
 * Where an indicator is heading if nothing is done, and how little is known about it. The whole rule is in this file:
 *
 *   1. Only figures that share no day with each other count, and of quarters or months one a year (independent.ts). Fewer than
 *      four of them: no projection.
 *   2. The middle goes on from the latest figure with half of the average yearly change so far: places that went up or down fast
 *      seldom go on as fast.
 *   3. Around it lies the range into which 8 of 10 figures should fall. Each year's change departs from the average by chance,
 *      with the spread that past changes had, and departures add up (a random walk). On top comes that the average is known from
 *      few years, and that anything from none to all of it may go on. With few figures the range is wider, by Student's t. Values
 *      that can't be are cut off: a percentage ends at 0 and 100, and what was never below zero stays above it.
 *
 * It is the random walk with drift of Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition (2021), section
 * 5.5, with the drift damped by half, as Gardner and McKenzie (Management Science 31, 1985) advise for trends.
 * `npm run bench projection` tests it against figures that it has not seen.
 */
export const projectionMethod = 'half-drift-1';
export const projectionCoverage = 0.8;
export const fewestForProjection = 4;
/** Nobody can say more about what comes later. */
export const furthestYears = 40;

const damping = 0.5;

/** How far 8 of 10 values of Student's t lie from the middle, by degrees of freedom from 1 on. */
const halfWidths = [
  3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341,
  1.337, 1.333, 1.33, 1.328, 1.325,
];
const halfWidthOfMany = 1.282;

/** In the indicator's unit; 8 of 10 figures should lie from `low` to `high`. */
export interface ProjectedPoint {
  period: string;
  label: string;
  /** Last day, ISO. */
  end: string;
  low: number;
  mid: number;
  high: number;
}

/** The figures that a projection stands on, oldest first. */
export function projectionBasis(series: readonly Observation[]): Point[] {
  return sameSeasonOf(independentOf(series.filter(isPoint).sort(byTime)));
}

/** Any of the periods after the latest figure: `step` 1 is the next one. Null where a period can't be named so far on. */
export interface Projector {
  at(step: number): ProjectedPoint | null;
  /** The step of the last period that ends by the end of the year; 0 where none does. */
  lastBy(year: number): number;
}

/**
 * The periods after the latest figure up to and including the year `to`, oldest first; none where no period ends by then.
 * `basis` are at least four figures as `projectionBasis` gives them.
 */
export function project(
  basis: readonly Point[],
  style: { unit: string; decimals: number },
  to: number,
): ProjectedPoint[] {
  const projector = projectorOf(basis, style);
  return Array.from({ length: projector.lastBy(to) }, (_, index) => projector.at(index + 1)).filter(
    (point) => point !== null,
  );
}

/** For whoever wants some periods and not all: to name one takes longer than to work out where it is heading. */
export function projectorOf(basis: readonly Point[], style: { unit: string; decimals: number }): Projector {
  const [first, latest] = [basis[0], basis.at(-1)];
  if (!first || !latest || basis.length < fewestForProjection) throw new Error('too few figures');
  const { drift, spread, years } = walkOf(basis, style.decimals);
  const halfWidth = halfWidths[basis.length - 3] ?? halfWidthOfMany;
  const { least, most } = boundsOf(
    basis.map(({ value }) => value),
    style.unit,
  );
  const within = (value: number) => Math.min(most, Math.max(least, value));
  const months = stepOf(basis);
  const periodAt = (step: number) => periodLater(latest.period, months * step);
  return {
    at(step) {
      const named = periodAt(step);
      if (named === null) return null;
      const { period, label, end } = named;
      const ahead = middle(named) - middle(latest);
      const mid = latest.value + drift * ahead;
      // Anything from none to all: an even spread has a third of the half's square for its variance.
      const variance = spread ** 2 * ahead * (1 + ahead / years) + (drift * ahead) ** 2 / 3;
      const range = halfWidth * Math.sqrt(variance);
      return { period, label, end, low: within(mid - range), mid: within(mid), high: within(mid + range) };
    },
    lastBy(year) {
      const [latestYear = 0, latestMonth = 0] = latest.end.split('-').map(Number);
      const furthest = Math.min(year, latestYear + furthestYears);
      // One more than there can be: the days of a month may fall either way.
      let step = Math.floor((furthest * 12 + 12 - (latestYear * 12 + latestMonth)) / months) + 1;
      while (step > 0 && Number(periodAt(step)?.end.slice(0, 4) ?? Number.POSITIVE_INFINITY) > furthest)
        step -= 1;
      return Math.max(0, step);
    },
  };
}

/** Change a year, and the spread of a year's change around it. */
function walkOf(basis: readonly Point[], decimals: number): { drift: number; spread: number; years: number } {
  const [first, latest] = [basis[0], basis.at(-1)];
  if (!first || !latest) throw new Error('no figures');
  const years = middle(latest) - middle(first);
  const drift = damping * pastPerYear(basis);
  const squares = basis.slice(1).map((point, index) => {
    const before = basis[index] ?? first;
    const apart = middle(point) - middle(before);
    return (point.value - before.value - drift * apart) ** 2 / apart;
  });
  const spread = Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / (basis.length - 2));
  // Figures are rounded: the same one year after year does not mean that it can't change.
  return { drift, spread: Math.max(spread, 10 ** -decimals / 2), years };
}

/** Average change a year from the first figure to the latest. */
export function pastPerYear(basis: readonly Point[]): number {
  const [first, latest] = [basis[0], basis.at(-1)];
  if (!first || !latest || first === latest) throw new Error('too few figures');
  return (latest.value - first.value) / (middle(latest) - middle(first));
}

/** Mean size of a year's change, whichever way it went. At least half of what the figures are rounded to. */
export function usualPerYear(basis: readonly Point[], decimals: number): number {
  const sizes = basis.slice(1).map((point, index) => {
    const before = basis[index] ?? point;
    return Math.abs(point.value - before.value) / (middle(point) - middle(before));
  });
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return Math.max(mean, 10 ** -decimals / 2);
}

/** Months from one figure to the next, as most are apart. */
function stepOf(basis: readonly Point[]): number {
  const steps = basis
    .slice(1)
    .map((point, index) => Math.round((middle(point) - middle(basis[index] ?? point)) * 12))
    .sort((a, b) => a - b);
  return Math.max(1, steps[Math.floor(steps.length / 2)] ?? 12);
}

/** In years. */
function middle({ start, end }: { start: string; end: string }): number {
  return (Date.parse(start) + Date.parse(end)) / 2 / (365.2425 * 86_400_000);
}
