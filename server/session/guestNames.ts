import type { Participant } from '../../shared/session/state.ts';
import type { RecordStore } from '../store/port.ts';

/** Guests who signed something, by the ids that they signed with. Those that are unknown or erased are left out. */
export async function guestsNamed(
  records: RecordStore,
  ids: Iterable<string>,
): Promise<Map<string, Pick<Participant, 'name' | 'organisationId' | 'organisation'>>> {
  const found = await Promise.all(
    [...ids].map((id) => records.find<Participant>('participant', `participant:${id}`, 1)),
  );
  return new Map(found.flat().map(({ id, value }) => [id, value]));
}
