import { z } from 'zod';
import { anchorSchema, givenAnchorSchema } from '../comments/anchor.ts';
import { commentBodySchema, plainWords, visibleWords, wordsSchema } from '../comments/commentWords.ts';
import { reactionSchema } from '../comments/reactions.ts';
import { threadTargetSchema } from '../comments/threadTarget.ts';
import { signatureViewSchema } from '../ledger/signature.ts';
import { limits } from '../limits.ts';
import { isVisible } from '../oneLine.ts';
import { endpoint } from './endpoint.ts';

const s = z.object({ s: z.string() });
const t = z.object({ t: z.string() });
const c = z.object({ c: z.string() });
const tag = 'Comments';
const repeatable = 'An Idempotency-Key header makes repeating safe.';

/** A person or an organisation, by the name that it has today. */
export const namedSchema = z.object({
  id: z.string(),
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
});

export const commentViewSchema = z.object({
  /** The first comment of a thread has the thread’s id. */
  id: z.string(),
  threadId: z.string(),
  author: signatureViewSchema.omit({ at: true }),
  at: z.string(),
  /** When its words were last changed. The former ones are shown to nobody. */
  editedAt: z.string().nullable(),
  /** Deleted by its author. Its place stays, without words. */
  deleted: z.boolean(),
  /** Plain text. `@[ID]` is a mention. */
  body: z.string(),
  mentions: z.array(namedSchema),
  reactions: z.array(
    z.object({
      reaction: reactionSchema,
      /** What it says. */
      word: z.string(),
      /** Names of those who said so. */
      people: z.array(z.string()),
      mine: z.boolean(),
    }),
  ),
  mine: z.boolean(),
});
export type CommentView = z.infer<typeof commentViewSchema>;

export const threadViewSchema = z.object({
  id: z.string(),
  target: z.string(),
  on: threadTargetSchema,
  /** The words that it is about, as they stood then; empty where it is about the whole target. */
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  anchor: anchorSchema.nullable(),
  /** Whether the passage is still in the text; null for a thread without one. */
  attached: z.boolean().nullable(),
  status: z.enum(['open', 'resolved']),
  resolvedNote: z.string().nullable(),
  resolvedBy: signatureViewSchema.nullable(),
  /** YYYY-MM-DD: an answer is needed by then. */
  due: z.string().nullable(),
  /** Whose it is to answer. */
  assigned: namedSchema.nullable(),
  /** Other words that are proposed for the passage, and what was decided. */
  suggestion: z
    .object({
      text: z.string(),
      decision: z.enum(['accepted', 'declined']).nullable(),
      reason: z.string().nullable(),
      by: signatureViewSchema.nullable(),
      /** Undecided, and the passage says something else by now: they can’t be put in its place. */
      conflict: z.boolean(),
    })
    .nullable(),
  comments: z.array(commentViewSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ThreadView = z.infer<typeof threadViewSchema>;

const passageText = z.string().max(limits.passageChars, `Keep it under ${limits.passageChars} characters`);
const contextText = z
  .string()
  .max(limits.passageContextChars, `Keep it under ${limits.passageContextChars} characters`);

/** Words for within one paragraph; none, to leave the passage out. */
const otherWords = passageText
  .overwrite(plainWords)
  .refine((words) => !words.includes('\n'), 'Keep the words in one paragraph');

export const openThread = endpoint({
  method: 'POST',
  path: '/api/strategies/:s/threads',
  tag,
  summary: `Comment on the strategy, an outcome, an objective, a link (OBJECTIVE/INDICATOR) or a rating, or on a passage of its text; propose other words for the passage with \`suggestion\`. ${repeatable}`,
  status: 201,
  params: s,
  body: z
    .object({
      target: z.string().min(1, 'Say what it is about').max(limits.threadTargetChars),
      quote: passageText.overwrite(visibleWords).optional(),
      prefix: contextText.overwrite(visibleWords).optional(),
      suffix: contextText.overwrite(visibleWords).optional(),
      anchor: givenAnchorSchema.nullish(),
      /** May be left out where other words are suggested. */
      body: wordsSchema.optional(),
      suggestion: z.object({ text: otherWords }).nullish(),
    })
    .refine(({ body, suggestion }) => Boolean(suggestion) || isVisible(body ?? ''), {
      path: ['body'],
      error: 'Write something',
    }),
  response: threadViewSchema,
});

export const listThreads = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/threads',
  tag,
  summary:
    'Threads, oldest first: all of them, or those of one target or block, one status, or that changed at or after a moment. With `limit` in pages: go on with `after` as `next` says.',
  status: 200,
  params: s,
  query: z.object({
    target: z.string().optional(),
    /** The strategy, an outcome or an objective: what is about it, its links and its ratings. */
    block: z.string().optional(),
    /** Those that name who asks, or their organisation, or are theirs to answer. */
    forMe: z.literal('true').optional(),
    /** Those whose passage is no longer in the text. */
    attached: z.literal('false').optional(),
    status: z.enum(['open', 'resolved']).optional(),
    updatedSince: z.iso.datetime({ offset: true, error: 'Give a time as ISO 8601' }).optional(),
    limit: z.coerce.number().int().min(1).max(limits.pageSizeMax).optional(),
    after: z.string().optional(),
  }),
  response: z.object({ threads: z.array(threadViewSchema), next: z.string().optional() }),
});

export const countThreads = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/threads/counts',
  tag,
  summary:
    'How many threads are open and resolved, of each target that has any, with the block that it belongs to.',
  status: 200,
  params: s,
  response: z.object({
    open: z.number().int(),
    resolved: z.number().int(),
    targets: z.array(
      z.object({
        target: z.string(),
        /** The strategy, the outcome or the objective that it belongs to. */
        block: z.string(),
        open: z.number().int(),
        resolved: z.number().int(),
      }),
    ),
  }),
});

