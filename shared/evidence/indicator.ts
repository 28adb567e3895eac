import { z } from 'zod';
import { accountSchema } from './account.ts';
import { originSchema } from './origin.ts';

/** Which way is better for people. `neither` has a direction of its own words and no minimum or target. */
export const polarities = ['higher', 'lower', 'neither'] as const;
export const polaritySchema = z.enum(polarities);
export type Polarity = z.infer<typeof polaritySchema>;

/** Why a published row carries no value: x not available, u too unreliable, c confidential, z not applicable. */
export const valueStatuses = ['x', 'u', 'c', 'z'] as const;

/** One row of a series. A null value is never zero. Values are in the indicator's unit; dates are ISO days. */
export const observationSchema = z.object({
  /** As the source names it, for example `2020-01-01/P3Y`; see period.ts. */
  period: z.string(),
  label: z.string(),
  start: z.string(),
  end: z.string(),
  value: z.number().nullable(),
  /** Limits of the 95% confidence interval, or null where none is published. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  status: z.enum(valueStatuses).nullable(),
  /** A code of notes.ts, or null. */
  note: z.string().nullable(),
  /** What people said, for a row of an indicator in words. */
  account: accountSchema.optional(),
  /** Only for a row that is a partnership’s own. */
  origin: originSchema.optional(),
});
export type Observation = z.infer<typeof observationSchema>;

/** An observation that has a value. */
export type Point = Observation & { value: number };

export function isPoint(observation: Observation): observation is Point {
  return observation.value !== null;
}

export const sourceSchema = z.object({
  name: z.string(),
  url: z.string(),
  /** Further pages of the same source. */
  moreUrls: z.array(z.string()),
  licence: z.string(),
  /** ISO day, or null where the source states none. */
  releaseDate: z.string().nullable(),
  /** True: "official statistics in development". Null: the source does not say. */
  inDevelopment: z.boolean().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

/** What a partnership’s own indicator counts in: figures of some kind, or people’s words. */
export const ownKinds = ['number', 'percentage', 'scale', 'words'] as const;

export const ownMarkSchema = z.strictObject({
  kind: z.enum(ownKinds),
  /** When it was taken out of use, ISO 8601 UTC: its values stay readable, and it is offered no more. */
  retiredAt: z.string().nullable(),
  /** The import that made it, or null for one that somebody made. */
  importId: z.string().nullable(),
});
export type OwnMark = z.infer<typeof ownMarkSchema>;

/** Who brought an indicator: everybody’s pack, a member of the partnership, or one of its imports. */
export const indicatorOrigins = ['official', 'own', 'imported'] as const;
export type IndicatorOrigin = (typeof indicatorOrigins)[number];

/**
 * What an indicator is, apart from its figures. Strict: a level, a colour or a status cannot ride along, because
 * Red, Amber and Green belong to outcomes and objectives alone.
 */
export const indicatorSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  /** Decimal places that the source shows. */
  decimals: z.number().int(),
  polarity: polaritySchema,
  polarityBasis: z.string(),
  /** What it counts, in plain words. */
  description: z.string(),
  /** What a higher number means for people. */
  higherMeans: z.string(),
  caveat: z.string().nullable(),
  /** `framework/item` ids. */
  tags: z.array(z.string()),
  /** Why it carries each tag, by tag id. */
  tagBasis: z.record(z.string(), z.string()),
  /** Types of area that have at least one row. */
  levels: z.array(z.string()),
  frequency: z.string(),
  /** Texts are empty and the count is 0 for an indicator that has no figures yet. */
  periods: z.object({
    first: z.string(),
    last: z.string(),
    firstLabel: z.string(),
    lastLabel: z.string(),
    /** First and last day covered. */
    start: z.string(),
    end: z.string(),
    count: z.number().int(),
  }),
  source: sourceSchema,
  /** Only for an indicator that is a partnership’s own. */
  own: ownMarkSchema.optional(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export function originOf({ own }: Pick<Indicator, 'own'>): IndicatorOrigin {
  if (!own) return 'official';
  return own.importId === null ? 'own' : 'imported';
}
