import type { RealityAnswerEntry } from './realityAnswer.ts';
import type { RetirementKeptEntry } from './retirementKept.ts';
import type { StrategyEntry } from './strategyEntry.ts';

/** What was signed about one link. */
export interface SaidOfLink {
  /** Oldest first. */
  answers: readonly RealityAnswerEntry[];
  /** The latest decision to keep it, or null. */
  kept: RetirementKeptEntry | null;
}

/** What was signed about links, by `linkOf`: going through a ledger once for each of its links would take minutes. */
export function saidOfLinks(entries: readonly StrategyEntry[]): ReadonlyMap<string, SaidOfLink> {
  const found = new Map<string, { answers: RealityAnswerEntry[]; kept: RetirementKeptEntry | null }>();
  for (const entry of entries) {
    if (entry.type !== 'reality-answer' && entry.type !== 'retirement-kept') continue;
    const key = linkOf(entry.objectiveId, entry.indicatorId);
    const said = found.get(key) ?? { answers: [], kept: null };
    found.set(key, said);
    if (entry.type === 'reality-answer') said.answers.push(entry);
    else said.kept = entry;
  }
  return found;
}

/** Both ids of a link as one. */
export function linkOf(objectiveId: string, indicatorId: string): string {
  return JSON.stringify([objectiveId, indicatorId]);
}
