import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { getChecks } from '../../../shared/api/checks.ts';
import { call } from '../../api/call.ts';
import { useWatch } from '../../live/useWatch.ts';

const checksKey = (s: string) => ['checks', s] as const;

/** All that a strategy's checks find, kept fresh by what is written, rated and signed. */
export function useChecks(s: string) {
  const queries = useQueryClient();
  useWatch(`strategy:${s}`, () => void askAgain(queries, s), [
    'rating',
    'signed',
    'strategy',
    'partnership',
    'evidence',
  ]);
  return useQuery({
    queryKey: checksKey(s),
    queryFn: ({ signal }) =>
      call<typeof getChecks>('GET /api/strategies/:s/checks', { params: { s } }, { signal }),
    select: ({ objectives }) => objectives,
  });
}

/** Asks for the findings and the answers of a strategy anew, after something was settled. */
export async function askAgain(queries: QueryClient, s: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: checksKey(s) }),
    queries.invalidateQueries({ queryKey: ['answers', s] }),
  ]);
}
