import type { ThreadView } from '../../shared/api/threads.ts';

/** The strategy, the outcome or the objective that a thread belongs to. */
export function blockOf({ on }: Pick<ThreadView, 'on'>, strategyId: string): string {
  return on.objectiveId ?? on.outcomeId ?? strategyId;
}
