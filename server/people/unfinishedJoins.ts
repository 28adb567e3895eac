import { limits } from '../../shared/limits.ts';
import type { Bus } from '../bus.ts';
import type { RecordAddress, RecordStore, RecordWrite } from '../store/port.ts';
import { accountsScope, addressOf } from './auth/rows.ts';
import { PartnershipRecords } from './partnershipRecords.ts';
import { withRetries } from './retry.ts';
import { endingOtherSessions } from './sessions.ts';

const kind = 'joining';

/** Somebody new is on the way into a partnership, and has not been answered yet. */
interface JoiningValue {
  partnershipId: string;
  startedAt: string;
}

function noteOf(personId: string): RecordAddress {
  return { scope: accountsScope, kind, id: personId };
}

/** The write that notes that somebody new is on the way in: part of the one that makes their account. */
export function notingJoin(personId: string, partnershipId: string): RecordWrite {
  const value: JoiningValue = { partnershipId, startedAt: new Date().toISOString() };
  return { ...noteOf(personId), expect: 0, value };
}

/** The write that says that they are in. */
export function joinNoted(personId: string): RecordWrite {
  return { ...noteOf(personId), expect: 1, value: null };
}

/**
 * Clears up after joins that a crash cut off before anybody was answered: called at start. One that can't be undone,
 * because its partnership's file is damaged, waits for the next start.
 */
export async function undoUnfinishedJoins(
  parts: { records: RecordStore; bus: Bus },
  onError: (error: unknown) => void,
): Promise<void> {
  const { items } = await parts.records.list<JoiningValue>(accountsScope, kind, {
    limit: limits.pageSizeMax,
  });
  for (const { id, value } of items) await undoJoin(parts, id, value.partnershipId).catch(onError);
}

/**
 * Takes back a join that nobody was told of. The note goes with the account, in one write and last, so that this can be
 * cut off and done again.
 */
export async function undoJoin(
  { records, bus }: { records: RecordStore; bus: Bus },
  personId: string,
  partnershipId: string,
): Promise<void> {
  const partnership = new PartnershipRecords(records, partnershipId);
  await withRetries(async () => {
    const member = await partnership.get('member', personId);
    if (member) await partnership.write([partnership.removing(member)]);
  });
  bus.announce({ kind: 'partnership', partnershipId });
  await withRetries(async () => {
    const { writes } = await endingOtherSessions(records, personId, undefined);
    for (const address of [addressOf('user', personId), noteOf(personId)]) {
      const record = await records.get(address);
      if (record) writes.push({ ...address, expect: record.version, value: null });
    }
    if (writes.length > 0) await records.write(writes);
  });
}
