import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { compareVersions } from '../../shared/api/versions.ts';
import { call } from '../api/call.ts';
import { now, type Span } from './span.ts';
import { historyKey } from './useVersions.ts';

/** What became of each block between two moments; nothing is asked while there is no earlier one. */
export function useDifferences(s: string, span: Span | undefined) {
  return useQuery({
    queryKey: [...historyKey(s), 'differences', span?.from, span?.to],
    enabled: span !== undefined,
    queryFn: ({ signal }) =>
      call<typeof compareVersions>(
        'GET /api/strategies/:s/differences',
        { params: { s }, query: { from: span?.from ?? '', to: span?.to ?? now } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
