import type { CommentView } from '../../shared/api/threads.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import type { CommentStanding } from '../../shared/comments/threadStanding.ts';
import { Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Person } from '../people/access.ts';
import { commentIn, commentsAround } from './address.ts';
import { insistMentionable } from './checkMentions.ts';
import type { CommentPicture } from './commentLedgers.ts';
import { forgetDeleted } from './forgetDeleted.ts';
import type { CommentParts } from './parts.ts';
import { say } from './say.ts';
import { viewComment } from './viewThreads.ts';

/**
 * Changes the words of one’s own comment, which says so from then on.
 * @throws Problem `not-found`, `role-too-low` for somebody else’s; `invalid-request` naming `body`; `wrong-state` for one
 *   that is deleted; TooMany
 */
export async function editComment(
  parts: CommentParts,
  person: Person,
  id: string,
  body: string,
): Promise<CommentView> {
  const { strategyId, entryId, access, picture } = await commentsAround(parts, person, id, 'comment');
  const { thread, comment } = commentIn(picture, entryId);
  insistOwn(comment, person);
  await insistMentionable(parts, access.partnershipId, body, comment.body);
  const signed = { personId: person.id, organisationId: access.organisationId };
  await say(parts, { strategyId, personId: person.id, kind: 'comment', threadId: thread.id }, (now) => {
    const standing = commentIn(now, entryId).comment;
    if (standing.deletedAt !== null) throw isDeleted();
    if (standing.body === body) return null;
    const at = parts.clock().toISOString();
    return { type: 'edit', id: newId(), commentId: entryId, body, ...signed, at };
  });
  return viewComment(parts, { strategyId, access }, { picture: await read(parts, strategyId), entryId });
}

/**
 * Deletes one’s own comment. Its place stays; its words are kept nowhere. One that is deleted already is no error.
 * @throws Problem `not-found`, `role-too-low` for somebody else’s
 */
export async function deleteComment(parts: CommentParts, person: Person, id: string): Promise<void> {
  const { strategyId, entryId, access, picture } = await commentsAround(parts, person, id, 'comment');
  const { thread, comment } = commentIn(picture, entryId);
  insistOwn(comment, person);
  const signed = { personId: person.id, organisationId: access.organisationId };
  await say(parts, { strategyId, personId: person.id, kind: 'act', threadId: thread.id }, (now) => {
    if (commentIn(now, entryId).comment.deletedAt !== null) return null;
    return { type: 'delete', id: newId(), commentId: entryId, ...signed, at: parts.clock().toISOString() };
  });
  // It is deleted whatever becomes of this now: what can't be done is done in the background.
  await forgetDeleted(parts.comments, strategyId).catch(parts.onError);
}

function read({ comments }: Pick<CommentParts, 'comments'>, strategyId: string): Promise<CommentPicture> {
  return comments.read(commentLedgerId(strategyId));
}

function insistOwn(comment: CommentStanding, person: Person): void {
  if (comment.personId === person.id) return;
  throw new Problem(
    'role-too-low',
    'Only whoever wrote a comment can change or delete it. Nothing was changed.',
  );
}

function isDeleted(): Problem {
  return new Problem('wrong-state', 'This comment was deleted, so there is nothing to change.');
}
