import { z } from 'zod';
import { limits } from '../limits.ts';
import { realityQuestions, takesVerdict, verdicts } from './realityQuestions.ts';
import { signatureShape } from './signature.ts';

const statementShape = {
  question: z.enum(realityQuestions),
  /** Null where none of them fits, and for questions that are answered in words alone. */
  verdict: z.enum(verdicts).nullable(),
  words: z
    .string()
    .trim()
    .min(1, 'Answer in a sentence or two')
    .max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`),
};

/** What a person says when they answer one question about a link. */
export const realityStatementSchema = z
  .object({ ...statementShape, verdict: statementShape.verdict.default(null) })
  .refine(({ question, verdict }) => verdict === null || takesVerdict(question), {
    path: ['verdict'],
    message: 'This question is answered in words alone: leave the verdict out',
  });

/** One answer as the ledger keeps it. The latest to each question stands; earlier ones stay readable. */
export const realityAnswerEntrySchema = z.object({
  type: z.literal('reality-answer'),
  ...signatureShape,
  objectiveId: z.string(),
  indicatorId: z.string(),
  ...statementShape,
});
export type RealityAnswerEntry = z.infer<typeof realityAnswerEntrySchema>;
