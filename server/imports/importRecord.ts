import { Problem } from '../../shared/errors.ts';
import type { Mapping } from '../../shared/evidence/import/mapping.ts';
import type { ImportReport } from '../../shared/evidence/import/report.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { ImportValue } from '../people/partnershipKinds.ts';
import { PartnershipRecords, partnershipOf } from '../people/partnershipRecords.ts';
import type { StoredRecord } from '../store/port.ts';
import type { ImportParts } from './parts.ts';

export type ImportRecord = StoredRecord<ImportValue>;

/** What is kept of an import that counts, beside its figures. */
export interface KeptRecord {
  /** What it was read by: the next release of the same file is offered the same. */
  mapping: Mapping;
  report: ImportReport;
  /** Those that its figures went to. */
  indicators: { id: string; title: string }[];
}

/**
 * An import with its partnership, for somebody who may do that to it.
 * @throws Problem `not-found`, which is also what strangers get; `role-too-low`
 */
export async function allowedImport(
  { access, records }: Pick<ImportParts, 'access' | 'records'>,
  person: Person,
  importId: string,
  action: 'read' | 'import-evidence',
): Promise<{ record: ImportRecord; partnership: PartnershipRecords }> {
  const [record] = await records.find<ImportValue>('import', `import:${importId}`, 1);
  if (!record) throw notFound();
  const partnershipId = partnershipOf(record);
  await allowedInPartnership(access, person.id, partnershipId, action).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'not-found' ? notFound() : error;
  });
  return { record, partnership: new PartnershipRecords(records, partnershipId) };
}

function notFound(): Problem {
  return new Problem('not-found', 'There is no such import, or you are not a member of its partnership.');
}
