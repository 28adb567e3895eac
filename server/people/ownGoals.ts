import type { Goal } from '../../shared/evidence/goal.ts';
import type { RecordStore } from '../store/port.ts';
import { PartnershipRecords } from './partnershipRecords.ts';

/** A partnership's goals at years by indicator id, the earliest first. */
export async function ownGoalsOf(records: RecordStore, partnershipId: string): Promise<Map<string, Goal[]>> {
  const set = await new PartnershipRecords(records, partnershipId).all('own-goals');
  return new Map(
    set.map(({ id, value: { goals } }) => [
      id,
      goals.map(({ year, value, reason }) => ({ year, value, reason })),
    ]),
  );
}
