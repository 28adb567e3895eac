import { z } from 'zod';
import { limits } from '../limits.ts';
import { signatureShape } from './signature.ts';

/** What one says to a rating that a session agreed on. Standing aside does not block it; a dissent stays beside it. */
export const consentAnswers = ['agree', 'stand-aside', 'dissent'] as const;

export const consentStatementSchema = z
  .object({
    answer: z.enum(consentAnswers),
    /** One’s own words. */
    words: z.string().trim().max(limits.reasonChars).default(''),
  })
  .refine(({ answer, words }) => answer !== 'dissent' || words !== '', {
    path: ['words'],
    message: 'Say in your own words what you dissent from',
  });
export type ConsentStatement = z.infer<typeof consentStatementSchema>;

/** Somebody’s answer to an agreed rating, as the ledger keeps it. Their latest one stands. */
export const consentEntrySchema = z.object({
  type: z.literal('consent'),
  ...signatureShape,
  /** The rating’s entry in the same ledger. */
  ratingId: z.string(),
  answer: z.enum(consentAnswers),
  words: z.string(),
  sessionId: z.string(),
  round: z.number().int(),
});
export type ConsentEntry = z.infer<typeof consentEntrySchema>;
