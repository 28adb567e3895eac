import { z } from 'zod';
import { signatureViewSchema } from '../ledger/signature.ts';
import { baselineEvidenceSchema, stageSchema } from '../ledger/stageEntry.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

/** Where an objective is, for people to read. */
export const stageViewSchema = z.object({
  name: stageSchema,
  /** 1, and one more each time that measuring led back to defining. */
  round: z.number().int(),
  /** When it came here, ISO 8601 UTC; null where nobody has moved it yet. */
  since: z.string().nullable(),
  /** Stages that were left out and not made up for since, each with its reason. */
  skipped: z.array(z.object({ stage: stageSchema, reason: z.string(), by: signatureViewSchema })),
});
export type StageView = z.infer<typeof stageViewSchema>;

/** One move as it was signed. */
export const stageMoveSchema = z.object({
  id: z.string(),
  objectiveId: z.string(),
  from: stageSchema,
  to: stageSchema,
  /** The stages that it left out. */
  skipped: z.array(stageSchema),
  reason: z.string().nullable(),
  /** How many indicators were linked then, and how many of them had a figure for the place. */
  evidence: baselineEvidenceSchema,
  by: signatureViewSchema,
});
export type StageMove = z.infer<typeof stageMoveSchema>;

const s = z.object({ s: z.string() });
const objective = s.extend({ id: z.string() });
const tag = 'Stages';

export const moveStage = endpoint({
  method: 'POST',
  path: '/api/strategies/:s/objectives/:id/stage',
  tag,
  summary:
    'Move an objective to another stage: define, baseline, design, act, measure. Leaving a stage out needs a reason, and so does leaving the baseline while no linked indicator has a figure for the place. A request that is repeated with the same Idempotency-Key header moves once.',
  status: 201,
  params: objective,
  body: z.object({
    to: stageSchema,
    /** Where the objective is in the eyes of who moves it: 409 where somebody moved it meanwhile. */
    from: stageSchema.optional(),
    reason: z
      .string()
      .trim()
      .max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`)
      .optional(),
  }),
  response: stageViewSchema,
});

export const listStages = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/stages',
  tag,
  summary: 'The stage of each objective, in the strategy’s order.',
  status: 200,
  params: s,
  response: z.object({ stages: z.array(stageViewSchema.extend({ objectiveId: z.string() })) }),
});

export const listStageMoves = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/objectives/:id/stages',
  tag,
  summary: 'The stage of an objective, what is known for its baseline today, and every move, newest first.',
  status: 200,
  params: objective,
  response: z.object({
    stage: stageViewSchema,
    evidence: baselineEvidenceSchema,
    moves: z.array(stageMoveSchema),
  }),
});
