import { useQuery } from '@tanstack/react-query';
import type { listOwnIndicators, listValues } from '../../../shared/api/ownIndicators.ts';
import { call } from '../../api/call.ts';
import { evidenceKey } from '../summaries.ts';

/** Every value that the partnership recorded for an indicator, corrected ones too, newest first. */
export function useValues(partnershipId: string, i: string) {
  return useQuery({
    queryKey: [...evidenceKey(partnershipId), 'values', i],
    queryFn: ({ signal }) =>
      call<typeof listValues>(
        'GET /api/partnerships/:p/indicators/:i/values',
        { params: { p: partnershipId, i } },
        { signal },
      ),
  });
}

/** One of the partnership’s own indicators, with what only those have. Nothing is asked while it is not one. */
export function useOwnIndicator(partnershipId: string, i: string | undefined) {
  return useQuery({
    queryKey: [...evidenceKey(partnershipId), 'own'],
    enabled: i !== undefined,
    queryFn: ({ signal }) =>
      call<typeof listOwnIndicators>(
        'GET /api/partnerships/:p/indicators',
        { params: { p: partnershipId } },
        { signal },
      ),
    select: ({ indicators }) => indicators.find(({ id }) => id === i),
  });
}
