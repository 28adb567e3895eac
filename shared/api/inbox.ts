import { z } from 'zod';
import { notificationKinds } from '../inbox/kinds.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

const tag = 'Inbox';

export const notificationSchema = z.object({
  /** Stable: the same news has the same id each time. */
  id: z.string(),
  kind: z.enum(notificationKinds),
  /** ISO 8601 UTC. */
  at: z.string(),
  read: z.boolean(),
  partnershipId: z.string(),
  partnershipName: z.string(),
  strategyId: z.string(),
  strategyTitle: z.string(),
  threadId: z.string().optional(),
  commentId: z.string().optional(),
  sessionId: z.string().optional(),
  /** The objective, the outcome or the strategy that it is about. */
  target: z.string(),
  /** What that is called now. */
  title: z.string(),
  /** What happened, in one sentence. */
  words: z.string(),
  /** What was said, shortened; empty where nothing was. */
  excerpt: z.string(),
  by: z.object({ personId: z.string().nullable(), personName: z.string(), organisation: z.string() }),
  /** Where it is, as an address of this site. */
  path: z.string(),
});
export type NotificationView = z.infer<typeof notificationSchema>;

export const listNotifications = endpoint({
  method: 'GET',
  path: '/api/me/notifications',
  tag,
  summary:
    'What concerns who asks, newest first: mentions, replies, what was given to them, ratings and sessions on what they follow or lead.',
  status: 200,
  query: z.object({
    /** `next` of the page before. */
    after: z.string().max(limits.cursorChars).optional(),
    /** 0 for the number of unread ones alone. */
    limit: z.coerce.number().int().min(0).max(limits.pageSize).default(50),
    unread: z.enum(['true', 'false']).optional(),
  }),
  response: z.object({
    /** How many are not read yet, in all. */
    unread: z.number().int(),
    notifications: z.array(notificationSchema),
    next: z.string().nullable(),
  }),
});

export const readNotifications = endpoint({
  method: 'POST',
  path: '/api/me/notifications/read',
  tag,
  summary: 'Mark notifications as read, on all devices; all of them where none is named.',
  status: 200,
  body: z.object({
    ids: z
      .array(z.string().min(1).max(limits.cursorChars))
      .max(limits.notificationsAtOnce, `Name at most ${limits.notificationsAtOnce}, or none for all`)
      .optional(),
  }),
  response: z.object({ unread: z.number().int() }),
});

const s = z.object({ s: z.string() });
const follow = s.extend({ target: z.string() });
const base = '/api/strategies/:s/follows';

export const listFollows = endpoint({
  method: 'GET',
  path: base,
  tag,
  summary: 'What who asks follows of a strategy: ids of objectives and outcomes, or the strategy’s own.',
  status: 200,
  params: s,
  response: z.object({ follows: z.array(z.string()) }),
});

export const followTarget = endpoint({
  method: 'PUT',
  path: `${base}/:target`,
  tag,
  summary: 'Follow an objective, an outcome with all that is in it, or by its own id the whole strategy.',
  status: 200,
  params: follow,
  response: z.object({ follows: z.array(z.string()) }),
});

export const unfollowTarget = endpoint({
  method: 'DELETE',
  path: `${base}/:target`,
  tag,
  summary: 'Follow it no more. What was not followed stays so.',
  status: 204,
  params: follow,
});
