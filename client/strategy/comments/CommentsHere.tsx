import { type ReactNode, useMemo } from 'react';
import { CommentsFrame } from '../../comments/CommentsFrame.tsx';
import { useFrame } from '../page/StrategyFrame.ts';
import { useTextPort } from './useTextPort.ts';

/** Comments of the strategy that is open, with the way from them to its words. */
export function CommentsHere({ children }: { children: ReactNode }) {
  const { strategyId, partnershipId, me, role } = useFrame();
  const port = useTextPort();
  const where = useMemo(
    () => ({ strategyId, partnershipId, personId: me, role, port }),
    [strategyId, partnershipId, me, role, port],
  );
  return <CommentsFrame {...where}>{children}</CommentsFrame>;
}
