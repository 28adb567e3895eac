import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { getMaturity } from '../../../shared/api/maturity.ts';
import { call } from '../../api/call.ts';
import { useWatch } from '../../live/useWatch.ts';

/** How far each linked indicator has come, kept fresh by what the server tells. */
export function useMaturity(s: string) {
  const queries = useQueryClient();
  useWatch(
    `strategy:${s}`,
    useCallback(() => void queries.invalidateQueries({ queryKey: ['maturity', s] }), [queries, s]),
  );
  return useQuery({
    queryKey: ['maturity', s],
    queryFn: ({ signal }) =>
      call<typeof getMaturity>('GET /api/strategies/:s/maturity', { params: { s } }, { signal }),
  });
}
