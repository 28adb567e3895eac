import type { Mapping } from '../../shared/evidence/import/mapping.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { readJson } from './datasets.ts';
import type { KeptRecord } from './importRecord.ts';
import type { ImportParts } from './parts.ts';

/** Of so many imports before; who has more has had the next release of each file since. */
const mostRemembered = 50;

/** What files of this partnership were read by, newest first. Taking figures back does not unlearn how they were read. */
export async function rememberedMappings(
  { records, datasets, onError }: Pick<ImportParts, 'records' | 'datasets' | 'onError'>,
  partnershipId: string,
): Promise<Mapping[]> {
  const imports = await new PartnershipRecords(records, partnershipId).all('import');
  const read = imports
    .filter(({ value }) => value.record !== null)
    .sort((a, b) => ((a.value.committedAt ?? '') < (b.value.committedAt ?? '') ? 1 : -1))
    .slice(0, mostRemembered);
  const mappings: Mapping[] = [];
  for (const { value } of read) {
    if (!value.record) continue;
    // One that can't be read is one that nobody remembers: the file is looked at afresh.
    const kept = await readJson<KeptRecord>(datasets, partnershipId, value.record).catch(onError);
    if (kept) mappings.push(kept.mapping);
  }
  return mappings;
}
