import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import {
  acceptedWords,
  type CreditedChange,
  credited,
  signedWithinMs,
} from '../../shared/history/acceptedWords.ts';
import type { HistoryParts } from './parts.ts';

/**
 * Who changed what from one moment to another (milliseconds since 1970, the first one not included), newest first, and whose
 * words they accepted meanwhile.
 */
export async function changesCredited(
  { history, comments }: Pick<HistoryParts, 'history' | 'comments'>,
  strategyId: string,
  after: number,
  until: number,
): Promise<CreditedChange[]> {
  const [changes, { threads }] = await Promise.all([
    history.changes(strategyId, after, until),
    comments.read(commentLedgerId(strategyId)),
  ]);
  // A change that is told may have begun before the first moment, or gone on after the last.
  const accepted = acceptedWords(threads.byId.values(), strategyId).filter(
    ({ at }) => at > after && at <= until + signedWithinMs,
  );
  return credited(changes, accepted);
}
