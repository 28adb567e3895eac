/**
 * The id of a rating, a thread or a comment as programs see it: `STRATEGY.ENTRY`. What belongs to a strategy is looked up as
 * (strategy, id), and a request to withdraw or to reply names the one thing alone; neither part holds a full stop.
 */
export function signedIdOf(strategyId: string, entryId: string): string {
  return `${strategyId}.${entryId}`;
}

/** Null for anything that is not such an id. */
export function readSignedId(id: string): { strategyId: string; entryId: string } | null {
  const match = /^([^.]+)\.([^.]+)$/.exec(id);
  const [, strategyId, entryId] = match ?? [];
  return strategyId === undefined || entryId === undefined ? null : { strategyId, entryId };
}
