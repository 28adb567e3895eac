import { z } from 'zod';
import { meaningViewSchema } from '../ledger/meaning.ts';
import { limits } from '../limits.ts';
import { isVisible, oneLine } from '../oneLine.ts';
import { controls, measureKinds } from '../strategy/document.ts';
import { endpoint } from './endpoint.ts';
import { roleSchema } from './people.ts';
import { ratingViewSchema } from './ratings.ts';
import { stageViewSchema } from './stages.ts';

export const titleSchema = z
  .string()
  .overwrite(oneLine)
  .min(1, { error: 'Give a title', abort: true })
  .refine(isVisible, 'Give a title')
  .max(limits.titleChars, `Keep the title under ${limits.titleChars} characters`);

const narrative = z.string().max(limits.narrativeChars, `Keep it under ${limits.narrativeChars} characters`);
const s = z.object({ s: z.string() });
const base = '/api/strategies/:s';
const tag = 'Strategy';

export const linkSchema = z.object({
  indicatorId: z.string(),
  why: z.string(),
  control: z.enum(controls).nullable(),
  /** What it measures for the objective; null where nobody has said. */
  measures: z.enum(measureKinds).nullable(),
});

export const objectiveSchema = z.object({
  id: z.string(),
  title: z.string(),
  narrative: z.string(),
  /** The lead organisation’s name. */
  lead: z.string().nullable(),
  /** YYYY-MM-DD */
  targetDate: z.string().nullable(),
  tags: z.array(z.string()),
  links: z.array(linkSchema),
  rating: ratingViewSchema.nullable(),
  /** What a session last agreed that it means, and whether differences stand. */
  meaning: meaningViewSchema.nullable(),
  stage: stageViewSchema,
});

export const starSchema = z.strictObject({
  indicatorId: z.string(),
  /** ISO 8601 UTC. */
  at: z.string(),
});

export const strategySchema = z.object({
  id: z.string(),
  title: z.string(),
  vision: z.string(),
  partnershipId: z.string(),
  /** The role of who asks. */
  role: roleSchema,
  outcomes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      narrative: z.string(),
      rating: ratingViewSchema.nullable(),
      meaning: meaningViewSchema.nullable(),
      objectives: z.array(objectiveSchema),
    }),
  ),
  /** Objectives whose outcome was deleted. */
  withoutOutcome: z.array(objectiveSchema),
  /** The killer indicators, in the order in which they were starred. */
  stars: z.array(starSchema),
});
export type StrategyView = z.infer<typeof strategySchema>;

const brief = z.object({ id: z.string(), title: z.string() });
const created = z.object({ id: z.string() });
const ok = z.object({ ok: z.literal(true) });

export const createStrategy = endpoint({
  method: 'POST',
  path: '/api/partnerships/:p/strategies',
  tag,
  summary: 'Make a strategy in a partnership.',
  status: 201,
  params: z.object({ p: z.string() }),
  body: z.object({ title: titleSchema }),
  response: brief,
});

export const getStrategy = endpoint({
  method: 'GET',
  path: base,
  tag,
  summary: 'A strategy as it stands in the live document. Prose is plain text.',
  status: 200,
  params: s,
  response: strategySchema,
});

export const renameStrategy = endpoint({
  method: 'PATCH',
  path: base,
  tag,
  summary: 'Rename a strategy, in the live document.',
  status: 200,
  params: s,
  body: z.object({ title: titleSchema }),
  response: brief,
});

export const deleteStrategy = endpoint({
  method: 'DELETE',
  path: base,
  tag,
  summary: 'Delete a strategy; an owner can undo that for 30 days.',
  status: 204,
  params: s,
});

export const restoreStrategy = endpoint({
  method: 'POST',
  path: `${base}/restore`,
  tag,
  summary: 'Bring a deleted strategy back.',
  status: 200,
  params: s,
  response: brief,
});

export const addOutcome = endpoint({
  method: 'POST',
  path: `${base}/outcomes`,
  tag,
  summary: 'Add an outcome at the end.',
  status: 201,
  params: s,
  body: z.object({ title: titleSchema, narrative: narrative.optional() }),
  response: created,
});

export const addObjective = endpoint({
  method: 'POST',
  path: `${base}/outcomes/:o/objectives`,
  tag,
  summary: 'Add an objective at the end of an outcome.',
  status: 201,
  params: s.extend({ o: z.string() }),
  body: z.object({ title: titleSchema, narrative: narrative.optional() }),
  response: created,
});

export const changeObjective = endpoint({
  method: 'PATCH',
  path: `${base}/objectives/:id`,
  tag,
  summary: 'Change what an objective says about itself apart from its prose.',
  status: 200,
  params: s.extend({ id: z.string() }),
  body: z.strictObject({
    /** An organisation’s name, matched ignoring case and spaces. */
    lead: z
      .string()
      .trim()
      .min(1, 'Name the organisation, or send null for none')
      .max(limits.nameChars, `Keep the name under ${limits.nameChars} characters`)
      .nullable()
      .optional(),
    targetDate: z.iso.date('Use a date such as 2030-03-31').nullable().optional(),
    tags: z.array(z.string().max(200)).max(limits.tagsPerObjective).optional(),
  }),
  response: ok,
});

const link = s.extend({ id: z.string(), i: z.string() });

export const putLink = endpoint({
  method: 'PUT',
  path: `${base}/objectives/:id/links/:i`,
  tag,
  summary: 'Link an indicator to an objective, or change what is said about the link.',
  status: 200,
  params: link,
  body: z.object({
    why: z.string().trim().max(limits.reasonChars).optional(),
    control: z.enum(controls).optional(),
    measures: z.enum(measureKinds).optional(),
  }),
  response: linkSchema,
});

export const deleteLink = endpoint({
  method: 'DELETE',
  path: `${base}/objectives/:id/links/:i`,
  tag,
  summary: 'Unlink an indicator.',
  status: 204,
  params: link,
});

const star = s.extend({ i: z.string() });

export const putStar = endpoint({
  method: 'PUT',
  path: `${base}/stars/:i`,
  tag,
  summary: `Star an indicator as one of the few that matter most, at most ${limits.starredIndicators} of them.`,
  status: 200,
  params: star,
  response: starSchema,
});

export const deleteStar = endpoint({
  method: 'DELETE',
  path: `${base}/stars/:i`,
  tag,
  summary: 'Take an indicator’s star off.',
  status: 204,
  params: star,
});

export const exportStrategy = endpoint({
  method: 'GET',
  path: `${base}/export`,
  tag,
  summary: 'The whole strategy as Markdown or JSON, with its links and ratings.',
  status: 200,
  params: s,
  query: z.object({ format: z.enum(['md', 'json']).default('json') }),
  produces: ['text/markdown', 'application/json'],
});
