import { z } from 'zod';
import { areaNameSchema } from './area.ts';
import { directionSchema } from './direction.ts';
import { polaritySchema } from './indicator.ts';
import { scoresSchema } from './scores.ts';
import type { EvidenceSummary } from './summary.ts';

/**
 * One indicator as it stood when somebody rated: everything a reader needs years later, when the title, the figures,
 * the method or the place have changed. Strict: nothing that is not evidence can be frozen as evidence.
 */
export const frozenEvidenceSchema = z.strictObject({
  indicatorId: z.string(),
  title: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  polarity: polaritySchema,
  area: areaNameSchema.nullable(),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  period: z.string().nullable(),
  periodLabel: z.string().nullable(),
  scores: scoresSchema,
  direction: directionSchema,
  releaseDate: z.string().nullable(),
  packVersion: z.string(),
  /** Why there was no value, or null. */
  missing: z.string().nullable(),
});
export type FrozenEvidence = z.infer<typeof frozenEvidenceSchema>;

export function freeze(summary: EvidenceSummary): FrozenEvidence {
  const { id, latest, scores, direction } = summary;
  return {
    indicatorId: id,
    title: summary.title,
    unit: summary.unit,
    decimals: summary.decimals,
    polarity: summary.polarity,
    area: summary.area,
    value: latest?.value ?? null,
    lower: latest?.lower ?? null,
    upper: latest?.upper ?? null,
    period: latest?.period ?? null,
    periodLabel: latest?.periodLabel ?? null,
    // Copied: a summary may be cached and shared, and what is frozen must never change with it.
    scores: structuredClone(scores),
    direction: { ...direction },
    releaseDate: summary.releaseDate,
    packVersion: summary.packVersion,
    missing: summary.missing,
  };
}
