import { breaksIn } from './breaks.ts';
import type { Finding } from './direction.ts';
import { formatPair, formatValue, type ValueStyle } from './format.ts';
import { haveSeasons } from './independent.ts';
import type { Point, Polarity } from './indicator.ts';

type Style = ValueStyle & { polarity: Polarity };

/** Why a direction is what it is, in plain sentences that anybody can check on the chart. */
export function reasonFor(finding: Finding, points: readonly Point[], style: Style): string {
  const sentences =
    finding.by === 'limits'
      ? limitSentences(finding, points, style)
      : finding.by === 'intervals'
        ? [intervalSentence(finding, points, style), better(finding.move, style)]
        : tooFewSentences(points, style);
  const warned = finding.by === 'too-few' ? [] : seasons(points);
  return [...sentences, ...warned, ...cautions(points)].filter((sentence) => sentence !== '').join(' ');
}

function limitSentences(
  { move, sign, limits, beyond }: Extract<Finding, { by: 'limits' }>,
  points: readonly Point[],
  style: Style,
): string[] {
  const latest = points.at(-1);
  if (!latest) return [];
  const value = (number: number) => formatValue(number, style);
  const basis = `drawn from ${limits.count} earlier figures, first ${limits.from}, last ${limits.to}`;
  const newest = `The latest is ${value(latest.value)}, ${latest.label}.`;
  const drift = limits.drifting
    ? 'Those earlier figures were moving themselves, so the limits are a guide.'
    : '';
  if (move === 'none') return [...steadySentences(latest, limits, style, basis), drift];
  const [side, edge] = move === 'up' ? ['above', limits.upper] : ['below', limits.lower];
  const limit = `the ${move === 'up' ? 'upper' : 'lower'} limit`;
  const found = {
    'beyond-limit': `${beyond} of the last 3 ${side} ${limit} of ${value(edge)} (${basis}).`,
    'one-side': `The last 7 all ${side} the earlier average of ${value(limits.mean)} (${basis}).`,
    'all-further': `The last 7 each ${move === 'up' ? 'higher' : 'lower'} than the one before.`,
  };
  return [sign ? found[sign] : '', newest, better(move, style), sign === 'all-further' ? '' : drift];
}

function steadySentences(
  latest: Point,
  limits: Extract<Finding, { by: 'limits' }>['limits'],
  style: Style,
  basis: string,
): string[] {
  const value = (number: number) => formatValue(number, style);
  const range = `${value(limits.lower)} to ${value(limits.upper)} (${basis})`;
  if (latest.value >= limits.lower && latest.value <= limits.upper) {
    const newest = `${value(latest.value)}, ${latest.label}`;
    return [`No lasting move: the latest, ${newest}, lies within what is usual, ${range}.`];
  }
  const [side, edge] =
    latest.value > limits.upper ? ['above the upper', limits.upper] : ['below the lower', limits.lower];
  const [newest, limit] = formatPair(latest.value, edge, style);
  return [
    `No lasting move yet: the latest, ${newest}, ${latest.label}, lies ${side} limit of ${limit} (${basis}), which by itself is not enough.`,
  ];
}

function intervalSentence(
  { move, against, latest }: Extract<Finding, { by: 'intervals' }>,
  points: readonly Point[],
  style: Style,
): string {
  const [before, now] = formatPair(against.value, latest.value, style);
  if (move === 'none') {
    if (before === now) {
      return `${now} in ${latest.label} as in ${against.label}, and the confidence intervals overlap.`;
    }
    return `${now} in ${latest.label} against ${before} in ${against.label}: their confidence intervals overlap, so the change may be chance.`;
  }
  const verb = move === 'up' ? 'Up' : 'Down';
  const since = points.at(-2) === against ? '' : ' and none since lies beyond it';
  return `${verb} from ${before} in ${against.label} to ${now} in ${latest.label}, and the confidence intervals do not overlap${since}.`;
}

function tooFewSentences(points: readonly Point[], style: Style): string[] {
  const [first, latest] = [points[0], points.at(-1)];
  if (!first || !latest) return ['There are no figures to compare.'];
  if (first === latest) return [`There is only one independent figure so far, for ${latest.label}.`];
  const [was, is] = formatPair(first.value, latest.value, style);
  const moved =
    first.value === latest.value
      ? `The same in ${latest.label} as in ${first.label}, ${is}`
      : `${latest.value > first.value ? 'Up' : 'Down'} from ${was} in ${first.label} to ${is} in ${latest.label}`;
  const few = `${points.length} independent figures without confidence intervals can’t tell change from chance; it takes 10`;
  return [`${moved}, but ${few}.`];
}

function better(move: 'up' | 'down' | 'none', { polarity }: Style): string {
  if (move === 'none' || polarity === 'neither') return '';
  return polarity === 'higher' ? 'Higher is better.' : 'Lower is better.';
}

function seasons(points: readonly Point[]): string[] {
  return haveSeasons(points) ? ['There are several figures a year, and seasons are not taken out.'] : [];
}

function cautions(points: readonly Point[]): string[] {
  const kinds = new Set(breaksIn(points).map(({ kind }) => kind));
  return [
    kinds.has('definition') ? 'The definition may have shifted between releases.' : '',
    kinds.has('source') ? 'The figures come from different sources.' : '',
    points.at(-1)?.note === 'small_sample' ? 'The latest rests on a small sample.' : '',
  ];
}
