import type { MeaningEntry } from './meaning.ts';
import type { StrategyEntry } from './strategyEntry.ts';

/**
 * What each outcome and objective was last agreed to mean, by its id. `entries` are oldest first; `until` (ISO 8601,
 * inclusive) reads the ledger as it was at that moment.
 */
export function latestMeanings(entries: readonly StrategyEntry[], until?: string): Map<string, MeaningEntry> {
  const found = new Map<string, MeaningEntry>();
  for (const entry of entries) {
    if (entry.type === 'meaning' && (until === undefined || entry.at <= until))
      found.set(entry.target, entry);
  }
  return found;
}
