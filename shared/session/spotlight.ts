import { type Session, stepOf } from './state.ts';

/**
 * What everybody is asked to look at: the id of an outcome, of an objective, or of the strategy itself for its vision. Where
 * the facilitator chose nothing it is what a step is for that writes the strategy. Null for nothing.
 */
export function spotlightOf({ status, current, steps }: Pick<Session, 'status' | 'current' | 'steps'>) {
  const step = stepOf({ steps }, current);
  if (status !== 'open' || !step) return null;
  if (step.spotlight !== undefined) return step.spotlight;
  return step.kind === 'write' ? (step.target ?? null) : null;
}
