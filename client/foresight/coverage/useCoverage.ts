import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { getCoverage } from '../../../shared/api/coverage.ts';
import { call } from '../../api/call.ts';
import { useWatch } from '../../live/useWatch.ts';

const coverageKey = (s: string) => ['coverage', s] as const;

/** What a strategy serves of a framework, kept fresh by what the server tells. */
export function useCoverage(s: string, framework: string | undefined) {
  const queries = useQueryClient();
  useWatch(`strategy:${s}`, () => void queries.invalidateQueries({ queryKey: coverageKey(s) }), [
    'strategy',
    'evidence',
    'partnership',
  ]);
  return useQuery({
    queryKey: [...coverageKey(s), framework],
    enabled: framework !== undefined,
    queryFn: ({ signal }) =>
      call<typeof getCoverage>(
        'GET /api/strategies/:s/coverage',
        { params: { s }, query: { framework: framework ?? '' } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
