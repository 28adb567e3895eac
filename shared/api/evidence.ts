import { z } from 'zod';
import { areaNameSchema, geographyLevels } from '../evidence/area.ts';
import { breakSchema } from '../evidence/breaks.ts';
import { directionSchema } from '../evidence/direction.ts';
import { frameworkSchema } from '../evidence/framework.ts';
import { freshnessBands } from '../evidence/freshness.ts';
import {
  indicatorOrigins,
  indicatorSchema,
  observationSchema,
  ownMarkSchema,
  polaritySchema,
} from '../evidence/indicator.ts';
import { scoresSchema } from '../evidence/scores.ts';
import { similarKinds, similarListSchema } from '../evidence/similar.ts';
import { evidenceSummarySchema } from '../evidence/summary.ts';
import { principleViewSchema } from '../ledger/principleView.ts';
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

/** The same for codes of areas. */
export const severalAreas = severalIds.refine(
  (codes) => codes.length <= limits.comparedAtOnce,
  `Compare with at most ${limits.comparedAtOnce} places at once`,
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
  /** Types of area for which it is published. */
  levels: z.array(z.string()),
  /** Of the newest figure: the place’s where `area` is given, else anybody’s. */
  freshness: z.enum(freshnessBands),
  origin: z.enum(indicatorOrigins),
  /** Only for an indicator that is the partnership’s own. */
  own: ownMarkSchema.nullable(),
  /** Where `area` is given: why that place has no figure, or null. */
  missing: z.string().nullable(),
});
export type IndicatorItem = z.infer<typeof indicatorItemSchema>;

/** One value of a filter, and how many indicators there are with it as the other filters stand. */
const choiceSchema = z.strictObject({ id: z.string(), title: z.string(), count: z.number().int() });
const choices = z.array(choiceSchema);

export const filterChoicesSchema = z.strictObject({
  /** Each with its items: missions, outcomes, capitals. */
  frameworks: z.array(choiceSchema.extend({ items: choices })),
  polarity: choices,
  level: choices,
  freshness: choices,
  origin: choices,
});
export type FilterChoices = z.infer<typeof filterChoicesSchema>;

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
    /** `framework/item` ids: any of those of one framework, and of each framework that is named. */
    tag: severalIds.optional(),
    polarity: polaritySchema.optional(),
    level: z.enum(geographyLevels).optional(),
    freshness: z.enum(freshnessBands).optional(),
    /** Published for everybody, recorded by the partnership, or imported by it. */
    origin: z.enum(indicatorOrigins).optional(),
    /** Own indicators that were taken out of use are left out otherwise. */
    retired: z.enum(['include', 'leave-out']).optional(),
    area: id.optional(),
    partnership: id.optional(),
    /** Tags of an objective: indicators that share them come first. */
    suggest: severalIds.optional(),
    absent: z.enum(['include', 'leave-out']).optional(),
  }),
  response: z.object({
    indicators: z.array(indicatorItemSchema),
    choices: filterChoicesSchema,
    pack: packSchema,
  }),
});

export const comparatorSchema = z.object({
  area: areaNameSchema,
  /** `chosen`: asked for by code under `compare`. */
  kind: z.enum(['country', 'region', 'county', 'neighbour', 'chosen']),
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
  /** What stands of each: a person’s answer where the partnership that is named has one, else what the data tell. */
  principles: z.array(principleViewSchema),
  /** Where the place’s line should not be read across. */
  breaks: z.array(breakSchema),
  /** Which similar places are among the comparators, and which lists there are for this place. */
  similar: z.object({ kind: z.enum(similarKinds), lists: z.array(similarListSchema) }),
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
  query: z.object({
    area: id.optional(),
    partnership: id.optional(),
    /** Codes of further places whose series are wanted. */
    compare: severalAreas.optional(),
    /** Which list of similar places; the ONS’s on all grounds unless told. */
    similar: z.enum(similarKinds).optional(),
  }),
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
  summary:
    'The frameworks that objectives can be tagged with, each with its version, status and items; with a partnership, its own too.',
  status: 200,
  query: z.object({ partnership: id.optional() }),
  response: z.object({ frameworks: z.array(frameworkSchema) }),
});
