import { z } from 'zod';
import { frameworkSchema } from '../evidence/framework.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

const tag = 'Frameworks';
const base = '/api/partnerships/:p/frameworks';
const p = z.object({ p: z.string() });
const pf = p.extend({ f: z.string() });
const pfi = pf.extend({ i: z.string() });

const line = (max: number) => z.string().trim().max(max, `Keep it under ${max} characters`);
const title = line(limits.titleChars).min(1, 'Give it a title');
const page = line(limits.reasonChars).refine(
  (text) => /^https?:\/\/\S+$/.test(text),
  'Give an address that begins with https:// or http://',
);

const itemWords = z.object({
  title,
  /** Id of the item that it belongs to, with or without its framework; or, of one that is made with it, its title. */
  parent: line(limits.titleChars).nullable().optional(),
  heading: line(limits.titleChars).optional(),
  /** What it is about. */
  meaning: line(limits.meaningChars).optional(),
  /** Ids of indicators of the library that tell about it. The partnership’s own say themselves what they tell about. */
  toldBy: z.array(line(limits.nameChars)).max(limits.linksPerObjective).optional(),
});
/** `id`: a reference, such as “EN 1”; made of the title where there is none. It stays for ever. */
const newItem = itemWords.extend({ id: line(limits.nameChars).optional() });

/** What is said about a framework as a whole. */
export const aboutFramework = z.object({
  title,
  version: line(limits.nameChars).min(1, 'Say which version it is: a year will do'),
  /** The document that it stands in. */
  source: line(limits.titleChars).optional(),
  sourceUrl: page.nullable().optional(),
  /** Id of the framework that it takes the place of, or null. */
  supersedes: line(limits.nameChars).nullable().optional(),
});

const summarySchema = z.strictObject({
  ...frameworkSchema.pick({ id: true, title: true, version: true, status: true, statusNote: true }).shape,
  own: z.boolean(),
  supersedes: z.string().nullable(),
  /** Items in use. */
  items: z.number().int(),
  /** Objectives of all strategies that carry something of it, and own indicators that do. */
  objectives: z.number().int(),
  indicators: z.number().int(),
});
export type FrameworkSummary = z.infer<typeof summarySchema>;

export const usesSchema = z.strictObject({
  objectives: z.array(
    z.strictObject({ strategyId: z.string(), strategyTitle: z.string(), id: z.string(), title: z.string() }),
  ),
  /** The partnership’s own. */
  indicators: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});
export type ItemUses = z.infer<typeof usesSchema>;

const changeSchema = z.strictObject({
  at: z.string(),
  /** A name; null where nobody knows who it was. */
  by: z.string().nullable(),
  /** Id of the item; null for the framework itself. */
  item: z.string().nullable(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
});

export const frameworkDetailSchema = z.strictObject({
  ...frameworkSchema.shape,
  /** By the id of the item; those that nothing carries are left out. */
  uses: z.record(z.string(), usesSchema),
  /** What indicators of the library are called that its items name, by their ids. */
  indicatorTitles: z.record(z.string(), z.string()),
  /** Titles of strategies that could not be read: they may use it too. */
  unread: z.array(z.string()),
  /** What was changed of an own framework, newest first. */
  changes: z.array(changeSchema),
});
export type FrameworkDetail = z.infer<typeof frameworkDetailSchema>;

export const listPartnershipFrameworks = endpoint({
  method: 'GET',
  path: base,
  tag,
  summary: 'The frameworks of a partnership, everybody’s and its own, each with how much it is used.',
  status: 200,
  params: p,
  response: z.strictObject({ frameworks: z.array(summarySchema), unread: z.array(z.string()) }),
});

export const getFramework = endpoint({
  method: 'GET',
  path: `${base}/:f`,
  tag,
  summary: 'One framework: its items, what carries each, and what was changed.',
  status: 200,
  params: pf,
  response: frameworkDetailSchema,
});

export const addFramework = endpoint({
  method: 'POST',
  path: base,
  tag,
  summary:
    'Make a framework of the partnership’s own, such as a corporate plan. Its items may lie inside one another.',
  status: 201,
  params: p,
  body: aboutFramework.extend({
    items: z
      .array(newItem)
      .max(limits.itemsPerFramework, `Give at most ${limits.itemsPerFramework}`)
      .optional(),
  }),
  response: frameworkDetailSchema,
});

export const changeFramework = endpoint({
  method: 'PATCH',
  path: `${base}/:f`,
  tag,
  summary: 'Change what is said about an own framework. What was said before stays readable.',
  status: 200,
  params: pf,
  body: aboutFramework.partial(),
  response: frameworkDetailSchema,
});

export const archiveFramework = endpoint({
  method: 'POST',
  path: `${base}/:f/archive`,
  tag,
  summary: 'Take an own framework out of use. What carries it shows it still; `reinstate` brings it back.',
  status: 200,
  params: pf,
  response: frameworkDetailSchema,
});

export const reinstateFramework = endpoint({
  method: 'POST',
  path: `${base}/:f/reinstate`,
  tag,
  summary: 'Bring an own framework back into use.',
  status: 200,
  params: pf,
  response: frameworkDetailSchema,
});

export const addFrameworkItem = endpoint({
  method: 'POST',
  path: `${base}/:f/items`,
  tag,
  summary: 'Add an item to an own framework, at its end.',
  status: 201,
  params: pf,
  body: newItem,
  response: frameworkDetailSchema,
});

export const changeFrameworkItem = endpoint({
  method: 'PATCH',
  path: `${base}/:f/items/:i`,
  tag,
  summary:
    'Change the words or the place of an item of an own framework. Its id stays, and what was said before is readable.',
  status: 200,
  params: pfi,
  body: itemWords.partial(),
  response: frameworkDetailSchema,
});

export const retireFrameworkItem = endpoint({
  method: 'POST',
  path: `${base}/:f/items/:i/retire`,
  tag,
  summary: 'Take an item out of use. It is never deleted: what carries it shows it still.',
  status: 200,
  params: pfi,
  response: frameworkDetailSchema,
});

export const reinstateFrameworkItem = endpoint({
  method: 'POST',
  path: `${base}/:f/items/:i/reinstate`,
  tag,
  summary: 'Bring an item back into use.',
  status: 200,
  params: pfi,
  response: frameworkDetailSchema,
});
