import type { StrategyLedgers } from '../ledger/strategyLedgers.ts';
import type { StrategyHistory } from './strategyHistory.ts';
import { endOfDay, thinned } from './thinning.ts';

/**
 * Lets versions of a strategy go that are so old that fewer of them will do. A board as at a moment or a day at which
 * somebody signed something still shows the strategy as it stood. Answers whether any went.
 */
export async function thinVersions(
  {
    history,
    ledgers,
    clock,
  }: { history: StrategyHistory; ledgers: Pick<StrategyLedgers, 'read'>; clock: () => Date },
  strategyId: string,
): Promise<boolean> {
  const now = clock().getTime();
  const kept = await history.kept(strategyId);
  // Nearly always: the ledger need not be read.
  if (thinned(kept, [], now).length === 0) return false;
  const { entries } = await ledgers.read(strategyId);
  const reliedOn = entries.flatMap(({ at }) => [Date.parse(at), endOfDay(Date.parse(at))]);
  const gone = thinned(kept, reliedOn, now);
  await history.remove(strategyId, gone);
  return gone.length > 0;
}
