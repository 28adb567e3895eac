import type { Partnership } from '../../../shared/api/partnerships.ts';

type Organisation = Partnership['organisations'][number];

/** Who leads, by the id that the document holds: one that was merged away is the one that it is part of now. */
export function leaderOf(
  organisations: readonly Organisation[],
  lead: string | null,
): Organisation | undefined {
  if (lead === null) return undefined;
  return organisations.find(({ id, mergedIds }) => id === lead || mergedIds.includes(lead));
}
