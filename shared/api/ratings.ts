import { z } from 'zod';
import { frozenEvidenceSchema } from '../evidence/frozen.ts';
import {
  ratingDirections,
  ratingKinds,
  ratingStatementSchema,
  ratingTargetSchema,
} from '../ledger/rating.ts';
import { frozenLevelSchema } from '../ledger/scale.ts';
import { signatureViewSchema } from '../ledger/signature.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

/** A rating as people read it: with names, and with what became of it. */
export const ratingViewSchema = z.object({
  id: z.string(),
  target: z.string(),
  targetType: ratingTargetSchema.shape.type,
  /** A level's id, or `cannot-assess`. */
  level: z.string(),
  /** The level in the words it had then; null for `cannot-assess`. */
  levelWords: frozenLevelSchema.nullable(),
  confidence: z.number().int(),
  direction: z.enum(ratingDirections),
  narrative: z.string(),
  kind: z.enum(ratingKinds),
  title: z.string(),
  evidence: z.array(frozenEvidenceSchema),
  /** Ids of the indicators that it says it relied on; null where it says nothing about that. */
  cites: z.array(z.string()).nullable(),
  /** The live session that it was given or agreed in, and the round of it. */
  sessionId: z.string().optional(),
  round: z.number().int().optional(),
  supersedes: z.string().nullable(),
  supersededBy: z.string().nullable(),
  withdrawn: signatureViewSchema.extend({ reason: z.string() }).nullable(),
  by: signatureViewSchema,
});
export type RatingView = z.infer<typeof ratingViewSchema>;

const s = z.object({ s: z.string() });
const tag = 'Ratings';

export const rate = endpoint({
  method: 'POST',
  path: '/api/strategies/:s/ratings',
  tag,
  summary:
    'Rate an objective or an outcome. The evidence as it stands is frozen with it. Indicators cannot be rated. A request that is repeated with the same Idempotency-Key header rates once.',
  status: 201,
  params: s,
  body: ratingStatementSchema.extend({
    target: z.string().min(1, 'Say what is rated'),
    supersedes: z.string().optional(),
  }),
  response: ratingViewSchema,
});

export const listRatings = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/ratings',
  tag,
  summary: 'Ratings, newest first, with those replaced or withdrawn: nothing is ever removed.',
  status: 200,
  params: s,
  query: z.object({ target: z.string().optional() }),
  response: z.object({ ratings: z.array(ratingViewSchema) }),
});

/** A rating as a badge shows it. */
export const currentRatingSchema = ratingViewSchema
  .pick({ target: true, level: true, levelWords: true, direction: true })
  .extend({ at: z.string() });
export type CurrentRating = z.infer<typeof currentRatingSchema>;

export const listCurrentRatings = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/ratings/current',
  tag,
  summary:
    'The latest agreed rating of each outcome and objective that stands, without its narrative and evidence.',
  status: 200,
  params: s,
  response: z.object({ ratings: z.array(currentRatingSchema) }),
});

export const withdrawRating = endpoint({
  method: 'POST',
  path: '/api/ratings/:r/withdraw',
  tag,
  summary:
    'Withdraw a rating, saying why. It stays readable and no longer counts. An Idempotency-Key header makes repeating safe.',
  status: 200,
  params: z.object({ r: z.string() }),
  body: z.object({ reason: z.string().trim().min(1, 'Say why').max(limits.reasonChars) }),
  response: ratingViewSchema,
});
