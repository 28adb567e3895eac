import { z } from 'zod';

export const targetKinds = ['strategy', 'outcome', 'objective', 'link', 'rating'] as const;

/** What a thread is about, as it is now. */
export const threadTargetSchema = z.object({
  kind: z.enum(targetKinds),
  /** Of the strategy, outcome or objective; of a link its objective’s; of a rating what was rated, as it was called then. */
  title: z.string(),
  /** It was deleted, or is no longer linked. The thread stays. */
  gone: z.boolean(),
  /** Which text, where it is about a passage: `title`, `vision` or `narrative`. */
  part: z.string().nullable(),
  outcomeId: z.string().optional(),
  objectiveId: z.string().optional(),
  indicatorId: z.string().optional(),
  ratingId: z.string().optional(),
});
export type ThreadTarget = z.infer<typeof threadTargetSchema>;
