import { z } from 'zod';
import { areaNameSchema } from '../evidence/area.ts';
import { gapSchema } from '../evidence/gap.ts';
import { observationSchema } from '../evidence/indicator.ts';
import { levelSchema } from '../evidence/levels.ts';
import { similarKinds, similarListSchema } from '../evidence/similar.ts';
import { limits } from '../limits.ts';
import { controls, measureKinds } from '../strategy/document.ts';
import { endpoint } from './endpoint.ts';
import { severalAreas } from './evidence.ts';
import { yearSchema } from './projection.ts';

const tag = 'Evidence';
const id = z.string().max(limits.nameChars);
const i = z.object({ i: z.string() });

const placeSchema = z.strictObject({
  area: areaNameSchema,
  type: z.string(),
  /** In the period that is compared; null where it has no figure then. */
  observation: observationSchema.nullable(),
  /** Why there is none, or null. */
  missing: z.string().nullable(),
});
export type ComparedPlace = z.infer<typeof placeSchema>;

export const comparePlaces = endpoint({
  method: 'GET',
  path: '/api/indicators/:i/places',
  tag,
  summary:
    'A place beside what is around it and inside it, or beside similar places: one period, the gap between best and worst, and whether it closes.',
  status: 200,
  params: i,
  query: z.object({
    /** The partnership’s place unless given. */
    area: id.optional(),
    partnership: id.optional(),
    /** `inside`: the councils inside it. Otherwise a list of similar places. `inside` unless told. */
    among: z.enum(['inside', ...similarKinds]).optional(),
  }),
  response: z.strictObject({
    area: areaNameSchema.nullable(),
    among: z.enum(['inside', ...similarKinds]),
    /** The newest period in which enough of the places have a figure; null where none has. */
    period: z.strictObject({ period: z.string(), label: z.string() }).nullable(),
    /** The place itself, then what lies around it, the nearest first. */
    around: z.array(placeSchema),
    /** By value, best first (highest first where neither way is better), then those without one. */
    places: z.array(placeSchema),
    levels: z.array(levelSchema),
    /** Why there is nothing to compare, or what is left out; null where all is there. */
    remark: z.string().nullable(),
    /** Null where fewer than two places have a figure. */
    gap: gapSchema.nullable(),
    lists: z.array(similarListSchema),
  }),
});

export const downloadIndicator = endpoint({
  method: 'GET',
  path: '/api/indicators/:i/data.csv',
  tag,
  summary: 'The figures of an indicator’s chart as CSV: the place, what is around it, and chosen places.',
  status: 200,
  params: i,
  query: z.object({
    area: id.optional(),
    partnership: id.optional(),
    compare: severalAreas.optional(),
    /** With this, where the place is heading up to the year, and the partnership’s goals. */
    to: yearSchema.optional(),
    /** With this, the similar places of the list too. */
    similar: z.enum(similarKinds).optional(),
  }),
  produces: ['text/csv'],
});

export const listIndicatorLinks = endpoint({
  method: 'GET',
  path: '/api/indicators/:i/links',
  tag,
  summary: 'Where a partnership’s strategies link an indicator, and why.',
  status: 200,
  params: i,
  query: z.object({ partnership: id }),
  response: z.object({
    links: z.array(
      z.strictObject({
        strategyId: z.string(),
        strategyTitle: z.string(),
        /** Null for an objective that stands under no outcome. */
        outcomeTitle: z.string().nullable(),
        objectiveId: z.string(),
        objectiveTitle: z.string(),
        why: z.string(),
        control: z.enum(controls).nullable(),
        measures: z.enum(measureKinds).nullable(),
      }),
    ),
    /** Titles of strategies that can’t be read just now. */
    unread: z.array(z.string()),
  }),
});
