import { useQueryClient } from '@tanstack/react-query';
import { useWatch } from '../live/useWatch.ts';

/**
 * Asks for the figures anew when the partnership changes (its place, its own minimum and target), or its own evidence does. Use it once on a
 * page, however many rows there are.
 */
export function useEvidenceNews(strategyId: string, partnershipId: string): void {
  const queries = useQueryClient();
  useWatch(
    `strategy:${strategyId}`,
    () => void queries.invalidateQueries({ queryKey: ['evidence', partnershipId] }),
    ['partnership', 'evidence'],
  );
}
