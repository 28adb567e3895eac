/**
 * A rating's id as programs see it: `STRATEGY.ENTRY`. What belongs to a strategy is looked up as (strategy, id), and a
 * request to withdraw names the rating alone; neither part holds a full stop.
 */
export function ratingIdOf(strategyId: string, entryId: string): string {
  return `${strategyId}.${entryId}`;
}

/** Null for anything that is not such an id. */
export function readRatingId(id: string): { strategyId: string; entryId: string } | null {
  const match = /^([^.]+)\.([^.]+)$/.exec(id);
  const [, strategyId, entryId] = match ?? [];
  return strategyId === undefined || entryId === undefined ? null : { strategyId, entryId };
}
