import { type CreditedChange, eachOnce } from '../../shared/history/acceptedWords.ts';
import { quarterOf } from '../../shared/history/quarters.ts';
import type { Version } from './strategyHistory.ts';

/**
 * What each automatic version tells of: all changes since the one before it, which once was in the quarter of an hour before
 * and may now, where those in between were thinned, be that of a day or a month before. Each block's part once for each
 * person. `versions` newest first; `before` is the quarter of the one before the last of them.
 */
export function sharesOf(
  versions: readonly Version[],
  before: number,
  changes: readonly CreditedChange[],
): Map<string, CreditedChange[]> {
  const shares = new Map<string, CreditedChange[]>();
  for (const [place, { id, facts }] of versions.entries()) {
    const next = versions[place + 1];
    const after = next ? quarterOf(next.facts.at) : before;
    const until = quarterOf(facts.at);
    const own = changes.filter(({ from }) => after < quarterOf(from) && quarterOf(from) <= until);
    shares.set(id, together(own));
  }
  return shares;
}

function together(changes: readonly CreditedChange[]): CreditedChange[] {
  const found = new Map<string, CreditedChange>();
  for (const change of changes) {
    const key = [change.of, change.id, change.part, change.by].join(' ');
    const known = found.get(key) ?? change;
    const from = Math.min(known.from, change.from);
    const wordsBy = eachOnce([...known.wordsBy, ...change.wordsBy]);
    found.set(key, { ...change, from, to: Math.max(known.to, change.to), wordsBy });
  }
  return [...found.values()].sort((a, b) => b.to - a.to);
}
