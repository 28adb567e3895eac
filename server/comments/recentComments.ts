import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { partnershipOf } from '../people/partnershipRecords.ts';
import type { RecordStore } from '../store/port.ts';
import type { StrategyRegister } from '../strategy/ports.ts';
import type { CommentLedgers } from './commentLedgers.ts';
import type { RecentComments } from './commentPace.ts';

/** More partnerships than anybody is in. */
const manyMemberships = 1_000;

/** When a person last commented in any strategy of theirs, as the ledgers tell. */
export function recentComments(parts: {
  records: Pick<RecordStore, 'find'>;
  register: Pick<StrategyRegister, 'list'>;
  comments: CommentLedgers;
}): RecentComments {
  return async (personId, since) => {
    const memberships = await parts.records.find('member', `person:${personId}`, manyMemberships);
    const strategies = await Promise.all(
      memberships.map((membership) => parts.register.list(partnershipOf(membership))),
    );
    const pictures = await Promise.all(
      strategies.flat().map(({ id }) => parts.comments.read(commentLedgerId(id))),
    );
    return pictures.flatMap(({ entries }) => momentsOf(entries, personId, since));
  };
}

function momentsOf(
  entries: readonly { type: string; personId: string; at: string }[],
  personId: string,
  since: number,
): number[] {
  const moments: number[] = [];
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    const at = Date.parse(entry?.at ?? '');
    if (!entry || at < since) break;
    const isComment = entry.type === 'thread' || entry.type === 'reply' || entry.type === 'edit';
    if (isComment && entry.personId === personId) moments.push(at);
  }
  return moments;
}
