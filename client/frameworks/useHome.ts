import { may } from '../../shared/access.ts';
import { useMe } from '../people/useMe.ts';

export interface FrameworksHome {
  partnershipId: string;
  partnershipName: string;
  mayKeep: boolean;
  /** A strategy of the partnership, through which its evidence is looked at; undefined where it has none. */
  strategyId: string | undefined;
}

/** Where somebody is a member, and as what; undefined until that is known, or where they are none. */
export function useFrameworksHome(p: string): FrameworksHome | undefined {
  const me = useMe();
  const found = me.data?.memberships.find(({ partnershipId }) => partnershipId === p);
  if (found === undefined) return undefined;
  const { partnershipId, partnershipName, role, strategies } = found;
  const mayKeep = may(role, 'keep-frameworks');
  return { partnershipId, partnershipName, mayKeep, strategyId: strategies[0]?.id };
}
