import type { Merged, Participant } from '../../shared/session/state.ts';
import type { RecordStore } from '../store/port.ts';

/** Also one who turned out to be another participant. */
async function guestNow(records: RecordStore, id: string): Promise<Participant | undefined> {
  const [guest] = await records.find<Participant>('participant', `participant:${id}`, 1);
  if (guest) return guest.value;
  const [merged] = await records.find<Merged>('merged', `participant:${id}`, 1);
  if (!merged) return undefined;
  return (await records.find<Participant>('participant', `participant:${merged.value.into}`, 1))[0]?.value;
}

/** Guests who signed something, by the ids that they signed with. Those that are unknown or erased are left out. */
export async function guestsNamed(
  records: RecordStore,
  ids: Iterable<string>,
): Promise<Map<string, Pick<Participant, 'name' | 'organisationId' | 'organisation'>>> {
  const found = await Promise.all([...ids].map(async (id) => [id, await guestNow(records, id)] as const));
  return new Map(found.flatMap(([id, guest]) => (guest ? [[id, guest]] : [])));
}
