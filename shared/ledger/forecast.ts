import { z } from 'zod';
import { areaNameSchema } from '../evidence/area.ts';
import { figureSchema } from '../evidence/figureSchema.ts';
import { limits } from '../limits.ts';
import { signatureShape } from './signature.ts';

/** Whether the figure has to reach the value from below or stay under it. The value itself counts in both. */
export const comparisons = ['at-least', 'at-most'] as const;
export type Comparison = (typeof comparisons)[number];

const reason = z
  .string()
  .trim()
  .min(1, 'Say why, in a sentence')
  .max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`);

/** What an editor says when they ask for a forecast. */
export const forecastAskSchema = z.object({
  comparison: z.enum(comparisons, { error: 'Say “at-least” or “at-most”' }),
  /** In the indicator's unit. */
  value: figureSchema('Give the value as a number'),
  /** As evidence names it: `2028`, `2028-01-01/P3Y`. */
  period: z.string().max(limits.nameChars),
  /** Ids of the members who are asked. */
  people: z
    .array(z.string())
    .min(1, 'Ask at least one person')
    .max(limits.peoplePerForecast, `Ask at most ${limits.peoplePerForecast} people`),
  /** The last day on which answers are taken, ISO; null where only the figure ends it. */
  closes: z.iso.date({ error: 'Give the day as 2027-03-31' }).nullable(),
});

/** One question as the ledger keeps it, with the words and the latest figure as they stood. */
export const forecastQuestionSchema = forecastAskSchema.extend({
  type: z.literal('forecast-question'),
  ...signatureShape,
  indicatorId: z.string(),
  title: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  area: areaNameSchema,
  /** The period in words, and its first and last day. */
  label: z.string(),
  start: z.string(),
  end: z.string(),
  latest: z.object({ value: z.number(), label: z.string(), end: z.string() }),
});
export type ForecastQuestion = z.infer<typeof forecastQuestionSchema>;

/** What one of those who were asked says. */
export const forecastStatementSchema = z.object({
  /** How likely it is, in whole per cent. */
  probability: z
    .number({ error: 'Say how likely it is, from 0 to 100 per cent' })
    .int('Use a whole number from 0 to 100')
    .min(0, 'Nothing is less likely than 0 %')
    .max(100, 'Nothing is more likely than 100 %'),
  reason: z
    .string()
    .trim()
    .max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
});
export type ForecastStatement = z.infer<typeof forecastStatementSchema>;

/** The latest of a person stands until the answers are revealed; nobody else reads it before. */
export const forecastAnswerSchema = z.object({
  type: z.literal('forecast-answer'),
  ...signatureShape,
  questionId: z.string(),
  probability: z.number().int(),
  reason: z.string().nullable(),
});
export type ForecastAnswer = z.infer<typeof forecastAnswerSchema>;

export const excuseStatementSchema = z.object({
  /** Ids of people who are no longer waited for. */
  people: z.array(z.string()).min(1, 'Say for whom nobody waits any longer').max(limits.peoplePerForecast),
  reason,
});

export const forecastExcusedSchema = excuseStatementSchema.extend({
  type: z.literal('forecast-excused'),
  ...signatureShape,
  questionId: z.string(),
});
export type ForecastExcused = z.infer<typeof forecastExcusedSchema>;

export const withdrawForecastSchema = z.object({ reason });

export const forecastWithdrawnSchema = withdrawForecastSchema.extend({
  type: z.literal('forecast-withdrawn'),
  ...signatureShape,
  questionId: z.string(),
});
export type ForecastWithdrawn = z.infer<typeof forecastWithdrawnSchema>;

export type ForecastEntry = ForecastQuestion | ForecastAnswer | ForecastExcused | ForecastWithdrawn;

/** Those of a ledger’s entries that are about forecasts. */
export function forecastEntries<T extends { type: string }>(
  entries: readonly (T | ForecastEntry)[],
): ForecastEntry[] {
  return entries.filter((entry): entry is ForecastEntry => entry.type.startsWith('forecast-'));
}
