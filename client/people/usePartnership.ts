import { useQuery } from '@tanstack/react-query';
import type { getPartnership, listInvitations } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';

export const partnershipKey = (p: string) => ['partnership', p] as const;
export const invitationsKey = (p: string) => ['partnership', p, 'invitations'] as const;

/** A partnership with its scale, strategies, organisations and members. Nothing is asked while `p` is undefined. */
export function usePartnership(p: string | undefined) {
  return useQuery({
    queryKey: partnershipKey(p ?? ''),
    enabled: p !== undefined,
    queryFn: ({ signal }) =>
      call<typeof getPartnership>('GET /api/partnerships/:p', { params: { p: p ?? '' } }, { signal }),
  });
}

export function useInvitations(p: string) {
  return useQuery({
    queryKey: invitationsKey(p),
    queryFn: ({ signal }) =>
      call<typeof listInvitations>('GET /api/partnerships/:p/invitations', { params: { p } }, { signal }),
  });
}
