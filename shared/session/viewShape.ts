import { z } from 'zod';
import { agreedWordsSchema } from '../ledger/meaning.ts';
import { ratingDirections } from '../ledger/rating.ts';
import { scaleSchema } from '../ledger/scale.ts';
import { evidenceChoices, evidenceRowSchema } from './evidence.ts';
import { overlapSchema } from './overlap.ts';
import { lastActSchema, purposes } from './plan.ts';
import { stepKinds } from './stepKinds.ts';

const contentShape = {
  level: z.string().optional(),
  confidence: z.number().optional(),
  reason: z.string().optional(),
  text: z.string().optional(),
  by: z.string().optional(),
  dots: z.record(z.string(), z.number()).optional(),
};

/** One’s own answer. */
const mineSchema = z.object(contentShape).nullable();

/** An answer as the room sees it. */
export const seenAnswerSchema = z.object({
  /** Null in an anonymous step. */
  organisation: z.string().nullable(),
  /** Only where the step shows names. */
  name: z.string().nullable(),
  ...contentShape,
});
export type SeenAnswer = z.infer<typeof seenAnswerSchema>;

const levelCounts = z.array(z.object({ level: z.string(), count: z.number().int() }));
const spreadSchema = z.object({
  levels: levelCounts,
  confidence: z.object({ low: z.number(), middle: z.number(), high: z.number() }).nullable(),
  byOrganisation: z.array(z.object({ organisation: z.string(), levels: levelCounts })).nullable(),
});

/** What a revealed round came to. */
export const seenRoundSchema = z.object({
  round: z.number().int(),
  answers: z.array(seenAnswerSchema),
  spread: spreadSchema.optional(),
  /** Since the round before; left out of the first round, and of anonymous steps, which can’t tell. */
  moved: z.array(z.object({ from: z.string(), to: z.string(), count: z.number().int() })).optional(),
  /** In what it was asked to mean: words that answers share, and words of one alone. Left out where there is nothing to compare. */
  overlap: overlapSchema.optional(),
  tally: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        dots: z.number().int(),
        people: z.number().int(),
        place: z.number().int(),
        tied: z.boolean(),
      }),
    )
    .optional(),
});
export type SeenRound = z.infer<typeof seenRoundSchema>;

export const recordedSchema = z.object({
  round: z.number().int(),
  /** The rating in the ledger. */
  ratingId: z.string(),
  level: z.string(),
  confidence: z.number(),
  direction: z.enum(ratingDirections),
  narrative: z.string(),
  at: z.string(),
  consents: z.object({ agree: z.number().int(), 'stand-aside': z.number().int(), dissent: z.number().int() }),
  /** What those who stand aside or dissent want to have kept. */
  words: z.array(z.object({ answer: z.string(), organisation: z.string(), words: z.string() })),
  mine: z.object({ answer: z.string(), words: z.string() }).nullable(),
});

/** A block of the strategy that everybody is asked to look at. */
export const spotlightSchema = z.object({
  /** Id of an outcome or an objective; for the vision that of the strategy. */
  target: z.string(),
  of: z.enum(['strategy', 'outcome', 'objective']),
  title: z.string(),
  /** As it reads now: who is here as a guest reads along. */
  narrative: z.string(),
});
export type Spotlight = z.infer<typeof spotlightSchema>;

const stepViewSchema = seenRoundSchema.partial().extend({
  id: z.string(),
  kind: z.enum(stepKinds),
  title: z.string().nullable(),
  question: z.string().nullable(),
  target: z.string().nullable(),
  /** What a step ahead is about, as it is called now; for who facilitates. */
  about: z.string().optional(),
  seconds: z.number().nullable(),
  anonymous: z.boolean(),
  names: z.boolean(),
  /** Dots each person has; null in other steps. */
  budget: z.number().nullable(),
  /** `ahead`, at it now (`open`), `revealed` (wherever the session is), or `passed` without a reveal. */
  status: z.enum(['ahead', 'open', 'revealed', 'passed']),
  round: z.number().int(),
  /** When the time is up, by the server’s clock. Nothing closes then. */
  endsAt: z.string().nullable(),
  table: z
    .object({
      title: z.string(),
      narrative: z.string(),
      options: z.array(z.object({ id: z.string(), title: z.string() })),
    })
    .nullable(),
  /** Where something is rated: whether its evidence may be seen now, and then its rows; null elsewhere. */
  evidence: z
    .object({
      choice: z.enum(evidenceChoices),
      indicators: z.number().int(),
      rows: z.array(evidenceRowSchema),
    })
    .nullable(),
  /** How many have answered in this round. */
  answered: z.number().int(),
  /** One’s own in this round. After the reveal of an anonymous step nobody can tell. */
  mine: mineSchema,
  /** Revealed rounds before this one, each with what one said oneself, where anybody can tell. */
  earlier: z.array(seenRoundSchema.extend({ mine: mineSchema })),
  recorded: z.array(recordedSchema),
  /** What this session agreed that the target means, with the differences that stand; null until it did. */
  meaning: agreedWordsSchema.nullable(),
});
export type StepView = z.infer<typeof stepViewSchema>;

/** How much of an organisation was heard: answers of steps that are not anonymous, edits of the strategy, and speaking marks. */
export const heardSchema = z.array(
  z.object({
    organisation: z.string(),
    people: z.number().int(),
    answers: z.number().int(),
    /** Blocks of the strategy that they changed while the session was open. */
    edits: z.number().int(),
    marks: z.number().int(),
  }),
);

export const sessionViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.enum(purposes),
  strategyId: z.string(),
  /** Null once it is closed. */
  code: z.string().nullable(),
  /** For the facilitator and the projector: the address that leads in by the code; null once there is none. */
  joinUrl: z.string().nullable().optional(),
  status: z.enum(['planned', 'open', 'closed']),
  /** Id of the step that it is at. */
  current: z.string().nullable(),
  /** Grows with each of the facilitator’s commands: what they may send as `expect`. */
  version: z.number().int(),
  /** The server’s clock as it answered: pages count down by it and not by their own. */
  now: z.string(),
  face: z.enum(['facilitator', 'participant', 'projector']),
  facilitator: z.object({ name: z.string(), isYou: z.boolean() }),
  /** What ratings are given on. */
  scale: scaleSchema,
  /** How many have joined. */
  joined: z.number().int(),
  /** For which organisations, most people first. */
  organisations: z.array(z.object({ organisation: z.string(), people: z.number().int() })),
  /** Who you are here; null for who has not joined. */
  you: z.object({ id: z.string(), name: z.string(), organisation: z.string() }).nullable(),
  lastAct: lastActSchema.nullable(),
  /** Null where nothing is in the spotlight. */
  spotlight: spotlightSchema.nullable(),
  steps: z.array(stepViewSchema),
  /** For the facilitator alone: who is here and who has answered in this round; null for those of an anonymous step. */
  people: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        organisation: z.string(),
        member: z.boolean(),
        answered: z.boolean().nullable(),
      }),
    )
    .optional(),
  /** For the facilitator alone: who was heard so far, by organisation. */
  heard: heardSchema.optional(),
  /** For the facilitator alone: opens the projector’s page. */
  projectorKey: z.string().optional(),
});
export type SessionView = z.infer<typeof sessionViewSchema>;
