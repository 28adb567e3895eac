import { z } from 'zod';
import { blockKinds } from '../history/change.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';
import { differenceSchema } from './versions.ts';

const tag = 'Inbox';
const s = z.object({ s: z.string() });
const base = '/api/strategies/:s/catch-up';
const moment = z.iso.datetime({ offset: true, error: 'Give a moment as 2027-03-31T09:00:00Z' });

export const deedSchema = z.object({
  at: z.string(),
  what: z.enum(['changed', 'rated', 'staged', 'discussed']),
  /** What they did, after their name. */
  words: z.string(),
  /** What they said, shortened; empty where nothing was said. */
  excerpt: z.string(),
  by: z.object({ personId: z.string().nullable(), personName: z.string(), organisation: z.string() }),
  threadId: z.string().optional(),
  /** Opens the thread that it was said in. */
  path: z.string().optional(),
});
export type DeedView = z.infer<typeof deedSchema>;

export const groupSchema = z.object({
  of: z.enum(blockKinds),
  /** The strategy’s own id for itself. */
  id: z.string(),
  title: z.string(),
  outcomeTitle: z.string(),
  gone: z.boolean(),
  path: z.string(),
  /** How its words differ from then, in words. */
  differences: differenceSchema.shape.parts,
  /** Newest first; the newest so many. */
  deeds: z.array(deedSchema),
  /** How many older ones are left out. */
  more: z.number().int(),
});
export type GroupView = z.infer<typeof groupSchema>;

export const catchUpSchema = z.object({
  /** What came after this moment is told. */
  since: z.string(),
  /** As at when: pass it on once it was seen. */
  until: z.string(),
  /** Up to when this person has caught up; null for who never did. */
  seenAt: z.string().nullable(),
  groups: z.array(groupSchema),
});
export type CatchUp = z.infer<typeof catchUpSchema>;

export const getCatchUp = endpoint({
  method: 'GET',
  path: base,
  tag,
  summary:
    'What others changed, rated and discussed since who asks was last here, by objective. Asking moves nothing on.',
  status: 200,
  params: s,
  query: z.object({
    /** Since another moment. */
    since: moment.optional(),
    /** Only of this outcome or objective, or by the strategy’s id of itself; what who asks did themselves is then told too. */
    target: z.string().max(limits.cursorChars).optional(),
  }),
  response: catchUpSchema,
});

export const seeCatchUp = endpoint({
  method: 'POST',
  path: `${base}/seen`,
  tag,
  summary: 'Say that all up to a moment was seen. It never goes back.',
  status: 200,
  params: s,
  body: z.object({ until: moment }),
  response: z.object({ seenAt: z.string() }),
});

export const listCatchUps = endpoint({
  method: 'GET',
  path: '/api/me/catch-up',
  tag,
  summary:
    'In which strategies something happened since who asks was last there, and to how many objectives.',
  status: 200,
  response: z.object({
    strategies: z.array(
      z.object({
        strategyId: z.string(),
        since: z.string(),
        /** How many outcomes, objectives and strategies something happened to. */
        blocks: z.number().int(),
      }),
    ),
  }),
});
