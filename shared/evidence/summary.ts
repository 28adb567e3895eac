import { z } from 'zod';
import { type Absence, withheldBecause } from './absence.ts';
import { type AreaName, areaNameSchema } from './area.ts';
import { directionOf, directionSchema } from './direction.ts';
import { type Indicator, isPoint, type Observation, observationSchema, polaritySchema } from './indicator.ts';
import { byTime } from './period.ts';
import { type OwnScores, type SimilarPlaces, scoresOf, scoresSchema } from './scores.ts';

const sparkPoint = observationSchema.pick({
  period: true,
  label: true,
  start: true,
  end: true,
  value: true,
  lower: true,
  upper: true,
});

/**
 * What one row under an objective shows of an indicator for a place. Strict: it holds a direction in words and three
 * scores, and has no room for a level or a colour.
 */
export const evidenceSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  polarity: polaritySchema,
  area: areaNameSchema.nullable(),
  /** Oldest first; a null value is a gap in the line, never a zero. */
  points: z.array(sparkPoint),
  latest: z
    .object({
      value: z.number(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      period: z.string(),
      periodLabel: z.string(),
    })
    .nullable(),
  scores: scoresSchema,
  direction: directionSchema,
  releaseDate: z.string().nullable(),
  packVersion: z.string(),
  /** Why there is no value for the place, in plain words; null where there is one. */
  missing: z.string().nullable(),
  /** What to know about the latest value: that a newer one was withheld, or exists elsewhere. */
  remark: z.string().nullable(),
});
export type EvidenceSummary = z.infer<typeof evidenceSummarySchema>;

export interface EvidenceFacts {
  indicator: Indicator;
  area: AreaName | null;
  /** The place's rows, in any order. Give fewer of them to ask what was known at an earlier date. */
  series: readonly Observation[];
  absence: Absence | null;
  /** Similar places in the period that is asked for. */
  similarIn: (period: string) => SimilarPlaces;
  own?: OwnScores | undefined;
  packVersion: string;
}

export function summarise(facts: EvidenceFacts): EvidenceSummary {
  const { indicator, absence } = facts;
  const series = [...facts.series].sort(byTime);
  const latest = series.findLast(isPoint) ?? null;
  const similar = latest ? facts.similarIn(latest.period) : { total: 0, places: [] };
  return {
    id: indicator.id,
    title: indicator.title,
    unit: indicator.unit,
    decimals: indicator.decimals,
    polarity: indicator.polarity,
    area: facts.area,
    points: series.map(({ period, label, start, end, value, lower, upper }) => ({
      period,
      label,
      start,
      end,
      value,
      lower,
      upper,
    })),
    latest: latest && {
      value: latest.value,
      lower: latest.lower,
      upper: latest.upper,
      period: latest.period,
      periodLabel: latest.label,
    },
    scores: scoresOf({ polarity: indicator.polarity, latest, absence, similar, own: facts.own }),
    direction: directionOf(series, indicator),
    releaseDate: indicator.source.releaseDate,
    packVersion: facts.packVersion,
    missing: latest ? null : (absence?.reason ?? 'There is no figure for this place.'),
    remark: latest && remarkOn(latest.end, series.at(-1), indicator),
  };
}

/** Data months older than they need be, without saying so, is what people complain about most. */
function remarkOn(latestEnd: string, lastRow: Observation | undefined, indicator: Indicator): string | null {
  if (lastRow && lastRow.value === null && lastRow.end > latestEnd) {
    return `For ${lastRow.label} there is no figure. ${withheldBecause(lastRow.status).reason}`;
  }
  if (indicator.periods.end > latestEnd) {
    return `Other places have figures up to ${indicator.periods.lastLabel}; this place has none that new.`;
  }
  return null;
}
