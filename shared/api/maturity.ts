import { z } from 'zod';
import { areaNameSchema } from '../evidence/area.ts';
import { maturitySteps, standings } from '../foresight/maturity.ts';
import { stageSchema } from '../ledger/stageEntry.ts';
import { endpoint } from './endpoint.ts';

const step = z.enum(maturitySteps);

/** Where something is done that a next step needs: a page, and what of. */
export const maturityDoorSchema = z.strictObject({
  at: z.enum(['indicator', 'checks', 'objective', 'forecasts']),
  /** Of the objective that is meant; null for the other places. */
  objectiveId: z.string().nullable(),
});
export type MaturityDoor = z.infer<typeof maturityDoorSchema>;

export const indicatorMaturitySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  stands: z.enum(standings),
  objectives: z.array(z.strictObject({ id: z.string(), title: z.string(), stage: stageSchema })),
  /** In their order. `since` is when it was first met without a break since, ISO 8601 UTC; null where it is not met. */
  steps: z.array(z.strictObject({ step, since: z.string().nullable() })),
  /** What is missing for the first step that is not met, and where that is done; null where all are met. */
  next: z.strictObject({ step, missing: z.string(), doors: z.array(maturityDoorSchema) }).nullable(),
});
export type IndicatorMaturity = z.infer<typeof indicatorMaturitySchema>;

const count = z.number().int();

/** How many stood where at the end of each quarter since the first link, oldest first, and as things stand. */
const profileSchema = z.array(
  z.strictObject({
    at: z.string(),
    label: z.string(),
    total: count,
    counts: z.strictObject({
      none: count,
      described: count,
      explained: count,
      predicted: count,
      'acted-upon': count,
    }),
  }),
);
export type MaturityProfile = z.infer<typeof profileSchema>;

export const maturitySchema = z.strictObject({
  area: areaNameSchema.nullable(),
  /** What each step calls for, in one sentence. */
  rules: z.array(z.strictObject({ step, rule: z.string() })),
  /** Each indicator that is linked today, once, in the strategy's order. */
  indicators: z.array(indicatorMaturitySchema),
  profile: profileSchema,
});
export type MaturityView = z.infer<typeof maturitySchema>;

export const getMaturity = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/maturity',
  tag: 'Foresight',
  summary:
    'Where each linked indicator stands from hindsight to foresight (described, explained, predicted, acted upon) by what is recorded, what its next step needs, and how many stood where at each quarter’s end. Never one score.',
  status: 200,
  params: z.object({ s: z.string() }),
  response: maturitySchema,
});

export const getPartnershipMaturity = endpoint({
  method: 'GET',
  path: '/api/partnerships/:p/maturity',
  tag: 'Foresight',
  summary:
    'How many of the indicators that a partnership links in all its strategies stood where from hindsight to foresight at each quarter’s end. An indicator that several link counts once, with what is recorded of it in any of them.',
  status: 200,
  params: z.object({ p: z.string() }),
  response: z.strictObject({
    /** How many strategies it is read from. */
    strategies: count,
    profile: profileSchema,
  }),
});
