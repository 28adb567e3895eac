import type { RecordStore } from '../store/port.ts';
import { PartnershipRecords } from './partnershipRecords.ts';

/** The id of the one record that holds them. */
export const chosenComparators = 'chosen';

/** Codes of the places that a partnership chose to compare itself with. */
export async function comparatorsOf(records: RecordStore, partnershipId: string): Promise<string[]> {
  const set = await new PartnershipRecords(records, partnershipId).get('comparator-set', chosenComparators);
  return set?.value.areas ?? [];
}
