import { isReadBy, nothingRead, type ReadState, readAll, readThese } from '../../shared/inbox/readState.ts';
import { PersonRecords } from '../people/personRecords.ts';
import { gather } from './gather.ts';
import type { InboxParts } from './parts.ts';

const inbox = 'inbox';

export async function readStateOf(
  { records }: Pick<InboxParts, 'records'>,
  personId: string,
): Promise<ReadState> {
  return (await new PersonRecords(records, personId).get('read', inbox))?.value ?? nothingRead;
}

/**
 * Marks notifications as read, all of them where `ids` is undefined; on disk once it resolves. Ids of nothing are passed over:
 * what they named may have been deleted meanwhile. Answers how many are left.
 */
export async function markRead(
  parts: InboxParts,
  personId: string,
  ids: readonly string[] | undefined,
): Promise<{ unread: number }> {
  const found = await gather(parts, personId);
  const state = await new PersonRecords(parts.records, personId).change('read', inbox, (known) => {
    const before = known ?? nothingRead;
    return ids === undefined ? readAll(before, found) : readThese(before, ids, found);
  });
  parts.bus.announce({ kind: 'notified', personId });
  const isRead = isReadBy(state ?? nothingRead);
  return { unread: found.filter((each) => !isRead(each)).length };
}
