import { z } from 'zod';
import { areaNameSchema } from '../evidence/area.ts';
import { forecastStages } from '../foresight/forecastStage.ts';
import {
  comparisons,
  excuseStatementSchema,
  forecastAskSchema,
  forecastStatementSchema,
  withdrawForecastSchema,
} from '../ledger/forecast.ts';
import { signatureViewSchema } from '../ledger/signature.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

const signed = signatureViewSchema;
const said = z.strictObject({
  /** Whole per cent. */
  probability: z.number().int(),
  reason: z.string().nullable(),
});

/** A figure of the period that was asked for. */
const figureSchema = z.strictObject({
  value: z.number(),
  /** Whether the question came true by it. */
  cameTrue: z.boolean(),
  kind: z.enum(['published', 'recorded', 'imported']),
  source: z.string(),
  url: z.string().nullable(),
  /** ISO: the day or month of publication, or the moment when it came in. */
  date: z.string(),
});
export type ForecastFigure = z.infer<typeof figureSchema>;

const moveCount = z.strictObject({ moves: z.number().int(), asLarge: z.number().int() });

/** How often such a move was made over a time as long. `fewest` moves are needed to say anything by them. */
const baseRateSchema = z.strictObject({
  from: z.strictObject({ value: z.number(), label: z.string() }),
  months: z.number().int(),
  fewest: z.number().int(),
  here: moveCount,
  similar: moveCount.extend({ places: z.number().int(), list: z.string() }).nullable(),
});
export type BaseRateView = z.infer<typeof baseRateSchema>;

export const forecastViewSchema = z.strictObject({
  id: z.string(),
  indicatorId: z.string(),
  /** Title, unit, decimals, area and latest figure as they stood when it was asked. */
  title: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  area: areaNameSchema,
  latest: z.strictObject({ value: z.number(), label: z.string() }),
  comparison: z.enum(comparisons),
  value: z.number(),
  period: z.string(),
  periodLabel: z.string(),
  periodEnd: z.string(),
  closes: z.string().nullable(),
  by: signed,
  stage: z.enum(forecastStages),
  /** Who was asked. That somebody answered is open; what they said is not, until the answers are revealed. */
  asked: z.array(
    z.strictObject({
      /** Null where nobody is known by it. */
      personId: z.string().nullable(),
      name: z.string(),
      organisation: z.string(),
      state: z.enum(['answered', 'waiting', 'excused', 'left']),
    }),
  ),
  /** Who asks may answer now, or change what they answered. */
  mayAnswer: z.boolean(),
  /** The own answer that stands, and what it replaced, oldest first. */
  mine: said.extend({ at: z.string(), earlier: z.array(said.extend({ at: z.string() })) }).nullable(),
  /** Null until everybody who is waited for has answered; then for ever. */
  answers: z.array(said.extend({ by: signed })).nullable(),
  excused: z.array(z.strictObject({ people: z.array(z.string()), reason: z.string(), by: signed })),
  withdrawn: z.strictObject({ reason: z.string(), by: signed }).nullable(),
  /** The figure that resolves it; null while there is none. */
  figure: figureSchema.nullable(),
  /** Figures of the same period that count no longer, or lie under the one that counts; oldest first. */
  otherFigures: z.array(figureSchema.extend({ standing: z.enum(['corrected', 'withdrawn', 'underneath']) })),
  /** Why no figure can resolve it, or null. */
  unresolvable: z.string().nullable(),
  /** Null until one has answered oneself, or the answers are revealed; and where it can't be worked out any more. */
  baseRate: baseRateSchema.nullable(),
});
export type ForecastView = z.infer<typeof forecastViewSchema>;

const p = z.object({ p: z.string() });
const f = p.extend({ f: z.string() });
const base = '/api/partnerships/:p/forecasts';
const tag = 'Forecasts';

export const askForecast = endpoint({
  method: 'POST',
  path: base,
  tag,
  summary:
    'Ask members how likely it is that an indicator reaches a value. An Idempotency-Key header makes repeating safe.',
  status: 201,
  params: p,
  body: forecastAskSchema.extend({
    indicatorId: z.string().max(limits.nameChars),
    /** The partnership’s place unless given. */
    area: z.string().max(limits.nameChars).optional(),
    closes: forecastAskSchema.shape.closes.default(null),
  }),
  response: forecastViewSchema,
});

export const listForecasts = endpoint({
  method: 'GET',
  path: base,
  tag,
  summary:
    'Every question, newest first. Answers of others are left out until all who are waited for have answered.',
  status: 200,
  params: p,
  response: z.object({ forecasts: z.array(forecastViewSchema) }),
});

export const getForecast = endpoint({
  method: 'GET',
  path: `${base}/:f`,
  tag,
  summary: 'One question as who asks may see it.',
  status: 200,
  params: f,
  response: forecastViewSchema,
});

export const answerForecast = endpoint({
  method: 'POST',
  path: `${base}/:f/answers`,
  tag,
  summary:
    'Answer, or replace one’s own answer until all are revealed. 409 after that, after the closing day, and once the figure is there.',
  status: 201,
  params: f,
  body: forecastStatementSchema,
  response: forecastViewSchema,
});

export const excuseFromForecast = endpoint({
  method: 'POST',
  path: `${base}/:f/excuse`,
  tag,
  summary: 'Stop waiting for people who were asked, saying why. It stays visible with who did it.',
  status: 201,
  params: f,
  body: excuseStatementSchema,
  response: forecastViewSchema,
});

export const withdrawForecast = endpoint({
  method: 'POST',
  path: `${base}/:f/withdraw`,
  tag,
  summary:
    'Take a question back before a figure resolves it, saying why. Answers that were not revealed stay private for ever.',
  status: 200,
  params: f,
  body: withdrawForecastSchema,
  response: forecastViewSchema,
});

export const getForecastRecord = endpoint({
  method: 'GET',
  path: '/api/partnerships/:p/forecast-record',
  tag,
  summary:
    'How good the partnership’s forecasts were: Brier score and calibration over resolved questions, null below ten of them.',
  status: 200,
  params: p,
  response: z.strictObject({
    resolved: z.number().int(),
    needed: z.number().int(),
    answers: z.number().int(),
    score: z
      .strictObject({
        brier: z.number(),
        bins: z.array(
          z.strictObject({
            from: z.number().int(),
            to: z.number().int(),
            answers: z.number().int(),
            questions: z.number().int(),
            meanProbability: z.number().nullable(),
            cameTrue: z.number().nullable(),
          }),
        ),
      })
      .nullable(),
  }),
});
