import type { RatingEntry, WithdrawalEntry } from './rating.ts';
import type { StrategyEntry } from './strategyEntry.ts';

/** A rating with what became of it. */
export interface RatingStanding {
  rating: RatingEntry;
  /** Id of the rating that replaced it, or null. */
  supersededBy: string | null;
  withdrawal: WithdrawalEntry | null;
}

/**
 * Every rating of a ledger with its standing, oldest first. `until` (ISO 8601, inclusive) reads the ledger as it was at
 * that moment: a rating that was replaced later still stands then.
 * A rating that names a replacement which was itself withdrawn stays replaced: withdrawing says "I should not have
 * said this", not "what we said before holds again".
 */
export function standings(entries: readonly StrategyEntry[], until?: string): RatingStanding[] {
  const found = new Map<string, RatingStanding>();
  for (const entry of entries) {
    if (until !== undefined && entry.at > until) continue;
    if (entry.type === 'rating') {
      found.set(entry.id, { rating: entry, supersededBy: null, withdrawal: null });
      const replaced = entry.supersedes === null ? undefined : found.get(entry.supersedes);
      if (replaced) replaced.supersededBy = entry.id;
    } else if (entry.type === 'withdrawal') {
      const withdrawn = found.get(entry.ratingId);
      if (withdrawn) withdrawn.withdrawal = entry;
    }
  }
  return [...found.values()];
}

/** Counts on the board: neither replaced nor withdrawn. */
export function stands(standing: RatingStanding): boolean {
  return standing.supersededBy === null && standing.withdrawal === null;
}

/**
 * The agreed ratings that stand, oldest first, by the id of what they rate. One pass: looking through the whole ledger
 * for each of a thousand objectives would cost a thousand passes.
 */
export function agreedByTarget(all: readonly RatingStanding[]): Map<string, RatingEntry[]> {
  const found = new Map<string, RatingEntry[]>();
  for (const each of all) {
    if (each.rating.kind !== 'agreed' || !stands(each)) continue;
    const known = found.get(each.rating.target.id);
    if (known) known.push(each.rating);
    else found.set(each.rating.target.id, [each.rating]);
  }
  return found;
}
