import { withheldBecause } from '../evidence/absence.ts';
import { type Indicator, isPoint, type Observation } from '../evidence/indicator.ts';
import type { ForecastQuestion } from '../ledger/forecast.ts';

/** What the data say to a question. */
export type Resolution =
  | { state: 'awaited' }
  | { state: 'resolved'; cameTrue: boolean; figure: Observation & { value: number } }
  | { state: 'unresolvable'; reason: string };

type Asked = Pick<ForecastQuestion, 'comparison' | 'value' | 'start' | 'end' | 'label' | 'area'>;

/**
 * Worked out anew at each reading, so that a figure that was corrected, withdrawn or published late counts as it stands now.
 * `indicator` is undefined where the library has none of that id any more; `series` are the place's rows.
 */
export function resolutionOf(
  asked: Asked,
  indicator: Pick<Indicator, 'own'> | undefined,
  series: readonly Observation[],
): Resolution {
  if (!indicator) return unresolvable('The indicator is no longer there, so no figure can come.');
  const row = series.find((each) => isOf(each, asked));
  if (row && isPoint(row)) return { state: 'resolved', cameTrue: cameTrue(asked, row.value), figure: row };
  if (row)
    return unresolvable(`For ${asked.label} there is no figure. ${withheldBecause(row.status).reason}`);
  if (indicator.own?.retiredAt) {
    return unresolvable('The indicator was taken out of use before there was a figure.');
  }
  const newer = series.find((each) => isPoint(each) && each.start > asked.end);
  if (newer) return unresolvable(`There is a figure for ${newer.label}, and none for ${asked.label}.`);
  return { state: 'awaited' };
}

/** Two names of the same days are the same period. */
export function isOf(row: Pick<Observation, 'start' | 'end'>, asked: Pick<Asked, 'start' | 'end'>): boolean {
  return row.start === asked.start && row.end === asked.end;
}

/** The value itself counts as reached. */
export function cameTrue(
  { comparison, value }: Pick<Asked, 'comparison' | 'value'>,
  figure: number,
): boolean {
  return comparison === 'at-least' ? figure >= value : figure <= value;
}

function unresolvable(reason: string): Resolution {
  return { state: 'unresolvable', reason };
}
