import { z } from 'zod';
import { councilTypes, levelsInWords, nationalTypes, regionalTypes } from './area.ts';
import { breaksIn } from './breaks.ts';
import { independentOf } from './independent.ts';
import { type Indicator, isPoint, type Observation, originOf } from './indicator.ts';
import { byTime, yearsBetween } from './period.ts';

export const principleIds = ['measurable', 'divisible', 'public', 'reliable', 'enduring'] as const;
export type PrincipleId = (typeof principleIds)[number];

/** What was found of one principle, by whom or what. */
export const findingSchema = z.object({
  /** Null where nobody can tell. */
  met: z.boolean().nullable(),
  reason: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

/** The five principles of a measure that a partnership can rely on, as far as the data themselves can tell. */
export const principleSchema = findingSchema.extend({ id: z.enum(principleIds), title: z.string() });
export type Principle = z.infer<typeof principleSchema>;

/** Fewer years than this say little about whether a measure lasts. */
const enduringYears = 5;
/** A series whose last figure is older than this has in effect stopped. */
const stoppedYears = 3;

const openLicence = /open government licence|creative commons|\bcc[ -]?(by|0)|public domain/i;

/** `series` is the place's, in any order; `asOf` the day or month in which the figures were collected (ISO). */
export function principlesOf(
  indicator: Indicator,
  series: readonly Observation[],
  asOf: string,
): Principle[] {
  const rows = [...series].sort(byTime);
  return [
    { id: 'measurable', title: 'Measurable, with a baseline', ...measurable(indicator, rows) },
    { id: 'divisible', title: 'Divisible: national, regional and local', ...divisible(indicator) },
    { id: 'public', title: 'Publicly accessible', ...open(indicator) },
    { id: 'reliable', title: 'High quality, from a reliable source', ...reliable(indicator, rows) },
    { id: 'enduring', title: 'Enduring', ...enduring(indicator, rows, asOf) },
  ];
}

function measurable({ own }: Indicator, rows: readonly Observation[]): Finding {
  if (own?.kind === 'words') {
    return { met: null, reason: 'Kept in people’s words, so figures can’t tell.' };
  }
  const points = rows.filter(isPoint);
  const [first] = points;
  if (!first) return { met: false, reason: 'There is no figure for this place.' };
  const figures = `${points.length} figures for this place since ${first.label}`;
  if (points.length === 1) {
    return { met: false, reason: 'One figure for this place so far, so nothing to measure change from.' };
  }
  return independentOf(points).length === 1
    ? { met: false, reason: `${figures}, but their periods overlap: nothing yet to measure change from.` }
    : { met: true, reason: `${figures}, so there is a baseline.` };
}

function divisible({ levels }: Indicator): Finding {
  const missing = [
    levels.some((level) => nationalTypes.includes(level)) ? '' : 'nationally',
    levels.some((level) => regionalTypes.includes(level)) ? '' : 'for regions',
    levels.some((level) => councilTypes.includes(level)) ? '' : 'for councils',
  ].filter((level) => level !== '');
  const published = levels.length === 0 ? 'No figures yet' : `Published ${levelsInWords(levels)}`;
  return {
    met: missing.length === 0,
    reason: missing.length === 0 ? `${published}.` : `${published}; not ${missing.join(' or ')}.`,
  };
}

function open({ source: { name, url, licence } }: Indicator): Finding {
  if (url === '') return { met: null, reason: 'No public page is known.' };
  return openLicence.test(licence)
    ? { met: true, reason: `Published by ${name}. Licence: ${licence}.` }
    : {
        met: null,
        reason: `A page of ${name} is named, but no open licence: whether everybody can see it, the data can’t tell.`,
      };
}

function reliable(indicator: Indicator, rows: readonly Observation[]): Finding {
  if (originOf(indicator) !== 'official') {
    return {
      met: null,
      reason: 'Brought in by this partnership, so no publisher vouches for it: the data can’t tell.',
    };
  }
  const { inDevelopment, name } = indicator.source;
  const latest = rows.at(-1);
  if (latest && isUnreliable(latest)) {
    return {
      met: false,
      reason: `The source itself calls the latest figure for this place, ${latest.label}, not reliable.`,
    };
  }
  if (inDevelopment === null) {
    return { met: null, reason: 'The source does not state the standing of these statistics.' };
  }
  if (inDevelopment) {
    return { met: false, reason: 'Published as official statistics in development: treat with care.' };
  }
  const margins = rows.some(({ lower }) => lower !== null) ? ' Margins of error are published with it.' : '';
  return { met: true, reason: `Published by ${name}, not marked as statistics in development.${margins}` };
}

function isUnreliable({ status, note }: Observation): boolean {
  return status === 'u' || (note?.split('; ').includes('low_reliability') ?? false);
}

function enduring({ periods }: Indicator, rows: readonly Observation[], asOf: string): Finding {
  if (periods.count === 0) return { met: false, reason: 'No figures yet.' };
  if (periods.count === 1) return { met: false, reason: `One period only, ${periods.firstLabel}.` };
  const years = yearsBetween(periods.start, periods.end);
  const stopped = yearsBetween(periods.end, asOf) >= stoppedYears;
  const since = `Figures since ${periods.firstLabel}`;
  const span = stopped
    ? `${since}, but none newer than ${periods.lastLabel}.`
    : `${since}, ${periods.count} periods.`;
  const change = breaksIn(rows).findLast(({ kind }) => kind === 'definition');
  const broken = change
    ? ` What it counts may have shifted between ${change.fromLabel} and ${change.toLabel}.`
    : '';
  return { met: years >= enduringYears && !stopped, reason: `${span}${broken}` };
}
