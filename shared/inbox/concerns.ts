import type { NotificationKind } from './kinds.ts';
import type { News, ThreadFacts } from './news.ts';
import { follows, isAssigned, isNamed, leads, type Reader } from './reader.ts';

/**
 * Why a piece of news concerns somebody, or null where it does not. One reason is enough: who is mentioned in a reply is told
 * of the mention. Nobody is told of what they did themselves.
 */
export function concerns(
  reader: Reader,
  news: News,
  thread: ThreadFacts | undefined,
): NotificationKind | null {
  if (news.by === reader.personId || news.at < reader.since) return null;
  if (isNamed(reader, news)) return news.what === 'assign' ? 'assigned' : 'mention';
  switch (news.what) {
    case 'reply':
    case 'decision':
      return thread && hearsReplies(reader, news, thread) ? 'reply' : null;
    case 'thread':
      return follows(reader, news.block) || leads(reader, news.block) ? 'comment' : null;
    case 'rating':
    case 'withdrawal':
      return follows(reader, news.block) || leads(reader, news.block) ? 'rating' : null;
    case 'edit':
    case 'assign':
      return null;
  }
}

/** In threads that they began, took part in before, have to answer, or follow. */
function hearsReplies(reader: Reader, news: News, thread: ThreadFacts): boolean {
  const joined = thread.parts.get(reader.personId);
  return (
    (joined !== undefined && joined < news.seq) || isAssigned(reader, thread) || follows(reader, news.block)
  );
}
