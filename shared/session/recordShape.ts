import { z } from 'zod';
import { agreedWordsSchema } from '../ledger/meaning.ts';
import { scaleSchema } from '../ledger/scale.ts';
import { lastActSchema, purposes } from './plan.ts';
import { stepKinds } from './stepKinds.ts';
import { heardSchema, recordedSchema, seenRoundSchema } from './viewShape.ts';

export const openQuestionKinds = [
  'last-act',
  'not-reached',
  'not-revealed',
  'no-rating',
  'dissent',
  'no-meaning',
  'differences',
  'tie',
] as const;

/** What a session left open, for the next one to begin with. */
export const openQuestionSchema = z.object({
  kind: z.enum(openQuestionKinds),
  /** The step that left it open, its kind and its target; null for the last act. */
  step: z.object({ id: z.string(), kind: z.enum(stepKinds), target: z.string().nullable() }).nullable(),
  /** What it is about; empty for the last act. */
  title: z.string(),
  /** In one or two sentences. */
  question: z.string(),
});
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

const recordRoundSchema = seenRoundSchema.extend({
  answered: z.number().int(),
  /** So few answered an anonymous round that the record shows nothing of it. */
  hidden: z.boolean(),
});

const recordStepSchema = z.object({
  id: z.string(),
  kind: z.enum(stepKinds),
  title: z.string(),
  /** Empty where nothing was asked. */
  question: z.string(),
  target: z.string().nullable(),
  anonymous: z.boolean(),
  reached: z.boolean(),
  /** How many answered the round that was on when the session was closed, where it was not revealed: that stays unseen. */
  unseen: z.number().int(),
  /** Those that were revealed, first to last. */
  rounds: z.array(recordRoundSchema),
  /** What was agreed, with the consents to it, first to last. */
  recorded: z.array(recordedSchema.omit({ mine: true })),
  meaning: agreedWordsSchema.nullable(),
});
export type RecordStep = z.infer<typeof recordStepSchema>;

/** The minutes of a closed session. They are worked out anew each time from what was kept of it, and stored nowhere. */
export const sessionRecordSchema = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.enum(purposes),
  strategyId: z.string(),
  /** Null where it was closed without having been opened. */
  openedAt: z.string().nullable(),
  closedAt: z.string(),
  facilitator: z.string(),
  scale: scaleSchema,
  tookPart: z.array(
    z.object({
      organisation: z.string(),
      people: z.number().int(),
      /** Of those whose names a step showed beside their answers. */
      names: z.array(z.string()),
    }),
  ),
  /** For members of the partnership; null for guests, to whom it was not shown. */
  heard: heardSchema.nullable(),
  lastAct: lastActSchema.nullable(),
  steps: z.array(recordStepSchema),
  pledges: z.array(
    z.object({
      text: z.string(),
      /** By when, in the words of who pledged. */
      by: z.string(),
      /** Null in an anonymous step. */
      organisation: z.string().nullable(),
      /** Only where the step showed names. */
      name: z.string().nullable(),
    }),
  ),
  openQuestions: z.array(openQuestionSchema),
});
export type SessionRecord = z.infer<typeof sessionRecordSchema>;
