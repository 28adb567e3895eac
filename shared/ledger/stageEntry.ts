import { z } from 'zod';
import { signatureShape } from './signature.ts';
import { stages } from './stages.ts';

export const stageSchema = z.enum(stages);

export const baselineEvidenceSchema = z.object({
  linked: z.number().int().min(0),
  withFigure: z.number().int().min(0),
});

/** One move of an objective to another stage, as the ledger keeps it. Without any, an objective is at the first stage. */
export const stageEntrySchema = z.object({
  type: z.literal('stage'),
  ...signatureShape,
  objectiveId: z.string(),
  from: stageSchema,
  to: stageSchema,
  /** The stages that this move left out. */
  skipped: z.array(stageSchema),
  /** Why; never null where a stage was left out. */
  reason: z.string().nullable(),
  /** What was known at that moment. */
  evidence: baselineEvidenceSchema,
});
export type StageEntry = z.infer<typeof stageEntrySchema>;
