import { pauseAfter } from '../pauses.ts';
import type { StrategyHistory } from './strategyHistory.ts';

/** With the pauses between them, some minutes; a version that stays for longer is thinned in time. */
const tries = 30;

/**
 * Takes a version back that says of something that then did not happen that it did. In the background: the disk that
 * refused the one thing may refuse this too for a while.
 */
export async function takeBack(history: StrategyHistory, strategyId: string, id: string): Promise<void> {
  for (let failures = 1; failures <= tries; failures += 1) {
    try {
      await history.remove(strategyId, [id]);
      return;
    } catch {
      await new Promise<void>((resolve) => setTimeout(resolve, pauseAfter(failures)).unref());
    }
  }
}
