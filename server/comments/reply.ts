import type { CommentView } from '../../shared/api/threads.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { entryIdFor } from '../ledger/entryId.ts';
import { insistSameAgain } from '../ledger/sameAgain.ts';
import type { Person } from '../people/access.ts';
import { commentsAround, isDeleted, threadIn } from './address.ts';
import { insistMentionable } from './checkMentions.ts';
import type { CommentPicture } from './commentLedgers.ts';
import type { CommentParts } from './parts.ts';
import { say } from './say.ts';
import { viewComment } from './viewThreads.ts';

/**
 * Replies to a thread.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `body`; `wrong-state` where the thread is resolved,
 *   and for an Idempotency-Key that was used for other words; TooMany
 */
export async function reply(
  parts: CommentParts,
  person: Person,
  threadId: string,
  body: string,
  idempotencyKey?: string,
): Promise<CommentView> {
  const { strategyId, entryId, access } = await commentsAround(parts, person, threadId, 'comment');
  const ledgerId = commentLedgerId(strategyId);
  const id = entryIdFor(ledgerId, person.id, 'reply', idempotencyKey);
  const draw = (picture: CommentPicture) => {
    const thread = threadIn(picture, entryId);
    if (picture.threads.threadOf.has(id)) return insistSame(picture, id, { threadId: entryId, body });
    if (thread.status === 'resolved') throw isResolved();
    if (thread.comments.length >= limits.commentsPerThread) throw fullThread();
    const at = parts.clock().toISOString();
    const { organisationId } = access;
    return { type: 'reply', id, threadId: entryId, body, personId: person.id, organisationId, at } as const;
  };
  await insistMentionable(parts, access.partnershipId, body);
  await say(parts, { strategyId, personId: person.id, kind: 'comment', threadId: entryId }, draw);
  const picture = await parts.comments.read(ledgerId);
  return viewComment(parts, { strategyId, access }, { picture, entryId: id });
}

function insistSame(picture: CommentPicture, id: string, said: { threadId: string; body: string }): null {
  const known = picture.entries.find((entry) => entry.id === id);
  // The words of one that was deleted since are not kept.
  if (known) insistSameAgain(known, isDeleted(picture, id) ? { threadId: said.threadId } : said);
  return null;
}

function isResolved(): Problem {
  return new Problem(
    'wrong-state',
    'This thread is resolved. Reopen it, then reply: your words were not sent.',
  );
}

function fullThread(): Problem {
  return new Problem(
    'wrong-state',
    `This thread has ${limits.commentsPerThread} comments, and that is the most it can have. Open another one: your words were not sent.`,
  );
}
