import { z } from 'zod';
import { frameworkSchema } from '../evidence/framework.ts';
import { limits } from '../limits.ts';
import { servings } from '../strategy/coverage.ts';
import { endpoint } from './endpoint.ts';

const objectiveIds = z.array(z.string());

export const coveredItemSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Heading of the framework that it stands under, or null. */
  heading: z.string().nullable(),
  /** Id of the item that it belongs to, or null. */
  parent: z.string().nullable(),
  /** Ids of the objectives tagged with it. */
  objectives: objectiveIds,
  /** Ids of objectives tagged with an item inside it, and not with it. */
  below: objectiveIds,
  /** Linked indicators that belong to it, each with the objectives that link it and are not tagged with it. */
  indicators: z.array(z.strictObject({ id: z.string(), title: z.string(), objectives: objectiveIds })),
  /** At its strongest: by an objective, by one of an item inside it, by a linked indicator alone, or not. */
  served: z.enum(servings),
});
export type CoveredItemView = z.infer<typeof coveredItemSchema>;

export const coverageSchema = z.strictObject({
  /** Every item of the framework, in its order. */
  items: z.array(coveredItemSchema),
  /** Ids of objectives with no tag of the framework. */
  untagged: objectiveIds,
  /** What the ids stand for, in the order of the strategy. The last group holds objectives whose outcome is gone: its id is null. */
  outcomes: z.array(
    z.strictObject({
      id: z.string().nullable(),
      title: z.string(),
      objectives: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    }),
  ),
});
export type CoverageView = z.infer<typeof coverageSchema>;

const tag = 'Strategy';
const params = z.object({ s: z.string() });
const query = z.object({
  framework: z.string('Name a framework: GET /api/frameworks lists them').max(limits.nameChars),
});

export const getCoverage = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/coverage',
  tag,
  summary: 'Which items of a framework the objectives serve, and which objectives serve none of them.',
  status: 200,
  params,
  query,
  response: coverageSchema,
});

export const downloadCoverage = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/coverage.csv',
  tag,
  summary:
    'The same as CSV: one row for each item and each objective that serves it, and for what serves none.',
  status: 200,
  params,
  query,
  produces: ['text/csv'],
});

export const frameworkCoverageSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  status: frameworkSchema.shape.status,
  /** Whether it is the partnership's own. */
  own: z.boolean(),
  /** How many of its items are served in each way. */
  served: z.record(z.enum(servings), z.number().int()),
  /** How many objectives serve none of them. */
  untagged: z.number().int(),
});
export type FrameworkCoverage = z.infer<typeof frameworkCoverageSchema>;

export const listCoverage = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/coverage/frameworks',
  tag,
  summary: 'For each framework that the partnership can use, how many of its items the strategy serves.',
  status: 200,
  params,
  response: z.object({ frameworks: z.array(frameworkCoverageSchema) }),
});
