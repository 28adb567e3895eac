import type { Bus } from '../bus.ts';
import type { RecordStore, RecordWrite } from '../store/port.ts';
import { accountsScope, addressOf } from './auth/rows.ts';
import { withRetries } from './retry.ts';
import { whyNoStandIn } from './standIn.ts';

const kind = 'stand-in';

/** More such sessions than one person ever has. */
const most = 10_000;

interface StandInValue {
  makerId: string;
}

/** The write that notes that a session began by a link which somebody else made: whoever made it may be who uses it. */
export function notingStandIn(sessionId: string, personId: string, makerId: string): RecordWrite {
  const value: StandInValue = { makerId };
  return { scope: accountsScope, kind, id: sessionId, expect: 0, value, keys: [`person:${personId}`] };
}

/**
 * Ends what began by links of people who could not make one today, because the person now belongs to a partnership that
 * is not theirs: otherwise they would have come along. The session that the person joins from goes on; whoever sits there
 * was let in.
 */
export async function endStandIns(
  { records, bus }: { records: RecordStore; bus: Bus },
  personId: string,
  keptSessionId: string,
): Promise<void> {
  for (const { id, value } of await records.find<StandInValue>(kind, `person:${personId}`, most)) {
    if (id === keptSessionId || !(await whyNoStandIn(records, value.makerId, personId))) continue;
    await withRetries(async () => {
      const addresses = [addressOf('session', id), { scope: accountsScope, kind, id }];
      const found = await Promise.all(addresses.map((address) => records.get(address)));
      const writes = found.flatMap((record) =>
        record ? [{ scope: record.scope, kind: record.kind, id, expect: record.version, value: null }] : [],
      );
      if (writes.length > 0) await records.write(writes);
    });
    bus.announce({ kind: 'access', personId, sessionId: id });
  }
}

/** Removes the notes of sessions that have ended. */
export async function sweepStandIns(records: RecordStore): Promise<void> {
  let after: string | undefined;
  do {
    const page = await records.list(accountsScope, kind, after === undefined ? {} : { after });
    const sessions = await Promise.all(page.items.map(({ id }) => records.get(addressOf('session', id))));
    const over = page.items.filter((_, index) => !sessions[index]);
    if (over.length > 0) {
      await records.write(
        over.map(({ scope, id, version }) => ({ scope, kind, id, expect: version, value: null })),
      );
    }
    after = page.next;
  } while (after !== undefined);
}
