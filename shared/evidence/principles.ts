import { z } from 'zod';
import { councilTypes, levelsInWords, nationalTypes, regionalTypes } from './area.ts';
import { type Indicator, isPoint, type Observation } from './indicator.ts';
import { yearsBetween } from './period.ts';

/** The five principles of a measure that a partnership can rely on, as far as the data themselves can tell. */
export const principleSchema = z.object({
  id: z.enum(['measurable', 'divisible', 'public', 'reliable', 'enduring']),
  title: z.string(),
  /** Null where the data do not say. */
  met: z.boolean().nullable(),
  reason: z.string(),
});
export type Principle = z.infer<typeof principleSchema>;

/** Fewer years than this say little about whether a measure lasts. */
const enduringYears = 5;
/** A series whose last figure is older than this has in effect stopped. */
const stoppedYears = 3;

/** `series` is the place's; `asOf` the day or month in which the figures were collected (ISO). */
export function principlesOf(
  indicator: Indicator,
  series: readonly Observation[],
  asOf: string,
): Principle[] {
  return [
    measurable(series),
    divisible(indicator),
    open(indicator),
    reliable(indicator),
    enduring(indicator, asOf),
  ];
}

function measurable(series: readonly Observation[]): Principle {
  const count = series.filter(isPoint).length;
  const reason =
    count === 0
      ? 'There is no figure for this place.'
      : count === 1
        ? 'One figure for this place so far, so nothing to measure change from.'
        : `${count} figures for this place, so there is a baseline.`;
  return { id: 'measurable', title: 'Measurable, with a baseline', met: count > 1, reason };
}

function divisible({ levels }: Indicator): Principle {
  const missing = [
    levels.some((level) => nationalTypes.includes(level)) ? '' : 'nationally',
    levels.some((level) => regionalTypes.includes(level)) ? '' : 'for regions',
    levels.some((level) => councilTypes.includes(level)) ? '' : 'for councils',
  ].filter((level) => level !== '');
  const published = levels.length === 0 ? 'No figures yet' : `Published ${levelsInWords(levels)}`;
  return {
    id: 'divisible',
    title: 'Divisible: national, regional and local',
    met: missing.length === 0,
    reason: missing.length === 0 ? `${published}.` : `${published}; not ${missing.join(' or ')}.`,
  };
}

function open({ source }: Indicator): Principle {
  return {
    id: 'public',
    title: 'Publicly accessible',
    met: source.url === '' ? null : true,
    reason:
      source.url === ''
        ? 'No public page is known.'
        : `Published by ${source.name}. Licence: ${source.licence}.`,
  };
}

function reliable({ source }: Indicator): Principle {
  const title = 'High quality, from a reliable source';
  if (source.inDevelopment === null) {
    return {
      id: 'reliable',
      title,
      met: null,
      reason: 'The source does not state the standing of these statistics.',
    };
  }
  return source.inDevelopment
    ? {
        id: 'reliable',
        title,
        met: false,
        reason: 'Published as official statistics in development: treat with care.',
      }
    : { id: 'reliable', title, met: true, reason: 'Not marked as statistics in development.' };
}

function enduring({ periods }: Indicator, asOf: string): Principle {
  if (periods.count === 0) {
    return { id: 'enduring', title: 'Enduring', met: false, reason: 'No figures yet.' };
  }
  const years = yearsBetween(periods.start, periods.end);
  const since = `Figures since ${periods.firstLabel}`;
  const stopped = yearsBetween(periods.end, asOf) >= stoppedYears;
  const reason =
    periods.count === 1
      ? `One period only, ${periods.firstLabel}.`
      : stopped
        ? `${since}, but none newer than ${periods.lastLabel}.`
        : `${since}, ${periods.count} periods.`;
  return { id: 'enduring', title: 'Enduring', met: years >= enduringYears && !stopped, reason };
}
