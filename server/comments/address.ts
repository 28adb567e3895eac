import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import type { CommentStanding, ThreadStanding } from '../../shared/comments/threadStanding.ts';
import { Problem } from '../../shared/errors.ts';
import { readSignedId } from '../../shared/ledger/signedId.ts';
import type { Access, Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { CommentPicture } from './commentLedgers.ts';
import type { CommentParts } from './parts.ts';

/** Where something that somebody said stands, and what whoever asks may do there. */
export interface FoundComments {
  strategyId: string;
  /** The entry’s id: of a thread, or of a comment in one. */
  entryId: string;
  access: Access;
  picture: CommentPicture;
}

/**
 * The comments among which one of this id could be.
 * @throws Problem `not-found` for an id that is none, or of a strategy that is not theirs; `role-too-low`
 */
export async function commentsAround(
  parts: Pick<CommentParts, 'access' | 'comments'>,
  person: Person,
  id: string,
  action: 'read' | 'comment' | 'write-strategy',
): Promise<FoundComments> {
  const named = readSignedId(id);
  if (!named) throw new Problem('not-found', 'There is no such comment.');
  const access = await allowedInStrategy(parts.access, person.id, named.strategyId, action);
  return { ...named, access, picture: await parts.comments.read(commentLedgerId(named.strategyId)) };
}

/** @throws Problem `not-found` */
export function threadIn({ threads }: CommentPicture, entryId: string): ThreadStanding {
  const thread = threads.byId.get(entryId);
  if (!thread) throw new Problem('not-found', 'There is no such thread.');
  return thread;
}

/** @throws Problem `not-found` */
export function commentIn(
  { threads }: CommentPicture,
  entryId: string,
): { thread: ThreadStanding; comment: CommentStanding } {
  const thread = threads.byId.get(threads.threadOf.get(entryId) ?? '');
  const comment = thread?.comments.find(({ id }) => id === entryId);
  if (!thread || !comment) throw new Problem('not-found', 'There is no such comment.');
  return { thread, comment };
}

/** Whether a comment was deleted: its words are not kept any more. @throws Problem `not-found` */
export function isDeleted(picture: CommentPicture, entryId: string): boolean {
  return commentIn(picture, entryId).comment.deletedAt !== null;
}
