import { z } from 'zod';
import { consentStatementSchema } from '../ledger/consent.ts';
import { ratingStatementSchema } from '../ledger/rating.ts';
import { limits } from '../limits.ts';
import { sentAnswerSchema } from '../session/answer.ts';
import { evidenceChoices } from '../session/evidence.ts';
import { lastActSchema, sessionPlanSchema } from '../session/plan.ts';
import { openQuestionSchema, sessionRecordSchema } from '../session/recordShape.ts';
import { heardSchema, sessionViewSchema } from '../session/viewShape.ts';
import { endpoint } from './endpoint.ts';
import { nameSchema, organisationName } from './people.ts';
import { ratingViewSchema } from './ratings.ts';
import { expect, standing } from './standing.ts';

const tag = 'Live sessions';
const id = z.object({ id: z.string() });
/** What somebody had before them: what comes late from a bad line must not count for what came after. */
const round = z.number().int().min(1).max(limits.roundsPerStep).optional();
const code = z.string().min(1, 'Type the code').max(60, 'That is too long for a code');
const base = '/api/sessions/:id';

export const planSession = endpoint({
  method: 'POST',
  path: '/api/strategies/:s/sessions',
  tag,
  summary: 'Plan a live session. Its code lets people in until it is closed; the first move opens it.',
  status: 201,
  params: z.object({ s: z.string() }),
  body: sessionPlanSchema,
  response: z.object({ id: z.string(), code: z.string(), joinUrl: z.string(), projectorKey: z.string() }),
});

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/sessions',
  tag,
  summary: 'The live sessions of a strategy, newest first.',
  status: 200,
  params: z.object({ s: z.string() }),
  response: z.object({
    sessions: z.array(
      sessionViewSchema
        .pick({ id: true, title: true, purpose: true, status: true })
        .extend({ createdAt: z.string(), closedAt: z.string().nullable() }),
    ),
  }),
});

export const previewSession = endpoint({
  method: 'GET',
  path: '/api/sessions/join/:code',
  tag,
  summary: 'What a code leads to, and as whom you would join. Joins nothing.',
  status: 200,
  open: true,
  params: z.object({ code }),
  response: z.object({
    sessionId: z.string(),
    title: z.string(),
    /** Who is signed in, whether or not they are a member here. */
    signedInAs: z.string().nullable(),
    /** For members of the partnership: the organisation that they are here for. */
    memberOf: z.string().nullable(),
    /** Whether you, or this device, are in it already. */
    joined: z.boolean(),
  }),
});

export const joinSession = endpoint({
  method: 'POST',
  path: '/api/sessions/join',
  tag,
  summary:
    'Join by a code. Members are recognised; everybody else gives a name and an organisation, and gets a cookie by which this device comes back as the same person.',
  status: 201,
  open: true,
  body: z.object({
    code,
    name: nameSchema.optional(),
    organisation: organisationName.optional(),
  }),
  response: z.object({ sessionId: z.string() }),
});

export const getSession = endpoint({
  method: 'GET',
  path: base,
  tag,
  summary:
    'A session as you may see it. Answers of a step appear, to everybody, once they are revealed; with `step`, those of that step alone, and with `current` those of the one that the session is at; at its end, of all.',
  status: 200,
  busy: true,
  open: true,
  params: id,
  query: z.object({ step: z.string().optional() }),
  response: sessionViewSchema,
});

export const getProjection = endpoint({
  method: 'GET',
  path: '/api/sessions/projector/:key',
  tag,
  summary: 'A session as the projector shows it: nothing that is private.',
  status: 200,
  open: true,
  params: z.object({ key: z.string() }),
  response: sessionViewSchema,
});

export const answerStep = endpoint({
  method: 'POST',
  path: `${base}/answers`,
  tag,
  summary:
    'Answer the step that the session is at. Again replaces your own answer, until the reveal. With `round`, only while that round is on.',
  status: 201,
  open: true,
  params: id,
  body: sentAnswerSchema.extend({ step: z.string().min(1, 'Name the step'), round }),
  response: z.object({ step: z.string(), round: z.number().int() }),
});

export const moveSession = endpoint({
  method: 'POST',
  path: `${base}/move`,
  tag,
  summary: 'Bring everybody to a step. The first move opens the session.',
  status: 200,
  open: true,
  params: id,
  body: z.object({ to: z.string().min(1, 'Name the step'), expect }),
  response: standing,
});

