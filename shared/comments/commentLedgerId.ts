/** The ledger of a strategy’s comments: apart from its ratings, so that a board does not read them. */
export function commentLedgerId(strategyId: string): string {
  return `comments-${strategyId}`;
}
