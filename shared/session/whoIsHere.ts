import type { Participant } from './state.ts';

/** How many are here for each organisation, most first. */
export function organisationsHere(
  participants: Iterable<Pick<Participant, 'organisationId' | 'organisation'>>,
): { organisation: string; people: number }[] {
  const counts = new Map<string, { organisation: string; people: number }>();
  for (const { organisationId, organisation } of participants) {
    const people = (counts.get(organisationId)?.people ?? 0) + 1;
    counts.set(organisationId, { organisation, people });
  }
  return [...counts.values()].sort(
    (one, other) => other.people - one.people || one.organisation.localeCompare(other.organisation, 'en-GB'),
  );
}
