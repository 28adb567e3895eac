import { directionOf } from '../evidence/direction.ts';
import { type Indicator, isPoint, type Observation } from '../evidence/indicator.ts';
import { fewestForProjection, projectionBasis } from '../evidence/projection.ts';
import type { FiguresKnown } from './maturity.ts';

/**
 * What a place's figures told at each time from `since` on, oldest first. A published figure counts from the end of the last
 * day that it is about, since nobody keeps when it came out; one that the partnership brought itself not before it came in.
 */
export function figuresKnown(
  series: readonly Observation[],
  indicator: Pick<Indicator, 'unit' | 'decimals' | 'polarity'>,
  since: string,
): FiguresKnown[] {
  const rows = series.filter(isPoint).map((row) => ({ row, from: knownFrom(row) }));
  const dates = [...new Set(rows.map(({ from }) => from))].sort();
  // All that was known before makes one entry: how it came to be known is no part of any answer.
  const before = dates.findLast((date) => date <= since);
  const telling = dates.filter((date) => date > since || date === before);
  return telling.map((from) => {
    const known = rows.filter((each) => each.from <= from).map(({ row }) => row);
    return {
      from,
      direction: directionOf(known, indicator).word !== 'not-enough-data',
      projection: projectionBasis(known).length >= fewestForProjection,
    };
  });
}

function knownFrom({ end, origin }: Observation): string {
  const over = `${end}T23:59:59.999Z`;
  return origin && origin.at > over ? origin.at : over;
}
