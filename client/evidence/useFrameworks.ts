import { useQuery } from '@tanstack/react-query';
import type { listFrameworks } from '../../shared/api/evidence.ts';
import { call } from '../api/call.ts';
import { evidenceKey } from './summaries.ts';

export const frameworksKey = (partnershipId: string) =>
  [...evidenceKey(partnershipId), 'frameworks'] as const;

/** The frameworks that objectives and indicators of a partnership are tagged with. Nothing is asked while it is unknown. */
export function useFrameworks(partnershipId: string | undefined) {
  return useQuery({
    queryKey: frameworksKey(partnershipId ?? ''),
    enabled: partnershipId !== undefined,
    queryFn: ({ signal }) =>
      call<typeof listFrameworks>(
        'GET /api/frameworks',
        { query: { partnership: partnershipId } },
        { signal },
      ),
    staleTime: 60_000,
    select: ({ frameworks }) => frameworks,
  });
}
