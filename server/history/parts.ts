import type { CommentLedgers } from '../comments/commentLedgers.ts';
import type { StrategyParts } from '../strategy/parts.ts';
import type { StrategyHistory } from './strategyHistory.ts';

/** What the commands about a strategy's past need. */
export interface HistoryParts extends Omit<StrategyParts, 'register'> {
  history: StrategyHistory;
  /** What was said: whose words somebody accepted. */
  comments: CommentLedgers;
}
