import type { CommentView } from '../../shared/api/threads.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import type { Reaction } from '../../shared/comments/reactions.ts';
import { Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Person } from '../people/access.ts';
import { commentIn, commentsAround } from './address.ts';
import type { CommentParts } from './parts.ts';
import { say } from './say.ts';
import { viewComment } from './viewThreads.ts';

/**
 * Says something to a comment by one press, or takes that back. What stands already is no error.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` for a comment that is deleted; TooMany
 */
export async function react(
  parts: CommentParts,
  person: Person,
  commentId: string,
  { reaction, on }: { reaction: Reaction; on: boolean },
): Promise<CommentView> {
  const { strategyId, entryId, access, picture } = await commentsAround(parts, person, commentId, 'comment');
  const { thread } = commentIn(picture, entryId);
  const signed = { personId: person.id, organisationId: access.organisationId };
  await say(parts, { strategyId, personId: person.id, kind: 'act', threadId: thread.id }, (now) => {
    const { comment } = commentIn(now, entryId);
    if ((comment.reactions.get(reaction)?.includes(person.id) ?? false) === on) return null;
    if (comment.deletedAt !== null) throw new Problem('wrong-state', 'This comment was deleted.');
    const at = parts.clock().toISOString();
    return { type: 'reaction', id: newId(), commentId: entryId, reaction, on, ...signed, at };
  });
  const after = await parts.comments.read(commentLedgerId(strategyId));
  return viewComment(parts, { strategyId, access }, { picture: after, entryId });
}
