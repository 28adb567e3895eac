import { useEffect } from 'react';
import { useEvidenceNews } from '../../evidence/useEvidenceNews.ts';
import { latestAgreed } from '../../ledger/latestAgreed.ts';
import { useRatings } from '../../ledger/useRatings.ts';
import { useFrame } from './StrategyFrame.ts';

/** Brings the ratings into the frame's store, and keeps them and the figures fresh. Shows nothing. */
export function RatingsSource(): null {
  const { strategyId, partnershipId, ratings } = useFrame();
  useEvidenceNews(strategyId, partnershipId);
  const { data } = useRatings(strategyId);
  useEffect(() => {
    if (data) ratings.replace(latestAgreed(data));
  }, [data, ratings]);
  return null;
}
