import { limits } from '../../shared/limits.ts';
import { PartnershipRecords, partnershipPrefix } from '../people/partnershipRecords.ts';
import type { ImportParts } from './parts.ts';

type Parts = Pick<ImportParts, 'records' | 'datasets' | 'work' | 'onError'>;

const dayMs = 24 * 3600_000;

/** Discards uploads that nobody committed within a day, and datasets that no record names: what a crash left behind. */
export async function sweepImports(parts: Parts): Promise<void> {
  let after: string | undefined;
  do {
    const page = await parts.records.scopes(partnershipPrefix, after === undefined ? {} : { after });
    for (const scope of page.items) {
      await sweepPartnership(parts, scope.slice(partnershipPrefix.length)).catch(parts.onError);
    }
    after = page.next;
  } while (after !== undefined);
}

/** Sweeps now and once a day. Answers how to stop that, which resolves once a sweep that is under way has ended. */
export function startSweepingImports(parts: Parts): () => Promise<void> {
  let running = sweepImports(parts).catch(parts.onError);
  const timer = setInterval(() => {
    running = running.then(() => sweepImports(parts)).catch(parts.onError);
  }, dayMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function sweepPartnership({ records, datasets, work }: Parts, partnershipId: string): Promise<void> {
  // Both before the records: what is written from now on is not among them, and what somebody is still writing is spared,
  // though they may be done before its turn comes below.
  const kept = (await datasetsOf(datasets, partnershipId)).filter(
    (id) => !work.isBusyWith(id.split('-')[0] ?? ''),
  );
  const partnership = new PartnershipRecords(records, partnershipId);
  const named = new Set<string>();
  for (const record of await partnership.all('import')) {
    const { state, uploadedAt, upload, proposal, figures, record: report } = record.value;
    const isOver = state === 'proposed' && Date.parse(uploadedAt) + limits.uploadLifetimeMs < Date.now();
    if (isOver && !work.isBusyWith(record.id)) await partnership.write([partnership.removing(record)]);
    else for (const dataset of [upload, proposal, figures, report]) if (dataset) named.add(dataset.id);
  }
  for (const id of kept) {
    if (!named.has(id)) await datasets.remove(partnershipId, id);
  }
}

async function datasetsOf(datasets: Parts['datasets'], partnershipId: string): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await datasets.list(partnershipId, after === undefined ? {} : { after });
    ids.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return ids;
}
