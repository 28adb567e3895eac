import { z } from 'zod';
import { directionWords } from '../evidence/direction.ts';
import { polaritySchema } from '../evidence/indicator.ts';
import type { EvidenceSummary } from '../evidence/summary.ts';

/**
 * Whether the room sees the evidence of what it rates before the first reveal. Withheld unless the plan or the facilitator
 * says otherwise: a figure that is seen first pulls everybody’s judgement towards it.
 */
export const evidenceChoices = ['shown', 'withheld'] as const;
export type EvidenceChoice = (typeof evidenceChoices)[number];

/** One linked indicator, in what one quiet row shows of it. Guests get this, and nothing else of the evidence. */
export const evidenceRowSchema = z.object({
  title: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  polarity: polaritySchema,
  /** Of the partnership’s place; null where there is no figure. */
  value: z.number().nullable(),
  period: z.string().nullable(),
  direction: z.enum(directionWords),
  scores: z.object({
    actual: z.number().nullable(),
    minimum: z.number().nullable(),
    target: z.number().nullable(),
  }),
  /** Why there is no figure, or null. */
  missing: z.string().nullable(),
});
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;

/** As it stands at this moment: what lies on the table does not change under people’s hands. */
export function evidenceRow(summary: EvidenceSummary): EvidenceRow {
  const { title, unit, decimals, polarity, latest, direction, scores, missing } = summary;
  return {
    ...{ title, unit, decimals, polarity, missing },
    value: latest?.value ?? null,
    period: latest?.periodLabel ?? null,
    direction: direction.word,
    scores: { actual: scores.actual.value, minimum: scores.minimum.value, target: scores.target.value },
  };
}
