import type { IndicatorDetail } from '../../../../shared/api/evidence.ts';
import { formatPair, formatValue, type ValueStyle } from '../../../../shared/evidence/format.ts';
import { isPoint, type Observation, type Point } from '../../../../shared/evidence/indicator.ts';
import { intervalWords } from '../../intervalWords.ts';

type Facts = Pick<IndicatorDetail, 'area' | 'series' | 'comparators'> & ValueStyle;

/** What a chart shows, in sentences: for who can’t see it, and for who would rather read. Empty where it has no figure. */
export function chartWords({ area, series, comparators, ...style }: Facts): string[] {
  const points = series.filter(isPoint);
  const latest = points.at(-1);
  if (!area || !latest) return othersAlone(comparators, style);
  return [
    courseOf(area.name, points, style),
    againstOthers(area.name, latest, comparators, style),
    gapsOf(series),
    intervalOf(latest, style),
  ].filter((sentence) => sentence !== '');
}

function courseOf(name: string, points: readonly Point[], style: ValueStyle): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  if (first === last) return `${name} has one figure: ${formatValue(last.value, style)} in ${last.label}.`;
  const [was, is] = formatPair(first.value, last.value, style);
  const course =
    first.value === last.value
      ? `${name} has ${is} in ${last.label}, as in ${first.label}`
      : `${name} ${last.value > first.value ? 'rose' : 'fell'} from ${was} in ${first.label} to ${is} in ${last.label}`;
  const peak = extreme(points, first, last, 1);
  const low = extreme(points, first, last, -1);
  const between = [
    peak && `highest in ${peak.label} (${formatValue(peak.value, style)})`,
    low && `lowest in ${low.label} (${formatValue(low.value, style)})`,
  ].filter((part) => part !== undefined);
  return between.length === 0 ? `${course}.` : `${course}; ${between.join(', ')}.`;
}

/** The highest (1) or lowest (-1) figure, where neither end of the line is. */
function extreme(points: readonly Point[], first: Point, last: Point, way: 1 | -1): Point | undefined {
  const found = points.reduce((best, point) => (point.value * way > best.value * way ? point : best));
  return found.value === first.value || found.value === last.value ? undefined : found;
}

function againstOthers(
  name: string,
  latest: Point,
  comparators: Facts['comparators'],
  style: ValueStyle,
): string {
  const standing = new Map<string, string[]>();
  for (const { area, series } of comparators) {
    const theirs = series.find((row) => row.period === latest.period);
    if (theirs === undefined || !isPoint(theirs)) continue;
    const how = standingTo(latest, theirs);
    standing.set(how, [
      ...(standing.get(how) ?? []),
      `${area.name} (${formatPair(latest.value, theirs.value, style)[1]})`,
    ]);
  }
  if (standing.size === 0) return '';
  const parts = [...standing].map(([how, places]) => `${how} ${inWords(places)}`);
  return `In ${latest.label} ${name} was ${parts.join('; ')}.`;
}

/** Within the place’s own interval a difference may be chance. */
function standingTo(ours: Point, { value }: Point): string {
  const { lower, upper } = ours;
  if (value === ours.value) return 'level with';
  if (lower !== null && upper !== null && value >= lower && value <= upper) return 'not clearly apart from';
  return ours.value > value ? 'above' : 'below';
}

function gapsOf(series: readonly Observation[]): string {
  const missing = series.filter((row) => !isPoint(row)).map(({ label }) => label);
  if (missing.length === 0) return '';
  return missing.length > 4
    ? `For ${missing.length} periods there is no figure, and the line breaks there.`
    : `There is no figure for ${inWords(missing)}, and the line breaks there.`;
}

function intervalOf({ lower, upper, label }: Point, style: ValueStyle): string {
  if (lower === null || upper === null) return '';
  return `The shaded band is the 95% confidence interval: in ${label} from ${intervalWords(lower, upper, style)}.`;
}

function othersAlone(comparators: Facts['comparators'], style: ValueStyle): string[] {
  return comparators.flatMap(({ area, series }) => {
    const points = series.filter(isPoint);
    return points.length === 0 ? [] : [courseOf(area.name, points, style)];
  });
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
