import type { CommentEntry } from '../../shared/comments/commentEntry.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { newId } from '../../shared/ids.ts';
import { signedIdOf } from '../../shared/ledger/signedId.ts';
import { forgetDeleted } from '../comments/forgetDeleted.ts';
import { scopesUnder } from '../people/pages.ts';
import { PartnershipRecords, partnershipPrefix } from '../people/partnershipRecords.ts';
import type { PersonalParts } from './parts.ts';

/**
 * Deletes all that somebody said in threads, as they could do comment by comment: the places stay, the words are kept
 * nowhere. Also where they are a member no more.
 */
export async function deleteComments(parts: PersonalParts, personId: string): Promise<void> {
  const { records, comments, bus } = parts;
  for (const partnershipId of await scopesUnder(records, partnershipPrefix)) {
    for (const { id: strategyId } of await new PartnershipRecords(records, partnershipId).all('strategy')) {
      const ledgerId = commentLedgerId(strategyId);
      const { entries } = await comments.read(ledgerId);
      const said = standing(entries, personId);
      const at = parts.clock().toISOString();
      await comments.append(
        ledgerId,
        said.map(
          ({ id, organisationId }): CommentEntry => ({
            ...{ type: 'delete', id: newId(), commentId: id },
            ...{ personId, organisationId, at },
          }),
        ),
      );
      await forgetDeleted(comments, strategyId).catch(parts.onError);
      const threadIds = new Set(said.map((entry) => (entry.type === 'reply' ? entry.threadId : entry.id)));
      for (const id of threadIds) {
        bus.announce({ kind: 'thread', strategyId, threadId: signedIdOf(strategyId, id) });
      }
    }
  }
}

/** Their comments that are not deleted yet. */
function standing(entries: readonly CommentEntry[], personId: string) {
  const deleted = new Set(entries.flatMap((entry) => (entry.type === 'delete' ? [entry.commentId] : [])));
  return entries
    .filter((entry) => entry.type === 'thread' || entry.type === 'reply')
    .filter((entry) => entry.personId === personId && !deleted.has(entry.id));
}
