import { useQuery } from '@tanstack/react-query';
import type { getMe } from '../../shared/api/people.ts';
import { call } from '../api/call.ts';

export const meKey = ['me'] as const;

/** Who is signed in, with their partnerships. */
export function useMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: ({ signal }) => call<typeof getMe>('GET /api/me', {}, { signal }),
  });
}
