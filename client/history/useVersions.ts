import { useInfiniteQuery } from '@tanstack/react-query';
import type { listVersions, VersionView } from '../../shared/api/versions.ts';
import { call } from '../api/call.ts';

/** Everything that is shown of a strategy's past. */
export const historyKey = (s: string) => ['history', s] as const;

/** The versions of a strategy, newest first, a page at a time. */
export function useVersions(s: string) {
  return useInfiniteQuery({
    queryKey: [...historyKey(s), 'versions'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<typeof listVersions>(
        'GET /api/strategies/:s/versions',
        { params: { s }, query: pageParam === undefined ? {} : { before: pageParam } },
        { signal },
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }): VersionView[] => pages.flatMap(({ versions }) => versions),
  });
}
