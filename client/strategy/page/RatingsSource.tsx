import { useEffect } from 'react';
import { latestAgreed } from '../../ledger/latestAgreed.ts';
import { useRatings } from '../../ledger/useRatings.ts';
import { useFrame } from './StrategyFrame.ts';

/** Brings the ratings into the frame's store and keeps them fresh. Shows nothing. */
export function RatingsSource(): null {
  const { strategyId, ratings } = useFrame();
  const { data } = useRatings(strategyId);
  useEffect(() => {
    if (data) ratings.replace(latestAgreed(data));
  }, [data, ratings]);
  return null;
}
