import type { RatingEntry } from '../../shared/ledger/rating.ts';
import type { StrategyHistory } from '../history/strategyHistory.ts';
import type { StrategyLedgers } from '../ledger/strategyLedgers.ts';
import type { RecordStore } from '../store/port.ts';
import { keepClosingVersion } from './closingVersion.ts';
import { sessionPrefix, type Unsettled } from './sessionKinds.ts';
import { SessionRecords } from './sessionRecords.ts';
import { withdrawTwins } from './withdrawTwins.ts';

interface Parts {
  records: RecordStore;
  ledgers: StrategyLedgers;
  history: StrategyHistory;
}

/** Brings to the ledger what a session recorded, and to the history the version of its close. Then the session keeps no copy. */
export async function settle(
  { records: store, ledgers, history }: Parts,
  records: SessionRecords,
  strategyId: string,
): Promise<void> {
  for (const { id, version, value } of await records.all('unsettled')) {
    await ledgers.append(strategyId, entriesOf(value));
    // Where it can’t be removed now it is at the next start: the ledger takes nothing twice.
    await store
      .write([{ ...records.address('unsettled', id), expect: version, value: null }])
      .catch(() => {});
  }
  await withdrawTwins({ ledgers }, records, strategyId);
  for (const { id, version, value } of await records.all('unkept-version')) {
    await keepClosingVersion(history, strategyId, { sessionId: id, ...value });
    await store
      .write([{ ...records.address('unkept-version', id), expect: version, value: null }])
      .catch(() => {});
  }
}

/** What a crash kept from the ledger and the history, of all sessions: called at start. */
export async function settleAll(parts: Parts, onError: (error: unknown) => void): Promise<void> {
  let after: string | undefined;
  do {
    const page = await parts.records.scopes(sessionPrefix, after === undefined ? {} : { after });
    for (const scope of page.items) {
      const records = new SessionRecords(parts.records, scope.slice(sessionPrefix.length));
      const session = await records.get('session', records.id);
      if (session) await settle(parts, records, session.value.strategyId).catch(onError);
    }
    after = page.next;
  } while (after !== undefined);
}

function entriesOf({ agreed, individual }: Unsettled): RatingEntry[] {
  const each = individual.map(
    (own): RatingEntry => ({ ...agreed, ...own, kind: 'individual', direction: 'unknown' }),
  );
  return [...each, agreed];
}
