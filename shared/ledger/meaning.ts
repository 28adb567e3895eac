import { z } from 'zod';
import { limits } from '../limits.ts';
import { signatureShape, signatureViewSchema } from './signature.ts';

/** What a session agreed that an outcome means, and what it could not agree on. */
export const meaningStatementSchema = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'Write down what you agreed that it means')
    .max(limits.ratingNarrativeChars, `Keep it under ${limits.ratingNarrativeChars} characters`),
  /** Differences that stand; empty where there are none. */
  differences: z
    .string()
    .trim()
    .max(limits.ratingNarrativeChars, `Keep it under ${limits.ratingNarrativeChars} characters`)
    .default(''),
});

/** The same as the ledger keeps it. The latest one of an outcome stands; earlier ones stay readable. */
export const meaningEntrySchema = z.object({
  type: z.literal('meaning'),
  ...signatureShape,
  /** Id of an outcome or an objective, and its title as it stood. */
  target: z.string(),
  title: z.string(),
  text: z.string(),
  differences: z.string(),
  sessionId: z.string(),
  round: z.number().int(),
});
export type MeaningEntry = z.infer<typeof meaningEntrySchema>;

export const meaningViewSchema = meaningEntrySchema
  .pick({ target: true, title: true, text: true, differences: true, sessionId: true, round: true })
  .extend({
    /** `agreed`, or `differs` where differences stand. */
    standing: z.enum(['agreed', 'differs']),
    by: signatureViewSchema,
  });
export type MeaningView = z.infer<typeof meaningViewSchema>;
