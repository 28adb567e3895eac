import { z } from 'zod';
import { realityAnswerEntrySchema, realityStatementSchema } from '../ledger/realityAnswer.ts';
import { realityQuestions } from '../ledger/realityQuestions.ts';
import { signatureViewSchema } from '../ledger/signature.ts';
import { limits } from '../limits.ts';
import { measureKinds } from '../strategy/document.ts';
import { endpoint } from './endpoint.ts';

const s = z.object({ s: z.string() });
const link = s.extend({ id: z.string(), i: z.string() });
const linkPath = '/api/strategies/:s/objectives/:id/links/:i' as const;
const tag = 'Checks';

/** A decision to keep an indicator that was proposed for retirement. */
export const keptViewSchema = z.object({ reason: z.string(), by: signatureViewSchema });
export type KeptView = z.infer<typeof keptViewSchema>;

const linkChecksSchema = z.object({
  indicatorId: z.string(),
  /** Null where the library no longer has it. */
  title: z.string().nullable(),
  measures: z.enum(measureKinds).nullable(),
  /** Questions of the reality check that nobody has answered. */
  unanswered: z.array(z.enum(realityQuestions)),
  /** When the two rounds of rating were in which it was not cited, where it is proposed for retirement; or null. */
  retirement: z.array(z.string()).nullable(),
  /** The latest decision to keep it, or null. */
  kept: keptViewSchema.nullable(),
});
export type LinkChecksView = z.infer<typeof linkChecksSchema>;

const objectiveChecksSchema = z.object({
  id: z.string(),
  /** As people say it: "2.1"; null without an outcome. */
  number: z.string().nullable(),
  title: z.string(),
  outcomeTitle: z.string().nullable(),
  links: z.array(linkChecksSchema),
  /** `few`: under two. `many`: over six. */
  howMany: z.enum(['none', 'few', 'enough', 'many']),
  /** All links say what they measure, and none measures an outcome. */
  noOutcomeMeasure: z.boolean(),
  /** Rounds of rating that say what they relied on, and those that do not. */
  rounds: z.object({ speaking: z.number().int(), silent: z.number().int() }),
});
export type ObjectiveChecksView = z.infer<typeof objectiveChecksSchema>;

export const getChecks = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/checks',
  tag,
  summary:
    'What is unanswered, unused, too little or too much of each objective’s evidence. An indicator that was linked before the last two rounds of rating and cited in neither is proposed for retirement.',
  status: 200,
  params: s,
  response: z.object({ objectives: z.array(objectiveChecksSchema) }),
});

export const answerViewSchema = realityAnswerEntrySchema
  .pick({ id: true, question: true, verdict: true, words: true })
  .extend({ by: signatureViewSchema });
export type AnswerView = z.infer<typeof answerViewSchema>;

export const listAnswers = endpoint({
  method: 'GET',
  path: `${linkPath}/answers`,
  tag,
  summary:
    'Every answer to the reality check of a link, newest first. The latest to each question stands. An unlinked indicator keeps its answers.',
  status: 200,
  params: link,
  response: z.object({ answers: z.array(answerViewSchema) }),
});

export const answer = endpoint({
  method: 'POST',
  path: `${linkPath}/answers`,
  tag,
  summary:
    'Answer one question of the reality check of a link. It is signed; earlier answers stay readable. An Idempotency-Key header makes repeating safe.',
  status: 201,
  params: link,
  body: realityStatementSchema,
  response: answerViewSchema,
});

export const keepLinked = endpoint({
  method: 'POST',
  path: `${linkPath}/keep`,
  tag,
  summary:
    'Keep an indicator that is proposed for retirement, saying why. It is not proposed again until two more rounds of rating. An Idempotency-Key header makes repeating safe.',
  status: 201,
  params: link,
  body: z.object({
    reason: z
      .string()
      .trim()
      .min(1, 'Say why it stays')
      .max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`),
  }),
  response: keptViewSchema,
});

export const listCitable = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/citable',
  tag,
  summary: 'The indicators that a rating of an objective or an outcome can cite: its linked evidence.',
  status: 200,
  params: s,
  query: z.object({ target: z.string('Name an objective or an outcome') }),
  response: z.object({ indicators: z.array(z.object({ id: z.string(), title: z.string() })) }),
});
export type Citable = z.infer<typeof listCitable.response>['indicators'][number];
