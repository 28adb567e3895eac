/** Opens a thread: the page goes to the passage that it is about. `threadId` as programs see it. */
export function threadPath(strategyId: string, threadId: string): string {
  return `/s/${strategyId}?thread=${encodeURIComponent(threadId)}`;
}

/** The page of an objective, the place of an outcome, or the strategy. */
export function blockPath(
  strategyId: string,
  block: string,
  { isObjective, isOutcome }: { isObjective: boolean; isOutcome: boolean },
): string {
  if (isObjective) return `/s/${strategyId}/o/${block}`;
  return isOutcome ? `/s/${strategyId}#outcome-${block}` : `/s/${strategyId}`;
}

/** Where who facilitates a session runs it. */
export function facilitatorPath({ id }: { id: string }): string {
  return `/live/${id}/run`;
}

/** Where a member goes to take part in a session that is on, or to find one that is planned. */
export function sessionPath(strategyId: string, session: { id: string; isOpen: boolean }): string {
  return session.isOpen ? `/live/${session.id}` : `/s/${strategyId}/sessions`;
}