export const exportThreads = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/threads/export',
  tag,
  summary:
    'All threads with their quotes, as a document, a table (a line for each comment) or data. What was deleted stands in none of them; its place does.',
  status: 200,
  produces: [
    'application/json',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  params: s,
  query: z.object({ format: z.enum(['docx', 'csv', 'json']) }),
});

export const getThread = endpoint({
  method: 'GET',
  path: '/api/threads/:t',
  tag,
  summary: 'One thread with all that was said in it.',
  status: 200,
  busy: true,
  params: t,
  response: threadViewSchema,
});

export const replyToThread = endpoint({
  method: 'POST',
  path: '/api/threads/:t/replies',
  tag,
  summary: `Reply. 409 where the thread is resolved: reopen it first. ${repeatable}`,
  status: 201,
  params: t,
  body: z.object({ body: commentBodySchema }),
  response: commentViewSchema,
});

export const editComment = endpoint({
  method: 'PATCH',
  path: '/api/comments/:c',
  tag,
  summary:
    'Change the words of one’s own comment. It says that and when it was edited; the former words are shown to nobody.',
  status: 200,
  params: c,
  body: z.object({ body: commentBodySchema }),
  response: commentViewSchema,
});

export const deleteComment = endpoint({
  method: 'DELETE',
  path: '/api/comments/:c',
  tag,
  summary: 'Delete one’s own comment. Its place stays and says so; its words are kept nowhere.',
  status: 204,
  params: c,
});

const reactionPath = '/api/comments/:c/reactions/:reaction';
const reactionParams = c.extend({ reaction: reactionSchema });

export const putReaction = endpoint({
  method: 'PUT',
  path: reactionPath,
  tag,
  summary: 'Say something to a comment by one press.',
  status: 200,
  params: reactionParams,
  response: commentViewSchema,
});

export const deleteReaction = endpoint({
  method: 'DELETE',
  path: reactionPath,
  tag,
  summary: 'Take that back.',
  status: 204,
  params: reactionParams,
});

export const resolveThread = endpoint({
  method: 'POST',
  path: '/api/threads/:t/resolve',
  tag,
  summary: 'Resolve a thread, with a note if there is something to say. 409 where it is resolved already.',
  status: 200,
  params: t,
  body: z.object({ note: wordsSchema.nullish() }),
  response: threadViewSchema,
});

export const reopenThread = endpoint({
  method: 'POST',
  path: '/api/threads/:t/reopen',
  tag,
  summary: 'Open a resolved thread again.',
  status: 200,
  params: t,
  response: threadViewSchema,
});

export const putDue = endpoint({
  method: 'PUT',
  path: '/api/threads/:t/due',
  tag,
  summary: 'Say by which day an answer is needed; null for none.',
  status: 200,
  params: t,
  body: z.object({ by: z.iso.date({ error: 'Give a day as YYYY-MM-DD' }).nullable() }),
  response: threadViewSchema,
});

export const putAssigned = endpoint({
  method: 'PUT',
  path: '/api/threads/:t/assigned',
  tag,
  summary: 'Say whose it is to answer: a member or an organisation; nobody where neither is given.',
  status: 200,
  params: t,
  body: z
    .object({ personId: z.string().nullish(), organisationId: z.string().nullish() })
    .refine(({ personId, organisationId }) => !personId || !organisationId, {
      path: ['organisationId'],
      error: 'Give a person or an organisation, not both',
    }),
  response: threadViewSchema,
});
