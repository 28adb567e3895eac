import { targetOf } from '../../shared/comments/targetOf.ts';
import type { CommentParts } from './parts.ts';
import { ratedIn } from './viewThreads.ts';

/**
 * The part of the strategy that each target belongs to, in their order: an objective for itself, its links and its ratings,
 * an outcome likewise, the strategy for all else.
 */
export async function blocksOf(
  parts: Pick<CommentParts, 'documents' | 'ledgers'>,
  strategyId: string,
  targets: readonly string[],
): Promise<string[]> {
  if (targets.length === 0) return [];
  const rated = await ratedIn(
    parts,
    strategyId,
    targets.map((target) => ({ target })),
  );
  return parts.documents.read(strategyId, (doc) =>
    targets.map((target) => {
      const on = targetOf({ strategyId, doc, rated }, target);
      return on?.objectiveId ?? on?.outcomeId ?? strategyId;
    }),
  );
}
