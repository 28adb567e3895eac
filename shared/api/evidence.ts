import { z } from 'zod';
import { areaNameSchema } from '../evidence/area.ts';
import { directionSchema } from '../evidence/direction.ts';
import { frameworkSchema } from '../evidence/framework.ts';
import { indicatorSchema, observationSchema, polaritySchema } from '../evidence/indicator.ts';
import { principleSchema } from '../evidence/principles.ts';
import { scoresSchema } from '../evidence/scores.ts';
import { evidenceSummarySchema } from '../evidence/summary.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

const tag = 'Evidence';

const words = z.string().max(limits.searchChars, `Search with at most ${limits.searchChars} characters`);
const id = z.string().max(limits.nameChars);

/** `?tag=a&tag=b` and `?tag=a,b` mean the same. */
const severalIds = z
  .union([z.string(), z.array(z.string())])
  .transform((given) =>
    [given]
      .flat()
      .flatMap((each) => each.split(','))
      .filter((each) => each !== ''),
  )
  .refine(
    (ids) => ids.length <= limits.indicatorsAtOnce,
    `Ask for at most ${limits.indicatorsAtOnce} at once`,
  );

/** Where the figures come from and how to say so. */
export const packSchema = z.object({
  version: z.string(),
  /** Month in which the figures were collected, `YYYY-MM`. */
  collected: z.string(),
  /** Shown wherever figures are. */
  attribution: z.string(),
});
export type PackInfo = z.infer<typeof packSchema>;

export const indicatorItemSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  polarity: polaritySchema,
  /** `framework/item` ids. */
  tags: z.array(z.string()),
  periods: z.object({
    first: z.string(),
    last: z.string(),
    firstLabel: z.string(),
    lastLabel: z.string(),
  }),
  description: z.string(),
  higherMeans: z.string(),
  decimals: z.number().int(),
  source: z.string(),
  /** Tags asked for under `suggest` that it carries: why it stands near the top. */
  suggestedBy: z.array(z.string()),
  /** Where `area` is given: why that place has no figure, or null. */
  missing: z.string().nullable(),
});
export type IndicatorItem = z.infer<typeof indicatorItemSchema>;

export const listIndicators = endpoint({
  method: 'GET',
  path: '/api/indicators',
  tag,
  summary:
    'Search the indicator library. With an area, only what has a figure there, unless `absent=include`.',
  status: 200,
  query: z.object({
    q: words.optional(),
    /** A framework’s id: only indicators that carry one of its items. */
    framework: id.optional(),
    /** One `framework/item` id. */
    tag: id.optional(),
    area: id.optional(),
    partnership: id.optional(),
    /** Tags of an objective: indicators that share them come first. */
    suggest: severalIds.optional(),
    absent: z.enum(['include', 'leave-out']).optional(),
  }),
  response: z.object({ indicators: z.array(indicatorItemSchema), pack: packSchema }),
});

export const comparatorSchema = z.object({
  area: areaNameSchema,
  kind: z.enum(['country', 'region', 'county', 'neighbour']),
  /** For a neighbour, its value in the period of the place's latest one; otherwise its own latest. */
  latest: observationSchema.nullable(),
  /** Empty for neighbours. */
  series: z.array(observationSchema),
  /** Why there is no value, or null. */
  missing: z.string().nullable(),
});
export type Comparator = z.infer<typeof comparatorSchema>;

export const indicatorDetailSchema = z.strictObject({
  ...indicatorSchema.shape,
  tagDetails: z.array(
    z.object({ id: z.string(), title: z.string(), framework: z.string(), basis: z.string() }),
  ),
  area: areaNameSchema.nullable(),
  series: z.array(observationSchema),
  scores: scoresSchema,
  comparators: z.array(comparatorSchema),
  direction: directionSchema,
  principles: z.array(principleSchema),
  missing: z.string().nullable(),
  remark: z.string().nullable(),
  pack: packSchema,
});
export type IndicatorDetail = z.infer<typeof indicatorDetailSchema>;

export const getIndicator = endpoint({
  method: 'GET',
  path: '/api/indicators/:i',
  tag,
  summary: 'An indicator for a place: its series, three scores, comparators, direction in words and source.',
  status: 200,
  params: z.object({ i: z.string() }),
  query: z.object({ area: id.optional(), partnership: id.optional() }),
  response: indicatorDetailSchema,
});

export const getEvidence = endpoint({
  method: 'GET',
  path: '/api/evidence',
  tag,
  summary: 'One row for each of several indicators, for a place: what a linked indicator shows.',
  status: 200,
  query: z.object({ indicator: severalIds, area: id.optional(), partnership: id.optional() }),
  response: z.object({ summaries: z.array(evidenceSummarySchema), pack: packSchema }),
});

export const areaItemSchema = z.object({
  /** GSS code. */
  code: z.string(),
  name: z.string(),
  type: z.string(),
  /** Code of the area it lies in, or null. */
  parent: z.string().nullable(),
  parentName: z.string().nullable(),
  current: z.boolean(),
  /** The abolished area that the words found; this one took over from it. */
  formerly: areaNameSchema.nullable(),
});
export type AreaItem = z.infer<typeof areaItemSchema>;

export const listAreas = endpoint({
  method: 'GET',
  path: '/api/areas',
  tag,
  summary:
    'Places by name or code; an abolished place leads to what took over from it. All of them without `q`.',
  status: 200,
  query: z.object({ q: words.optional() }),
  response: z.object({ areas: z.array(areaItemSchema) }),
});

export const listFrameworks = endpoint({
  method: 'GET',
  path: '/api/frameworks',
  tag,
  summary: 'The frameworks that objectives can be tagged with, each with its version, status and items.',
  status: 200,
  response: z.object({ frameworks: z.array(frameworkSchema) }),
});
