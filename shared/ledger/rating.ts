import { z } from 'zod';
import { frozenEvidenceSchema } from '../evidence/frozen.ts';
import { limits } from '../limits.ts';
import { frozenLevelSchema } from './scale.ts';
import { signatureShape } from './signature.ts';

/** Which way the thing rated is heading, in the judgement of who rates. */
export const ratingDirections = ['improving', 'steady', 'worsening', 'unknown'] as const;
export const ratingKinds = ['agreed', 'individual'] as const;
export type RatingKind = (typeof ratingKinds)[number];

/** Only these two can carry a level: an indicator has a direction in words and three scores, never a colour. */
export const rateable = ['outcome', 'objective'] as const;

export const ratingTargetSchema = z.object({ type: z.enum(rateable), id: z.string() });
export type RatingTarget = z.infer<typeof ratingTargetSchema>;

/** What a person says when they rate. */
export const ratingStatementSchema = z.object({
  /** A level's id, or `cannot-assess`. */
  level: z.string().min(1, 'Choose a level'),
  /** Whole per cent. */
  confidence: z
    .number({ error: 'Say how sure you are, from 0 to 100' })
    .int('Use a whole number from 0 to 100')
    .min(0, 'Confidence is at least 0')
    .max(100, 'Confidence is at most 100'),
  direction: z.enum(ratingDirections),
  narrative: z
    .string()
    .trim()
    .min(1, 'Say why, in a sentence or two')
    .max(limits.ratingNarrativeChars, `Keep it under ${limits.ratingNarrativeChars} characters`),
  kind: z.enum(ratingKinds),
  /** Ids of the linked indicators that were relied on. Left out by who says nothing about that. */
  cites: z.array(z.string()).max(limits.citesPerRating).optional(),
});
export type RatingStatement = z.infer<typeof ratingStatementSchema>;

/**
 * One rating as the ledger keeps it. What stood then is frozen: the words of the level, the title, the evidence.
 */
export const ratingEntrySchema = ratingStatementSchema.extend({
  type: z.literal('rating'),
  ...signatureShape,
  target: ratingTargetSchema,
  /** The words of the level as they stood; null for `cannot-assess`. */
  levelWords: frozenLevelSchema.nullable(),
  /** Title of the target as it stood. */
  title: z.string(),
  evidence: z.array(frozenEvidenceSchema),
  /** Null where it says nothing about what was relied on, as ratings from before that was asked do. */
  cites: z.array(z.string()).nullable().default(null),
  /** Id of the rating that this one replaces. */
  supersedes: z.string().nullable(),
  /** Empty for an individual rating that somebody gave in a session without saying why. */
  narrative: z.string(),
  /** The live session that it was given or agreed in, and the round of it. */
  sessionId: z.string().optional(),
  round: z.number().int().optional(),
});
export type RatingEntry = z.infer<typeof ratingEntrySchema>;

export const withdrawalEntrySchema = z.object({
  type: z.literal('withdrawal'),
  ...signatureShape,
  ratingId: z.string(),
  reason: z.string(),
});
export type WithdrawalEntry = z.infer<typeof withdrawalEntrySchema>;
