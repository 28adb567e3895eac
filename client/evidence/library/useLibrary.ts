import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SentQueryOf } from '../../../shared/api/endpoint.ts';
import type { listIndicators } from '../../../shared/api/evidence.ts';
import { call } from '../../api/call.ts';

/** The indicators that fit, and how many each other choice of a filter would find. */
export function useLibrary(partnershipId: string, query: SentQueryOf<typeof listIndicators>) {
  return useQuery({
    queryKey: ['indicators', partnershipId, query],
    queryFn: ({ signal }) =>
      call<typeof listIndicators>(
        'GET /api/indicators',
        { query: { ...query, partnership: partnershipId } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
