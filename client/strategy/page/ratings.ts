import { useQuery } from '@tanstack/react-query';
import type { RatingView } from '../../../shared/api/ratings.ts';
import type { getStrategy, StrategyView } from '../../../shared/api/strategies.ts';
import { call } from '../../api/call.ts';
import { useFrame } from './StrategyFrame.ts';

/** Under this key: the strategy as the server tells it. Events of ratings invalidate it. */
export const strategyKey = (strategyId: string) => ['strategy', strategyId] as const;

export function strategyQuery(strategyId: string) {
  return {
    queryKey: strategyKey(strategyId),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<typeof getStrategy>('GET /api/strategies/:s', { params: { s: strategyId } }, { signal }),
  };
}

/** The latest agreed rating that stands, or null. Renders again only when this target's rating changes. */
export function useRating(target: string): RatingView | null {
  const { strategyId } = useFrame();
  const { data } = useQuery({
    ...strategyQuery(strategyId),
    select: (strategy) => ratingIn(strategy, target),
  });
  return data ?? null;
}

function ratingIn(strategy: StrategyView, target: string): RatingView | null {
  for (const outcome of strategy.outcomes) {
    if (outcome.id === target) return outcome.rating;
    for (const objective of outcome.objectives) if (objective.id === target) return objective.rating;
  }
  return strategy.withoutOutcome.find(({ id }) => id === target)?.rating ?? null;
}