export const revealStep = endpoint({
  method: 'POST',
  path: `${base}/reveal`,
  tag,
  summary: 'Show everybody the answers of the step that the session is at.',
  status: 200,
  open: true,
  params: id,
  body: z.object({ expect }),
  response: standing,
});

export const nextRound = endpoint({
  method: 'POST',
  path: `${base}/round`,
  tag,
  summary:
    'Ask the same again, in private, once the answers were revealed and talked about; of dots, between those that are tied.',
  status: 200,
  open: true,
  params: id,
  body: z.object({
    /** Of dots: ids of what is decided between; those that share the best shared place where it is left out. */
    among: z.array(z.string().max(120)).max(limits.dotOptions).optional(),
    expect,
  }),
  response: standing,
});

export const timeStep = endpoint({
  method: 'POST',
  path: `${base}/time`,
  tag,
  summary: 'Set how much time is left for the step that the session is at. At zero nothing closes.',
  status: 200,
  open: true,
  params: id,
  body: z.object({
    seconds: z
      .number()
      .int()
      .min(0)
      .max(24 * 3600),
    expect,
  }),
  response: standing,
});

export const chooseEvidence = endpoint({
  method: 'POST',
  path: `${base}/evidence`,
  tag,
  summary:
    'Show everybody the evidence of what is rated before the first reveal, or withhold it until then, so that it anchors nobody.',
  status: 200,
  open: true,
  params: id,
  body: z.object({ evidence: z.enum(evidenceChoices), expect }),
  response: standing,
});

export const recordRating = endpoint({
  method: 'POST',
  path: `${base}/record`,
  tag,
  summary:
    'Sign the rating that the session agreed on. The individual ratings of the round join the ledger with it, except those of an anonymous step. The same again changes nothing.',
  status: 201,
  open: true,
  params: id,
  body: ratingStatementSchema
    .omit({ kind: true })
    .extend({ step: z.string().min(1, 'Name the step'), expect }),
  response: ratingViewSchema,
});

export const consent = endpoint({
  method: 'POST',
  path: `${base}/consents`,
  tag,
  summary:
    'Agree with the rating that was recorded in a step, stand aside, or dissent in your own words. With `round`, only while no later round has come to another.',
  status: 201,
  open: true,
  params: id,
  body: consentStatementSchema.safeExtend({ step: z.string().min(1, 'Name the step'), round }),
  response: z.object({ step: z.string(), round: z.number().int() }),
});

export const markSpoken = endpoint({
  method: 'POST',
  path: `${base}/marks`,
  tag,
  summary:
    'Mark that somebody of an organisation spoke. Each mark counts one more; the facilitator sees them, and the record keeps them.',
  status: 201,
  open: true,
  params: id,
  body: z.object({ organisation: organisationName }),
  response: z.object({ heard: heardSchema }),
});

export const handOver = endpoint({
  method: 'POST',
  path: `${base}/facilitator`,
  tag,
  summary: 'Take over as facilitator, or hand over to another editor.',
  status: 200,
  open: true,
  params: id,
  body: z.object({ to: z.string().optional(), expect }),
  response: standing,
});

export const closeSession = endpoint({
  method: 'POST',
  path: `${base}/close`,
  tag,
  summary: 'Close the session. A review says whether the last act worked; the code is free again.',
  status: 200,
  open: true,
  params: id,
  body: z.object({ lastAct: lastActSchema.optional(), expect }),
  response: standing,
});

export const getRecord = endpoint({
  method: 'GET',
  path: `${base}/record`,
  tag,
  summary:
    'The record of a closed session: who took part, what each step came to, what was agreed, and what is open. Members of the partnership have it as a document too.',
  status: 200,
  open: true,
  produces: [
    'application/json',
    'text/markdown',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  params: id,
  query: z.object({ format: z.enum(['json', 'md', 'docx']).default('json') }),
  response: sessionRecordSchema,
});

export const listOpenQuestions = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/sessions/open-questions',
  tag,
  summary: 'What the session that was closed last left open, for the next plan to begin with.',
  status: 200,
  params: z.object({ s: z.string() }),
  response: z.object({
    /** Null where none was closed yet. */
    session: z.object({ id: z.string(), title: z.string(), closedAt: z.string() }).nullable(),
    questions: z.array(openQuestionSchema),
  }),
});
