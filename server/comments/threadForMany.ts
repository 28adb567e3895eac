import type { ThreadView } from '../../shared/api/threads.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { readSignedId } from '../../shared/ledger/signedId.ts';
import { limits } from '../../shared/limits.ts';
import type { Access } from '../people/access.ts';
import type { CommentParts } from './parts.ts';
import { peopleIn, threadView } from './threadView.ts';
import { placesIn } from './viewThreads.ts';

/** A thread as each of many people reads it, put together once. */
export type ThreadForMany = (reader: Pick<Access, 'personId'>) => ThreadView;

/** Null where it is too long to be told, or there is none. @throws Problem where comments or document can't be read */
export async function threadForMany(
  parts: Pick<CommentParts, 'comments' | 'documents' | 'ledgers' | 'partnerships'>,
  { strategyId, partnershipId, threadId }: { strategyId: string; partnershipId: string; threadId: string },
): Promise<ThreadForMany | null> {
  const { threads } = await parts.comments.read(commentLedgerId(strategyId));
  const thread = threads.byId.get(readSignedId(threadId)?.entryId ?? '');
  if (!thread || sizeOf(thread) > limits.toldThreadChars) return null;
  const names = await parts.partnerships.names(partnershipId, peopleIn([thread]));
  const [place] = await placesIn(parts, strategyId, [thread]);
  if (!place) return null;
  return ({ personId }) => threadView(thread, place, { strategyId, personId, names });
}

function sizeOf({ comments }: { comments: readonly { body: string }[] }): number {
  return comments.reduce((sum, { body }) => sum + body.length, 0);
}
