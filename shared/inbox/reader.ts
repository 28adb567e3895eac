import type { News, ThreadFacts } from './news.ts';

/** One person in one strategy, as far as it decides what concerns them. */
export interface Reader {
  personId: string;
  strategyId: string;
  /** The organisation that they are here for, under every id that it ever had. */
  organisations: ReadonlySet<string>;
  /** When they came into the partnership (ISO 8601 UTC). What happened before is no news to them. */
  since: string;
  /** Ids of what they follow: objectives, outcomes, or the strategy itself. */
  follows: ReadonlySet<string>;
  /** Who leads an objective, and in which outcome it is. */
  objectives: ReadonlyMap<string, { lead: string | null; outcomeId: string | null }>;
}

/** Following an outcome is following what is in it; following the strategy is following everything. */
export function follows({ follows, strategyId, objectives }: Reader, block: string): boolean {
  if (follows.size === 0) return false;
  const outcomeId = objectives.get(block)?.outcomeId ?? null;
  return follows.has(block) || follows.has(strategyId) || (outcomeId !== null && follows.has(outcomeId));
}

/** Their organisation leads it. */
export function leads({ organisations, objectives }: Reader, block: string): boolean {
  const lead = objectives.get(block)?.lead ?? null;
  return lead !== null && organisations.has(lead);
}

/** They, or their organisation, are named in it. */
export function isNamed({ personId, organisations }: Reader, { named }: Pick<News, 'named'>): boolean {
  return named.some((id) => id === personId || organisations.has(id));
}

/** The thread is theirs to answer. */
export function isAssigned({ personId, organisations }: Reader, { assigned }: ThreadFacts): boolean {
  if (assigned === null) return false;
  const { organisationId } = assigned;
  return assigned.personId === personId || (organisationId !== null && organisations.has(organisationId));
}
