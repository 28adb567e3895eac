import { z } from 'zod';
import { signatureShape } from './signature.ts';

/** Somebody decided that an indicator which was proposed for retirement stays, and why. */
export const retirementKeptEntrySchema = z.object({
  type: z.literal('retirement-kept'),
  ...signatureShape,
  objectiveId: z.string(),
  indicatorId: z.string(),
  reason: z.string(),
});
export type RetirementKeptEntry = z.infer<typeof retirementKeptEntrySchema>;
