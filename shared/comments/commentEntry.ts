import { z } from 'zod';
import { signatureShape } from '../ledger/signature.ts';
import { anchorSchema } from './anchor.ts';
import { reactionSchema } from './reactions.ts';

const threadEntrySchema = z.object({
  type: z.literal('thread'),
  ...signatureShape,
  /** What it is about, as programs name it: see `targetOf.ts`. */
  target: z.string(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  anchor: anchorSchema.nullable(),
  /** Empty where the proposed words speak for themselves. */
  body: z.string(),
  /** Other words for the passage. */
  suggestion: z.object({ text: z.string() }).nullable(),
});
export type ThreadEntry = z.infer<typeof threadEntrySchema>;

const replyEntrySchema = z.object({
  type: z.literal('reply'),
  ...signatureShape,
  threadId: z.string(),
  body: z.string(),
});

const editEntrySchema = z.object({
  type: z.literal('edit'),
  ...signatureShape,
  commentId: z.string(),
  body: z.string(),
});

const deleteEntrySchema = z.object({
  type: z.literal('delete'),
  ...signatureShape,
  commentId: z.string(),
});

const reactionEntrySchema = z.object({
  type: z.literal('reaction'),
  ...signatureShape,
  commentId: z.string(),
  reaction: reactionSchema,
  on: z.boolean(),
});

const statusEntrySchema = z.object({
  type: z.literal('status'),
  ...signatureShape,
  threadId: z.string(),
  to: z.enum(['resolved', 'open']),
  note: z.string().nullable(),
});

const dueEntrySchema = z.object({
  type: z.literal('due'),
  ...signatureShape,
  threadId: z.string(),
  /** YYYY-MM-DD, or null for no day. */
  by: z.string().nullable(),
});

/** To one of the two, or to nobody. */
const assignEntrySchema = z.object({
  type: z.literal('assign'),
  ...signatureShape,
  threadId: z.string(),
  assignedPersonId: z.string().nullable(),
  assignedOrganisationId: z.string().nullable(),
});

const decisionEntrySchema = z.object({
  type: z.literal('suggestion'),
  ...signatureShape,
  threadId: z.string(),
  decision: z.enum(['accepted', 'declined']),
  reason: z.string().nullable(),
});

/**
 * What people say between meetings, as the ledger keeps it. The first comment of a thread has the thread’s id. Ids are those
 * of entries; programs see them as `signedIdOf` writes them.
 */
export const commentEntrySchema = z.discriminatedUnion('type', [
  threadEntrySchema,
  replyEntrySchema,
  editEntrySchema,
  deleteEntrySchema,
  reactionEntrySchema,
  statusEntrySchema,
  dueEntrySchema,
  assignEntrySchema,
  decisionEntrySchema,
]);
export type CommentEntry = z.infer<typeof commentEntrySchema>;
