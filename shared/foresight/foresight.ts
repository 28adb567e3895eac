import { z } from 'zod';
import { areaNameSchema } from '../evidence/area.ts';
import { aimSchema, goalSchema } from '../evidence/goal.ts';
import { polaritySchema } from '../evidence/indicator.ts';
import { aheadSchema } from './aheadOf.ts';

const figureSchema = z.strictObject({
  value: z.number(),
  label: z.string(),
  /** Last day of its period, ISO. */
  end: z.string(),
});

/** In the indicator’s unit; 8 of 10 figures should lie from `low` to `high`. */
const headingSchema = z.strictObject({
  label: z.string(),
  end: z.string(),
  low: z.number(),
  mid: z.number(),
  high: z.number(),
});

/** An indicator at the end of one year. */
const dateSchema = z.strictObject({
  year: z.number().int(),
  /** Null where neither a goal nor a target is in force. */
  aim: aimSchema.nullable(),
  /** The last figure that falls into the year or before it; null where nothing can be said of it. */
  heading: headingSchema.nullable(),
  /** Null without something to hold it against, or without a projection. */
  ahead: aheadSchema.nullable(),
  /** Why nothing can be said of the year, or null. */
  why: z.string().nullable(),
});
export type ForesightDate = z.infer<typeof dateSchema>;

export const foresightRowSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  polarity: polaritySchema,
  /** ISO 8601 UTC, or null. */
  starredAt: z.string().nullable(),
  /** Those that link it, in the order of the strategy, each with its lead organisation’s name. */
  objectives: z.array(z.strictObject({ id: z.string(), title: z.string(), lead: z.string().nullable() })),
  latest: figureSchema.nullable(),
  /** How many figures a projection stands on; 0 where there is none. */
  figures: z.number().int(),
  /** Average change a year over these figures, or null. */
  pastPerYear: z.number().nullable(),
  goals: z.array(goalSchema),
  /** One for each of the dates, in their order. */
  dates: z.array(dateSchema),
  /** The figures and the range to draw, oldest first: of starred indicators alone. */
  past: z.array(figureSchema),
  fan: z.array(headingSchema),
});
export type ForesightRow = z.infer<typeof foresightRowSchema>;

export const foresightSchema = z.strictObject({
  /** Years, the soonest first. */
  dates: z.array(z.number().int()),
  /** The partnership’s place, or null. */
  area: areaNameSchema.nullable(),
  method: z.string(),
  coverage: z.number(),
  /** Every linked or starred indicator: the starred first, in the order of their stars, then in the order of the strategy. */
  indicators: z.array(foresightRowSchema),
  /** Ids of starred indicators that the library has no more. */
  gone: z.array(z.string()),
});
export type Foresight = z.infer<typeof foresightSchema>;
