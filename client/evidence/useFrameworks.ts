import { useQuery } from '@tanstack/react-query';
import type { listFrameworks } from '../../shared/api/evidence.ts';
import { call } from '../api/call.ts';

/** The frameworks that objectives and indicators are tagged with. */
export function useFrameworks() {
  return useQuery({
    queryKey: ['frameworks'],
    queryFn: ({ signal }) => call<typeof listFrameworks>('GET /api/frameworks', {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    select: ({ frameworks }) => frameworks,
  });
}
