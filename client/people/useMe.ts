import { useQuery } from '@tanstack/react-query';
import type { getMe, Me } from '../../shared/api/people.ts';
import { call } from '../api/call.ts';

export const meKey = ['me'] as const;

/** Who is signed in, with their partnerships. */
export function useMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: ({ signal }) => call<typeof getMe>('GET /api/me', {}, { signal }),
  });
}

/** Where somebody belongs to the partnership of a strategy; undefined where they do not, or nobody knows yet. */
export function membershipFor(strategyId: string, me: Me | undefined): Me['memberships'][number] | undefined {
  return me?.memberships.find(({ strategies }) => strategies.some(({ id }) => id === strategyId));
}
