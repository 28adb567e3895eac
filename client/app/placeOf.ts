/** Where the strategy page shows an outcome or an objective. */
export function placeOf(strategyId: string, item: { type: 'outcome' | 'objective'; id: string }): string {
  return item.type === 'objective' ? `/s/${strategyId}/o/${item.id}` : `/s/${strategyId}#outcome-${item.id}`;
}
