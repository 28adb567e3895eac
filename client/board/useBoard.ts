import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { getBoard } from '../../shared/api/board.ts';
import { call } from '../api/call.ts';
import { useWatch } from '../live/useWatch.ts';

/** The board of a strategy, as things stand or as at a day, kept fresh by what the server tells. */
export function useBoard(s: string, asAt: string | undefined) {
  const queries = useQueryClient();
  useWatch(
    `strategy:${s}`,
    useCallback(() => void queries.invalidateQueries({ queryKey: ['board', s] }), [queries, s]),
  );
  return useQuery({
    queryKey: ['board', s, asAt ?? 'today'],
    queryFn: ({ signal }) =>
      call<typeof getBoard>(
        'GET /api/strategies/:s/board',
        { params: { s }, ...(asAt === undefined ? {} : { query: { asAt } }) },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
