import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { openThread } from '../../shared/api/threads.ts';
import { anchorPassage, passageLookup } from '../../shared/comments/anchorPassage.ts';
import type { ThreadEntry } from '../../shared/comments/commentEntry.ts';
import { sameWords } from '../../shared/comments/quoteMatch.ts';
import { targetOf } from '../../shared/comments/targetOf.ts';
import { insistSameAgain, usedBefore } from '../ledger/sameAgain.ts';
import type { CommentParts } from './parts.ts';
import { ratedIn } from './viewThreads.ts';

/**
 * Insists that an Idempotency-Key which opened a thread before comes with what opened it then: the same words, on the same
 * passage, with the same proposal.
 * @throws Problem `wrong-state`; `invalid-request` naming `anchor`
 */
export async function insistSameThread(
  parts: Pick<CommentParts, 'documents' | 'ledgers'>,
  { strategyId, known, isDeleted }: { strategyId: string; known: ThreadEntry; isDeleted: boolean },
  said: BodyOf<typeof openThread>,
): Promise<void> {
  const { target, body = '', suggestion = null, quote = '', prefix = '', suffix = '', anchor = null } = said;
  // The words of one that was deleted since are not kept, its passage is.
  insistSameAgain(known, isDeleted ? { target } : { target, body });
  if (!isDeleted && suggestion?.text !== known.suggestion?.text) throw usedBefore();
  // Words that were sent with an anchor may have been older than those that it led to: then the anchor tells.
  if (!anchor) {
    if (!sameWords(quote, known.quote)) throw usedBefore();
    return;
  }
  if (anchor.part !== known.anchor?.part) throw usedBefore();
  const rated = await ratedIn(parts, strategyId, [known]);
  const isElsewhere = await parts.documents.read(strategyId, (doc) => {
    const on = targetOf({ strategyId, doc, rated }, target);
    // Where the passage was changed since, nothing tells any more where the anchor led.
    if (!on || on.gone || !passageLookup(doc)(on, known).unchanged) return false;
    const now = anchorPassage(doc, on, { quote, prefix, suffix, anchor });
    return ends(now.anchor) !== ends(known.anchor);
  });
  if (isElsewhere) throw usedBefore();
}

/** An anchor’s first and last letter. */
function ends(anchor: ThreadEntry['anchor']): string {
  return JSON.stringify([anchor?.start.item, anchor?.end.item].map((item) => [item?.client, item?.clock]));
}
