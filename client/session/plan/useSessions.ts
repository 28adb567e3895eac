import { useQuery } from '@tanstack/react-query';
import type { ResponseOf } from '../../../shared/api/endpoint.ts';
import type { listSessions } from '../../../shared/api/sessions.ts';
import { call } from '../../api/call.ts';

export type ListedSession = ResponseOf<typeof listSessions>['sessions'][number];

const sessionsKey = (s: string) => ['sessions', s] as const;

/** The live sessions of a strategy, newest first. */
export function useSessions(s: string) {
  return useQuery({
    queryKey: sessionsKey(s),
    queryFn: ({ signal }) =>
      call<typeof listSessions>('GET /api/strategies/:s/sessions', { params: { s } }, { signal }),
    select: ({ sessions }) => sessions,
    // One opens, closes and is planned on other pages than this.
    staleTime: 0,
    refetchInterval: 30_000,
  });
}
