import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { partnershipLedgerId } from '../../shared/ledger/partnershipLedgerId.ts';
import { limits } from '../../shared/limits.ts';
import { removeSessions } from '../session/removeSessions.ts';
import type {
  DatasetStore,
  DocumentStore,
  LedgerStore,
  RecordStore,
  RecordWrite,
  StoredRecord,
} from '../store/port.ts';
import { accountsScope, kindOf } from './auth/rows.ts';
import { isRestorable } from './deletion.ts';
import { sweepMailedLinks } from './mailedLinks.ts';
import { partnershipKinds } from './partnershipKinds.ts';
import { PartnershipRecords, partnershipPrefix } from './partnershipRecords.ts';
import { sweepStandIns } from './standInSessions.ts';

export interface SweepParts {
  records: RecordStore;
  documents: Pick<DocumentStore, 'remove'>;
  ledgers: Pick<LedgerStore, 'remove'>;
  datasets: Pick<DatasetStore, 'remove'>;
  /** Hears of what could not be swept; the rest is. */
  onError: (error: unknown) => void;
}

const dayMs = 24 * 3600_000;

/** Removes for good what was deleted longer ago than anybody can undo, and sessions and links that are over. */
export async function sweep(parts: SweepParts): Promise<void> {
  await sweepSessions(parts).catch(parts.onError);
  let after: string | undefined;
  do {
    const page = await parts.records.scopes(partnershipPrefix, after === undefined ? {} : { after });
    for (const scope of page.items) {
      const partnership = new PartnershipRecords(parts.records, scope.slice(partnershipPrefix.length));
      await sweepPartnership(parts, partnership).catch(parts.onError);
    }
    after = page.next;
  } while (after !== undefined);
}

/** Sweeps now and once a day. Answers how to stop that, which resolves once a sweep that is under way has ended. */
export function startSweeping(parts: SweepParts): () => Promise<void> {
  let running = sweep(parts).catch(parts.onError);
  const timer = setInterval(() => {
    running = running.then(() => sweep(parts)).catch(parts.onError);
  }, dayMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function sweepPartnership(parts: SweepParts, partnership: PartnershipRecords): Promise<void> {
  const own = await partnership.get('partnership', partnership.id);
  if (!own) return;
  const strategies = await partnership.all('strategy');
  const partnershipGone = isGone(own.value);
  // The records go last: should the machine stop in between, they still say what is to be removed.
  for (const strategy of strategies) {
    if (!partnershipGone && !isGone(strategy.value)) continue;
    await parts.documents.remove(strategy.id);
    await parts.ledgers.remove(strategy.id);
    await parts.ledgers.remove(commentLedgerId(strategy.id));
    await removeSessions(parts.records, strategy.id);
  }
  if (partnershipGone) {
    await parts.datasets.remove(partnership.id);
    await parts.ledgers.remove(partnershipLedgerId(partnership.id));
  }
  const writes: RecordWrite[] = partnershipGone
    ? await removingAll(partnership)
    : [
        ...strategies.filter(({ value }) => isGone(value)),
        ...(await partnership.all('sign-in-link')).filter(({ value }) => isLongOver(value.expiresAt)),
        ...(await partnership.all('invitation')).filter(({ value }) => isLongOver(value.expiresAt)),
      ].map((record) => partnership.removing(record));
  if (writes.length > 0) await partnership.write(writes);
}

async function removingAll(partnership: PartnershipRecords): Promise<RecordWrite[]> {
  const kinds = Object.keys(partnershipKinds) as (keyof typeof partnershipKinds)[];
  const all = await Promise.all(kinds.map((kind) => partnership.all(kind)));
  return all.flat().map((record: StoredRecord) => partnership.removing(record));
}

async function sweepSessions({ records }: SweepParts): Promise<void> {
  const now = new Date().toISOString();
  const kind = kindOf('session');
  let after: string | undefined;
  do {
    const page = await records.list<{ expiresAt: string }>(accountsScope, kind, {
      limit: limits.pageSizeMax,
      ...(after === undefined ? {} : { after }),
    });
    const over = page.items.filter(({ value }) => value.expiresAt <= now);
    if (over.length > 0) {
      await records.write(
        over.map(({ scope, id, version }) => ({ scope, kind, id, expect: version, value: null })),
      );
    }
    after = page.next;
  } while (after !== undefined);
  await sweepStandIns(records);
  await sweepMailedLinks(records);
}

function isGone(value: { deletedAt: string | null }): boolean {
  return value.deletedAt !== null && !isRestorable(value);
}

/** Links that are over stay a while, so that whoever opens one late is told that it expired. */
function isLongOver(expiresAt: string): boolean {
  return Date.parse(expiresAt) + limits.deletionUndoMs < Date.now();
}
