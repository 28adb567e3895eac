import type { Role } from '../../shared/access.ts';
import { Problem } from '../../shared/errors.ts';
import { membershipFor, useMe } from './useMe.ts';

/** The strategy that a page belongs to, and the partnership that it is in. */
export interface StrategyHome {
  strategyId: string;
  strategyTitle: string;
  partnershipId: string;
  partnershipName: string;
  role: Role;
}

interface Found {
  home: StrategyHome | undefined;
  /** Why there is none, once that is known. */
  error: unknown;
  retry: () => void;
}

/** Where a strategy belongs, and what the person who looks may do there. */
export function useStrategyHome(strategyId: string): Found {
  const me = useMe();
  const found = membershipFor(strategyId, me.data);
  const retry = () => void me.refetch();
  if (found === undefined) {
    // What is in memory may be older than the strategy.
    const gone = me.isSuccess && !me.isFetching;
    const error = gone ? new Problem('not-found', 'You may not be a member where it is.') : me.error;
    return { home: undefined, error, retry };
  }
  const { partnershipId, partnershipName, role, strategies } = found;
  const strategyTitle = strategies.find(({ id }) => id === strategyId)?.title ?? '';
  return { home: { strategyId, strategyTitle, partnershipId, partnershipName, role }, error: null, retry };
}
