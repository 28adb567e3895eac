import type { CommentEntry } from '../../shared/comments/commentEntry.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { signedIdOf } from '../../shared/ledger/signedId.ts';
import { inTurn } from '../ledger/inTurn.ts';
import type { CommentPicture } from './commentLedgers.ts';
import type { CommentParts } from './parts.ts';

interface Speaker {
  strategyId: string;
  personId: string;
  /** What it counts as against what one person may say within a minute. */
  kind: 'comment' | 'act';
  threadId: string;
}

/**
 * Signs what `draw` makes of the comments as they stand, or nothing where it answers null; on disk, and told to open pages,
 * once it resolves.
 * @throws TooMany
 */
export async function say(
  parts: Pick<CommentParts, 'comments' | 'pace' | 'bus'>,
  { strategyId, personId, kind, threadId }: Speaker,
  draw: (picture: CommentPicture) => CommentEntry | null,
): Promise<void> {
  const ledgerId = commentLedgerId(strategyId);
  if (draw(await parts.comments.read(ledgerId)) === null) return;
  await parts.pace.spend(personId, kind, () => inTurn(parts.comments, ledgerId, draw, standsAlone));
  parts.bus.announce({ kind: 'thread', strategyId, threadId: signedIdOf(strategyId, threadId) });
}

/** Of two people who resolve a thread, or decide about a suggestion, at once, the second must see what the first did. */
function standsAlone({ type }: CommentEntry): boolean {
  return type !== 'status' && type !== 'suggestion';
}
