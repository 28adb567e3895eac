import { useQueryClient } from '@tanstack/react-query';
import { useWatch } from '../live/useWatch.ts';

/**
 * Asks for the figures anew when the partnership changes: its place, or its own minimum and target. Use it once on a
 * page, however many rows there are.
 */
export function useEvidenceNews(strategyId: string, partnershipId: string): void {
  const queries = useQueryClient();
  useWatch(
    `strategy:${strategyId}`,
    () => void queries.invalidateQueries({ queryKey: ['evidence', partnershipId] }),
    ['partnership'],
  );
}
