import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { listCurrentRatings, listRatings } from '../../shared/api/ratings.ts';
import { call } from '../api/call.ts';
import { useWatch } from '../live/useWatch.ts';

/** Everything that is shown of a strategy's ratings. */
export const ratingsKey = (s: string) => ['ratings', s] as const;

/** The latest agreed rating of each outcome and objective: enough for the badges of a whole page. */
export function useCurrentRatings(s: string) {
  useRatingNews(s);
  return useQuery({
    queryKey: [...ratingsKey(s), 'current'],
    queryFn: ({ signal }) =>
      call<typeof listCurrentRatings>(
        'GET /api/strategies/:s/ratings/current',
        { params: { s } },
        { signal },
      ),
    select: ({ ratings }) => ratings,
  });
}

/** Every rating of one outcome or objective, newest first, with the evidence that stood then. */
export function useRatingsOf(s: string, target: string) {
  useRatingNews(s);
  return useQuery({
    queryKey: [...ratingsKey(s), target],
    queryFn: ({ signal }) =>
      call<typeof listRatings>(
        'GET /api/strategies/:s/ratings',
        { params: { s }, query: { target } },
        { signal },
      ),
    select: ({ ratings }) => ratings,
  });
}

function useRatingNews(s: string): void {
  const queries = useQueryClient();
  useWatch(
    `strategy:${s}`,
    useCallback(() => void queries.invalidateQueries({ queryKey: ratingsKey(s) }), [queries, s]),
    // Names of people and organisations stand in ratings; the strategy's own words are frozen in them.
    ['rating', 'partnership'],
  );
}
