import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { listRatings } from '../../shared/api/ratings.ts';
import { call } from '../api/call.ts';
import { useWatch } from '../live/useWatch.ts';

export const ratingsKey = (s: string) => ['ratings', s] as const;

/** Every rating of a strategy, newest first, kept fresh by what the server tells. One request serves the whole page. */
export function useRatings(s: string) {
  const queries = useQueryClient();
  useWatch(
    `strategy:${s}`,
    useCallback(() => void queries.invalidateQueries({ queryKey: ratingsKey(s) }), [queries, s]),
    // Names of people and organisations stand in ratings; the strategy's own words are frozen in them.
    ['rating', 'partnership'],
  );
  return useQuery({
    queryKey: ratingsKey(s),
    queryFn: ({ signal }) =>
      call<typeof listRatings>('GET /api/strategies/:s/ratings', { params: { s } }, { signal }),
    select: ({ ratings }) => ratings,
  });
}
