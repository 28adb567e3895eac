import { useQuery } from '@tanstack/react-query';
import type { getStrategy, StrategyView } from '../../shared/api/strategies.ts';
import { call } from '../api/call.ts';

export const strategyKey = (s: string) => ['strategy', s] as const;

/** A strategy’s outcomes and objectives with their links, as they stood a moment ago. */
export function useStrategyTree(s: string) {
  return useQuery({
    queryKey: strategyKey(s),
    queryFn: ({ signal }) =>
      call<typeof getStrategy>('GET /api/strategies/:s', { params: { s } }, { signal }),
  });
}

/** How many objectives link each indicator, by its id. */
export function linkCounts(strategy: StrategyView | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const { outcomes = [], withoutOutcome = [] } = strategy ?? {};
  const objectives = [...outcomes.flatMap((outcome) => outcome.objectives), ...withoutOutcome];
  for (const { indicatorId } of objectives.flatMap(({ links }) => links)) {
    counts.set(indicatorId, (counts.get(indicatorId) ?? 0) + 1);
  }
  return counts;
}
