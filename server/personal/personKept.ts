import { allOf } from '../people/pages.ts';
import { type PersonKinds, personKinds, personPrefix } from '../people/personRecords.ts';
import type { RecordStore, StoredRecord } from '../store/port.ts';

/** All that is kept for somebody alone: settings, read marks, what they follow. */
export async function personKept(records: RecordStore, personId: string): Promise<StoredRecord[]> {
  const kinds = Object.keys(personKinds) as (keyof PersonKinds)[];
  return (await Promise.all(kinds.map((kind) => allOf(records, personPrefix + personId, kind)))).flat();
}
