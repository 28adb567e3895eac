import { z } from 'zod';
import { ratingDirections } from '../ledger/rating.ts';
import { frozenLevelSchema, scaleSchema } from '../ledger/scale.ts';
import { signatureViewSchema } from '../ledger/signature.ts';
import { endpoint } from './endpoint.ts';

/** Where something is that waits for somebody. */
const place = {
  partnershipId: z.string(),
  strategyId: z.string(),
  strategyTitle: z.string(),
};

export const waitingQuestionSchema = z.object({
  ...place,
  threadId: z.string(),
  /** Why: it was given to them or their organisation, they were asked by name, or they lead what it is about. */
  why: z.enum(['assigned', 'mention', 'lead']),
  /** Since when (ISO 8601 UTC). */
  at: z.string(),
  /** The day by which an answer is needed, or null. */
  due: z.string().nullable(),
  overdue: z.boolean(),
  target: z.string(),
  title: z.string(),
  /** What was asked, shortened. */
  excerpt: z.string(),
  by: signatureViewSchema,
  path: z.string(),
});
export type WaitingQuestion = z.infer<typeof waitingQuestionSchema>;

export const waitingObjectiveSchema = z.object({
  ...place,
  objectiveId: z.string(),
  title: z.string(),
  outcomeTitle: z.string(),
  /** The agreed rating that stands; null where there is none. */
  rating: z
    .object({
      level: z.string(),
      levelWords: frozenLevelSchema.nullable(),
      confidence: z.number().int(),
      direction: z.enum(ratingDirections),
      narrative: z.string(),
      by: signatureViewSchema,
    })
    .nullable(),
  /** As which kind of rating this person may say how it stands. */
  kind: z.enum(['agreed', 'individual']),
});
export type WaitingObjective = z.infer<typeof waitingObjectiveSchema>;

export const waitingSchema = z.object({
  /** The most pressing first. */
  questions: z.array(waitingQuestionSchema),
  /** Those that their organisation leads and whose rating is older than the partnership’s rhythm; the oldest first. */
  objectives: z.array(waitingObjectiveSchema),
  /** Live sessions that are on. */
  sessions: z.array(
    z.object({ ...place, sessionId: z.string(), title: z.string(), openedAt: z.string(), path: z.string() }),
  ),
  forecasts: z.array(
    z.object({
      partnershipId: z.string(),
      forecastId: z.string(),
      title: z.string(),
      /** The last day on which answers are taken, or null. */
      closes: z.string().nullable(),
      path: z.string(),
    }),
  ),
  /** The partnerships of all of these. */
  partnerships: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      scale: scaleSchema,
      ratingRhythmDays: z.number().int(),
    }),
  ),
});
export type Waiting = z.infer<typeof waitingSchema>;

export const getWaiting = endpoint({
  method: 'GET',
  path: '/api/me/waiting',
  tag: 'Inbox',
  summary:
    'What waits for who asks: questions, objectives that they lead and that are due to be rated, sessions that are on, forecasts.',
  status: 200,
  response: waitingSchema,
});
