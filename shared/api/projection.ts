import { z } from 'zod';
import { areaNameSchema } from '../evidence/area.ts';
import { aimSchema } from '../evidence/goal.ts';
import { aheadSchema } from '../foresight/aheadOf.ts';
import { limits } from '../limits.ts';
import { endpoint, type ResponseOf } from './endpoint.ts';

const id = z.string().max(limits.nameChars);

/** A year in an address. */
export const yearSchema = z
  .string()
  .regex(/^\d{4}$/, 'Give a year, such as 2030')
  .transform(Number);

export const getProjection = endpoint({
  method: 'GET',
  path: '/api/indicators/:i/projection',
  tag: 'Evidence',
  summary:
    'Where an indicator is heading for a place if nothing is done, with the range into which 8 of 10 figures should fall. 409 `too-short` where too few figures are independent of each other.',
  status: 200,
  params: z.object({ i: z.string() }),
  query: z.object({
    /** The partnership’s place unless given. */
    area: id.optional(),
    partnership: id.optional(),
    /** The year up to and including which to look ahead. */
    to: yearSchema,
  }),
  response: z.strictObject({
    method: z.string(),
    /** Share of figures that should fall between `low` and `high`. */
    coverage: z.number(),
    area: areaNameSchema,
    /** The figures that it stands on: how many, and the labels of the oldest and the latest. */
    basis: z.strictObject({ figures: z.number().int(), first: z.string(), last: z.string() }),
    /** In the indicator’s unit, oldest first. */
    points: z.array(
      z.strictObject({
        period: z.string(),
        label: z.string(),
        end: z.string(),
        low: z.number(),
        mid: z.number(),
        high: z.number(),
      }),
    ),
    /** Average change a year from the first to the last of the figures that it stands on. */
    pastPerYear: z.number(),
    /**
     * The partnership’s goal for the year, else its nearest later one, else the target that is in force (its own or the
     * best similar place’s); left out where there is none. `aim` says which it is.
     */
    target: z.number().optional(),
    /** The target less the middle of the last point: what would still be missing then. */
    gap: z.number().optional(),
    /**
     * Change a year that would reach the target: from the end of the latest figure’s time to the end of the year `to`, or of
     * the goal’s own year where that is later.
     */
    requiredPerYear: z.number().optional(),
    reach: aheadSchema.shape.reach.optional(),
    yearsOfChange: aheadSchema.shape.yearsOfChange.optional(),
    /** What it is held against. */
    aim: aimSchema.optional(),
  }),
});
export type Projection = ResponseOf<typeof getProjection>;
