import type { StrategyParts } from '../strategy/parts.ts';
import type { StrategyHistory } from './strategyHistory.ts';

/** What the commands about a strategy's past need. */
export interface HistoryParts extends Omit<StrategyParts, 'register'> {
  history: StrategyHistory;
}
