import type { Rounds } from './rounds.ts';

/** So many rounds without a citation, and an indicator is proposed for retirement. */
export const roundsToRetire = 2;

/** A link as far as its retirement depends on it. */
export interface RetirementCase {
  indicatorId: string;
  /** Since when it is linked. ISO 8601 UTC. */
  linkedAt: string;
  /** When somebody last decided to keep it, or null. */
  keptAt: string | null;
}

/**
 * When each of the last two rounds was, in which an indicator could have been cited and was not, or null where it is not
 * proposed for retirement. A round counts for an indicator where
 * - some rating of it says what it relied on: nobody is held to what they were never asked;
 * - the indicator was linked before the round began, and stood among its evidence;
 * - nobody decided since then to keep it: that decision holds until two more rounds.
 * A citation in an individual rating since the last round is the beginning of the next, and counts for the indicator.
 */
export function proposedBecause({ rounds, citedSince }: Rounds, link: RetirementCase): string[] | null {
  const { indicatorId, linkedAt, keptAt } = link;
  if (citedSince.has(indicatorId)) return null;
  const from = keptAt !== null && keptAt > linkedAt ? keptAt : linkedAt;
  const last = rounds
    .filter(({ at, speaks, offered }) => speaks && at > from && offered.has(indicatorId))
    .slice(-roundsToRetire);
  if (last.length < roundsToRetire || last.some(({ cited }) => cited.has(indicatorId))) return null;
  return last.map(({ at }) => at);
}
