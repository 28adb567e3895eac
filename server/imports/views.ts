import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { getImport, ImportProposal, ImportSummary } from '../../shared/api/imports.ts';
import type { Person } from '../people/access.ts';
import { namesOf } from '../people/accounts.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { PartnershipRecords, partnershipOf } from '../people/partnershipRecords.ts';
import { readJson } from './datasets.ts';
import { allowedImport, type ImportRecord, type KeptRecord } from './importRecord.ts';
import type { ImportParts } from './parts.ts';

type Parts = Pick<ImportParts, 'access' | 'records' | 'datasets' | 'work'>;

/** A partnership's imports, newest first. @throws Problem `not-found` */
export async function viewImports(
  parts: Parts,
  person: Person,
  partnershipId: string,
): Promise<ImportSummary[]> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const imports = await new PartnershipRecords(parts.records, partnershipId).all('import');
  imports.sort((a, b) => (a.value.uploadedAt < b.value.uploadedAt ? 1 : -1));
  return summariesOf(parts, imports);
}

/** One import with what it would do, or did. @throws Problem `not-found`, `damaged` */
export async function viewImport(
  parts: Parts,
  person: Person,
  importId: string,
): Promise<ResponseOf<typeof getImport>> {
  const { record, partnership } = await allowedImport(parts, person, importId, 'read');
  const [summary] = await summariesOf(parts, [record]);
  if (!summary) throw new Error('One import has one summary');
  const { proposal, record: kept } = record.value;
  const { datasets } = parts;
  const { report = null, indicators = [] } = kept
    ? await readJson<KeptRecord>(datasets, partnership.id, kept)
    : {};
  return {
    ...summary,
    proposal: proposal ? await readJson<ImportProposal>(datasets, partnership.id, proposal) : null,
    report,
    indicators,
  };
}

async function summariesOf(
  { records, work }: Pick<ImportParts, 'records' | 'work'>,
  imports: readonly ImportRecord[],
): Promise<ImportSummary[]> {
  const people = imports.flatMap(({ value }) => [value.uploadedBy, value.committedBy, value.undoneBy]);
  const names = await namesOf(
    records,
    people.flatMap((id) => id ?? []),
  );
  const step = (at: string | null, by: string | null) =>
    at === null ? null : { at, by: (by !== null && names.get(by)) || null };
  return imports.map((record) => {
    const { fileName, bytes, state, outcome, ...value } = record.value;
    return {
      id: record.id,
      partnershipId: partnershipOf(record),
      fileName,
      bytes,
      state,
      uploaded: { at: value.uploadedAt, by: names.get(value.uploadedBy) ?? null },
      committed: step(value.committedAt, value.committedBy),
      undone: step(value.undoneAt, value.undoneBy),
      outcome,
      progress: work.progressOf(record.id),
    };
  });
}
