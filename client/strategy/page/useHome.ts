import { useQuery } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/api/partnerships.ts';
import type { Me } from '../../../shared/api/people.ts';
import type { getStrategy } from '../../../shared/api/strategies.ts';
import { call } from '../../api/call.ts';
import { useWatch } from '../../live/useWatch.ts';
import { membershipFor } from '../../people/useMe.ts';
import { usePartnership } from '../../people/usePartnership.ts';

interface Home {
  data: Partnership | undefined;
  error: unknown;
  /** Why the last attempt failed, also while it is being tried again. */
  failureReason: unknown;
  refetch: () => unknown;
}

/** The partnership that a strategy belongs to, kept fresh. Who made the strategy a moment ago may not find it in `me` yet. */
export function useHome(strategyId: string, me: Me | undefined): Home {
  const known = membershipFor(strategyId, me);
  const strategy = useQuery({
    queryKey: ['strategy', strategyId],
    enabled: me !== undefined && known === undefined,
    queryFn: ({ signal }) =>
      call<typeof getStrategy>('GET /api/strategies/:s', { params: { s: strategyId } }, { signal }),
  });
  const partnership = usePartnership(known?.partnershipId ?? strategy.data?.partnershipId);
  useWatch(`strategy:${strategyId}`, () => void partnership.refetch(), ['partnership']);
  return {
    data: partnership.data,
    error: strategy.error ?? partnership.error,
    failureReason: strategy.failureReason ?? partnership.failureReason,
    refetch: () => (strategy.isError ? strategy.refetch() : partnership.refetch()),
  };
}
