import { z } from 'zod';
import { findingSchema, principleIds } from '../evidence/principles.ts';
import { limits } from '../limits.ts';
import { signatureShape } from './signature.ts';

/** What a person says of a principle where the data can't tell, or tell wrongly. */
export const principleStatementSchema = z.object({
  principle: z.enum(principleIds, `Name one of the five principles: ${principleIds.join(', ')}`),
  /** Null takes an earlier answer back: what the data tell stands again. */
  met: z.boolean('Answer true or false, or null to take an answer back').nullable(),
  reason: z
    .string('Say why, in a sentence')
    .trim()
    .min(1, 'Say why, in a sentence')
    .max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`),
});

export const principleAnswerSchema = principleStatementSchema.extend({
  type: z.literal('principle-answer'),
  ...signatureShape,
  indicatorId: z.string(),
  /** What the data told at that moment. */
  rule: findingSchema,
});
export type PrincipleAnswer = z.infer<typeof principleAnswerSchema>;
