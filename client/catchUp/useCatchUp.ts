import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { getCatchUp, listCatchUps } from '../../shared/api/catchUp.ts';
import { call } from '../api/call.ts';
import { useWatch } from '../live/useWatch.ts';

/** All that is shown of what happened. */
export const catchUpKey = ['catch-up'] as const;

/** What others did in a strategy since a moment, or since one was last here. */
export function useCatchUp(s: string, since: string | undefined) {
  return useQuery({
    queryKey: [...catchUpKey, s, 'since', since ?? 'last'],
    queryFn: ({ signal }) =>
      call<typeof getCatchUp>(
        'GET /api/strategies/:s/catch-up',
        { params: { s }, query: since === undefined ? {} : { since } },
        { signal },
      ),
    // What one reads must not change under one’s eyes; the page is asked for anew.
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });
}

/** What anybody did to one part of a strategy lately. */
export function useActivity(s: string, target: string) {
  const queries = useQueryClient();
  useWatch(
    `strategy:${s}`,
    useCallback(() => void queries.invalidateQueries({ queryKey: [...catchUpKey, s, 'of'] }), [queries, s]),
    ['rating', 'signed', 'strategy', 'thread'],
  );
  return useQuery({
    queryKey: [...catchUpKey, s, 'of', target],
    queryFn: ({ signal }) =>
      call<typeof getCatchUp>(
        'GET /api/strategies/:s/catch-up',
        { params: { s }, query: { target } },
        { signal },
      ),
    select: ({ groups }) => groups[0],
  });
}

/** In which strategies something happened since one was last there. */
export function useCatchUps() {
  return useQuery({
    queryKey: [...catchUpKey, 'all'],
    queryFn: ({ signal }) => call<typeof listCatchUps>('GET /api/me/catch-up', {}, { signal }),
    select: ({ strategies }) => strategies,
    staleTime: 30_000,
  });
}
