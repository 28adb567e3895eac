import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { withoutDeletedWords } from '../../shared/comments/deletedWords.ts';
import type { CommentLedgers } from './commentLedgers.ts';

/**
 * Takes the words of deleted comments out of what is kept: that they were there, and whose, stays. Answers whether there
 * were any. What a cut off call left is done by the next one.
 */
export async function forgetDeleted(comments: CommentLedgers, strategyId: string): Promise<boolean> {
  const ledgerId = commentLedgerId(strategyId);
  const { entries, threads } = await comments.read(ledgerId);
  const without = withoutDeletedWords(entries, threads);
  if (without.length === 0) return false;
  await comments.redact(ledgerId, without);
  return true;
}
