import { z } from 'zod';
import { accountSchema } from '../evidence/account.ts';
import { areaNameSchema } from '../evidence/area.ts';
import { figureSchema } from '../evidence/figureSchema.ts';
import { indicatorSchema, ownKinds, polaritySchema, valueStatuses } from '../evidence/indicator.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

const tag = 'Own evidence';
const base = '/api/partnerships/:p';
const p = z.object({ p: z.string() });
const pi = p.extend({ i: z.string() });
const piv = pi.extend({ v: z.string() });

const line = (max: number) => z.string().trim().max(max);
const id = z.string().max(limits.nameChars);
const page = z
  .string()
  .trim()
  .max(limits.reasonChars)
  .refine((text) => /^https?:\/\/\S+$/.test(text), 'Give an address that begins with https:// or http://');

/** What people say about an indicator of their own. */
const about = z.object({
  title: line(limits.titleChars).min(1, 'Give it a title'),
  /** What it counts, in plain words. */
  description: line(limits.reasonChars).optional(),
  /** What a higher figure means for people. */
  higherMeans: line(limits.reasonChars).optional(),
  /** What to be careful about, or null. */
  caveat: line(limits.reasonChars).nullable().optional(),
  /** Empty for a bare number; `%` for a percentage. */
  unit: line(40).optional(),
  decimals: z.number().int().min(0).max(6).optional(),
  polarity: polaritySchema.optional(),
  /** `framework/item` ids. */
  tags: z.array(id).max(limits.tagsPerObjective).optional(),
  /** How often there will be a figure, in words. */
  frequency: line(limits.nameChars).optional(),
  /** Who counts it. */
  source: line(limits.titleChars).optional(),
  /** A page where it can be read up, or null. */
  sourceUrl: page.nullable().optional(),
  licence: line(limits.titleChars).optional(),
});

const scale = z
  .strictObject({ min: figureSchema(), max: figureSchema() })
  .refine(({ min, max }) => min < max, 'The lowest must be below the highest');

const ownIndicatorSchema = z.strictObject({
  ...indicatorSchema.shape,
  scale: z.strictObject({ min: z.number(), max: z.number() }).nullable(),
  createdAt: z.string(),
  /** Names; null where nobody knows who it was. */
  createdBy: z.string().nullable(),
  changedAt: z.string().nullable(),
  /** Values that stand. */
  values: z.number().int(),
});
export type OwnIndicatorView = z.infer<typeof ownIndicatorSchema>;

export const listOwnIndicators = endpoint({
  method: 'GET',
  path: `${base}/indicators`,
  tag,
  summary: 'A partnership’s own indicators, retired ones too.',
  status: 200,
  params: p,
  response: z.object({ indicators: z.array(ownIndicatorSchema) }),
});

export const addOwnIndicator = endpoint({
  method: 'POST',
  path: `${base}/indicators`,
  tag,
  summary: 'Add an indicator of the partnership’s own: a number, a percentage, a scale, or people’s words.',
  status: 201,
  params: p,
  body: about.extend({
    kind: z.enum(ownKinds),
    /** For a scale: its ends. */
    scale: scale.optional(),
  }),
  response: ownIndicatorSchema,
});

export const changeOwnIndicator = endpoint({
  method: 'PATCH',
  path: `${base}/indicators/:i`,
  tag,
  summary: 'Change what is said about an own indicator. What it counts in stays, as its values depend on it.',
  status: 200,
  params: pi,
  body: about.partial(),
  response: ownIndicatorSchema,
});

export const retireOwnIndicator = endpoint({
  method: 'POST',
  path: `${base}/indicators/:i/retire`,
  tag,
  summary:
    'Take an own indicator out of use. Its values and links stay readable; `reinstate` brings it back.',
  status: 200,
  params: pi,
  response: ownIndicatorSchema,
});

export const reinstateOwnIndicator = endpoint({
  method: 'POST',
  path: `${base}/indicators/:i/reinstate`,
  tag,
  summary: 'Bring a retired own indicator back into use.',
  status: 200,
  params: pi,
  response: ownIndicatorSchema,
});

export const recordedValueSchema = z.strictObject({
  id: z.string(),
  area: areaNameSchema,
  period: z.string(),
  periodLabel: z.string(),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  status: z.enum(valueStatuses).nullable(),
  account: accountSchema.nullable(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  /** Why it was corrected or what to know about it; empty for none. */
  note: z.string(),
  recordedAt: z.string(),
  /** A name; null where nobody knows who it was. */
  recordedBy: z.string().nullable(),
  /** The value that this one corrects, or null. */
  corrects: z.string().nullable(),
  /** The value that corrected this one, or null where it stands. */
  correctedBy: z.string().nullable(),
  withdrawn: z.strictObject({ at: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
});
export type RecordedValue = z.infer<typeof recordedValueSchema>;

export const listValues = endpoint({
  method: 'GET',
  path: `${base}/indicators/:i/values`,
  tag,
  summary: 'Every value that a partnership recorded for an indicator, corrected ones too, newest first.',
  status: 200,
  params: pi,
  response: z.object({ values: z.array(recordedValueSchema) }),
});

export const recordValue = endpoint({
  method: 'POST',
  path: `${base}/indicators/:i/values`,
  tag,
  summary:
    'Record a value with its source, for an own indicator or one of the library. A correction names what it corrects.',
  status: 201,
  params: pi,
  body: z.object({
    /** Code; the partnership’s place unless given. */
    area: id.optional(),
    /** `2024`, `2024-09`, `2024-09-30`, `2022-01-01/P3Y`, `2024-04-01/2025-03-31`. */
    period: line(60).min(1, 'Say which period it is for'),
    value: figureSchema().nullable().optional(),
    /** Limits of the 95% confidence interval: both or neither. */
    lower: figureSchema().nullable().optional(),
    upper: figureSchema().nullable().optional(),
    /** Why there is no value, where there is none. */
    status: z.enum(valueStatuses).nullable().optional(),
    /** For an indicator in words. */
    account: accountSchema.optional(),
    source: line(limits.titleChars).min(1, 'Say where the figure comes from'),
    sourceUrl: page.nullable().optional(),
    note: line(limits.reasonChars).optional(),
    /** Id of the value that this one corrects. */
    corrects: z.string().optional(),
  }),
  response: recordedValueSchema,
});

export const withdrawValue = endpoint({
  method: 'POST',
  path: `${base}/indicators/:i/values/:v/withdraw`,
  tag,
  summary:
    'Withdraw a recorded value that should not stand, with the reason. It stays readable, and counts no more.',
  status: 200,
  params: piv,
  body: z.object({ reason: line(limits.reasonChars).min(1, 'Say why') }),
  response: recordedValueSchema,
});

const comparatorSet = z.strictObject({
  areas: z.array(areaNameSchema),
  reason: z.string(),
  /** Null where none was ever chosen. */
  setAt: z.string().nullable(),
  setBy: z.string().nullable(),
});

export const getComparators = endpoint({
  method: 'GET',
  path: `${base}/comparators`,
  tag,
  summary: 'The places that a partnership chose to compare itself with.',
  status: 200,
  params: p,
  response: comparatorSet,
});

export const setComparators = endpoint({
  method: 'PUT',
  path: `${base}/comparators`,
  tag,
  summary: 'Choose the places that the partnership compares itself with; an empty list chooses none.',
  status: 200,
  params: p,
  body: z.object({
    areas: z
      .array(id)
      .max(limits.comparatorsPerPartnership, `Choose at most ${limits.comparatorsPerPartnership} places`),
    reason: line(limits.reasonChars).optional(),
  }),
  response: comparatorSet,
});
