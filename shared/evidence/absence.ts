import { z } from 'zod';
import { levelsInWords, severalOf } from './area.ts';
import { isPoint, type Observation } from './indicator.ts';
import { byTime } from './period.ts';

/** Why there is no number. Each has its own sentence: "no data" would hide that a source withheld it. */
export const absenceCodes = [
  'no-area',
  'not-for-this-kind',
  'former-area',
  'not-published',
  'not-available',
  'unreliable',
  'confidential',
  'not-applicable',
  'no-figures-yet',
  'in-words',
  'no-actual',
  'no-similar',
  'too-few-similar',
  'neither',
] as const;

export const absenceSchema = z.strictObject({ code: z.enum(absenceCodes), reason: z.string() });
export type Absence = z.infer<typeof absenceSchema>;

/** What is known about a place and an indicator when there is no value to show. */
export interface AbsenceFacts {
  area: { name: string; type: string } | null;
  /** The place's rows, with or without values. */
  series: readonly Observation[];
  /** Types of area for which the indicator is published. */
  levels: readonly string[];
  /** Councils inside the place: how many have a figure, of how many. */
  parts: { type: string; withFigure: number; total: number } | null;
  /** The county around the place, where that has a figure. */
  county: string | null;
  /** Abolished areas now inside the place that have figures. */
  formerAreas: readonly string[];
}

const withheld = {
  x: ['not-available', 'The source marks the figure as not available.'],
  u: ['unreliable', 'The source withheld the figure as too unreliable to publish.'],
  c: ['confidential', 'The source withheld the figure to protect confidentiality.'],
  z: ['not-applicable', 'The source marks the figure as not applicable here.'],
} as const;

/** Why a row has no value. */
export function withheldBecause(status: Observation['status']): Absence {
  const [code, reason] = withheld[status ?? 'x'];
  return { code, reason };
}

/** Null where the place has at least one value; otherwise why it has none. */
export function absenceOf(facts: AbsenceFacts): Absence | null {
  const { area, series } = facts;
  if (!area) return { code: 'no-area', reason: 'No place has been chosen.' };
  if (series.some(isPoint)) return null;
  const last = [...series].sort(byTime).at(-1);
  if (last?.account) return { code: 'in-words', reason: `Told in words: ${last.account.finding}` };
  if (last) {
    const { code, reason } = withheldBecause(last.status);
    return { code, reason: `${area.name} has no figure. ${reason}` };
  }
  if (facts.formerAreas.length > 0) return formerOnly(area.name, facts.formerAreas);
  if (facts.levels.length === 0) {
    return { code: 'no-figures-yet', reason: 'No figures have been recorded yet.' };
  }
  const elsewhere = otherLevels(area, facts);
  if (!facts.levels.includes(area.type)) {
    return {
      code: 'not-for-this-kind',
      reason: `This is not published for ${severalOf(area.type)}. ${elsewhere}`,
    };
  }
  const reason = `The source has no figure for ${area.name}, although it has for other ${severalOf(area.type)}.`;
  return { code: 'not-published', reason: facts.parts || facts.county ? `${reason} ${elsewhere}` : reason };
}

function formerOnly(name: string, formerAreas: readonly string[]): Absence {
  const names =
    formerAreas.length < 4 ? formerAreas.join(', ') : `${formerAreas.slice(0, 3).join(', ')} and others`;
  const reason = `The source has no figure for ${name} on its present boundary, only for what was there before: ${names}.`;
  return { code: 'former-area', reason };
}

function otherLevels(area: { name: string }, { parts, county, levels }: AbsenceFacts): string {
  if (parts && parts.withFigure > 0) {
    const number =
      parts.withFigure === parts.total ? `all ${parts.total}` : `${parts.withFigure} of the ${parts.total}`;
    return `It exists for ${number} ${severalOf(parts.type)} within ${area.name}.`;
  }
  if (county !== null) return `It exists for the county around it, ${county}.`;
  return `It is published ${levelsInWords(levels)}.`;
}
