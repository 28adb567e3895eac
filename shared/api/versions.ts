import { z } from 'zod';
import { blockKinds, changedParts } from '../history/change.ts';
import { limits } from '../limits.ts';
import { isVisible, oneLine } from '../oneLine.ts';
import { endpoint } from './endpoint.ts';
import { strategySchema } from './strategies.ts';

/** Times are ISO 8601 UTC. */

const tag = 'History';
const base = '/api/strategies/:s';
const s = z.object({ s: z.string() });
const sv = s.extend({ v: z.string() });

/** The name is null where nobody knows who it was. */
const personSchema = z.object({ id: z.string(), name: z.string().nullable() });

/** Whose proposed words somebody accepted, and for which organisation they proposed them. */
const proposerSchema = personSchema.extend({ organisation: z.string() });
export type ProposerView = z.infer<typeof proposerSchema>;

const nameSchema = z
  .string()
  .overwrite(oneLine)
  .min(1, { error: 'Give the version a name', abort: true })
  .refine(isVisible, 'Give the version a name')
  .max(limits.nameChars, `Keep the name under ${limits.nameChars} characters`);

const blockSchema = z.object({
  of: z.enum(blockKinds),
  /** Null for the strategy itself. */
  id: z.string().nullable(),
  title: z.string(),
});

/** Somebody changed a part of a block: for the first time at `from`, for the last at `to`. */
export const blockChangeSchema = blockSchema.extend({
  /** `place` is its outcome and its order. */
  part: z.enum(changedParts),
  by: personSchema,
  /** Others whose proposed words `by` accepted into this part. */
  wordsBy: z.array(proposerSchema),
  from: z.string(),
  to: z.string(),
});
export type BlockChangeView = z.infer<typeof blockChangeSchema>;

export const versionSchema = z.object({
  id: z.string(),
  /** The moment that it shows; of an automatic one, of the last change in it. */
  at: z.string(),
  /**
   * `automatic`: one for each quarter of an hour in which somebody wrote; of those older than a week one for each day, of
   * those older than a year one for each month. `before-restore`: kept by a restore.
   */
  kind: z.enum(['automatic', 'named', 'before-restore']),
  /** Of a named one. */
  name: z.string().nullable(),
  /** Who named it, or restored; null for an automatic one. */
  by: personSchema.nullable(),
  /** Of `before-restore`: which version was restored then. */
  restored: z.object({ id: z.string(), name: z.string().nullable(), at: z.string() }).nullable(),
  /** Of an automatic one: who changed what since the automatic one before it, newest first. */
  changes: z.array(blockChangeSchema),
});
export type VersionView = z.infer<typeof versionSchema>;

export const listVersions = endpoint({
  method: 'GET',
  path: `${base}/versions`,
  tag,
  summary:
    'Versions of a strategy, newest first. What is being written at this moment is not among them yet.',
  status: 200,
  params: s,
  query: z.object({
    /** `next` of the page before. */
    before: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(limits.pageSize).default(20),
  }),
  response: z.object({ versions: z.array(versionSchema), next: z.string().nullable() }),
});

export const keepVersion = endpoint({
  method: 'POST',
  path: `${base}/versions`,
  tag,
  summary: 'Keep the strategy as it stands, or as it was in an earlier version, under a name.',
  status: 201,
  params: s,
  body: z.object({
    name: nameSchema,
    /** The id of the version to name; what stands now where it is left out. */
    version: z.string().optional(),
  }),
  response: versionSchema,
});

export const renameVersion = endpoint({
  method: 'PATCH',
  path: `${base}/versions/:v`,
  tag,
  summary: 'Rename a version that somebody named.',
  status: 200,
  params: sv,
  body: z.object({ name: nameSchema }),
  response: versionSchema,
});

export const getVersion = endpoint({
  method: 'GET',
  path: `${base}/versions/:v`,
  tag,
  summary: 'The strategy as it was in a version, with the agreed ratings that stood then.',
  status: 200,
  params: sv,
  response: strategySchema.extend({ version: versionSchema }),
});

/** A piece of text, and what became of it. */
export const textRunSchema = z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) });

export const differenceSchema = blockSchema.extend({
  parts: z.array(
    z.object({
      part: z.enum(changedParts),
      /** For a reader: “Wording changed”, “Moved from “A” to “B””. */
      words: z.string(),
      /** For prose: how the words changed, whole words at a time. */
      runs: z.array(textRunSchema).nullable(),
    }),
  ),
  /** Who changed this block between the two, the last one first, and whose proposed words they accepted into it. */
  people: z.array(
    personSchema.extend({ wordsBy: z.array(proposerSchema), from: z.string(), to: z.string() }),
  ),
});
export type DifferenceView = z.infer<typeof differenceSchema>;

export const compareVersions = endpoint({
  method: 'GET',
  path: `${base}/differences`,
  tag,
  summary: 'What became of each block between two versions, or between a version and now, in words.',
  status: 200,
  params: s,
  query: z.object({
    from: z.string({ error: 'Name the version to compare from' }),
    /** A version’s id, or `now`. */
    to: z.string().default('now'),
  }),
  response: z.object({
    from: versionSchema,
    /** Null for what stands now. */
    to: versionSchema.nullable(),
    /** In the order of the strategy; blocks that are gone come last. */
    differences: z.array(differenceSchema),
  }),
});

export const restoreVersion = endpoint({
  method: 'POST',
  path: `${base}/versions/:v/restore`,
  tag,
  summary:
    'Make the live document read as it did in a version, by the smallest edit of each block. What stood before is kept as a version.',
  status: 200,
  params: sv,
  response: z.object({ before: versionSchema }),
});
