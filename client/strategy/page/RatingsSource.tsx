import { useEffect } from 'react';
import { useEvidenceNews } from '../../evidence/useEvidenceNews.ts';
import { useCurrentRatings } from '../../ledger/useRatings.ts';
import { useStageNews } from '../../ledger/useStageNews.ts';
import { useFrame } from './StrategyFrame.ts';

/** Brings the ratings into the frame's store, and keeps them, the stages and the figures fresh. Shows nothing. */
export function RatingsSource(): null {
  const { strategyId, partnershipId, ratings } = useFrame();
  useEvidenceNews(strategyId, partnershipId);
  useStageNews(strategyId);
  const { data } = useCurrentRatings(strategyId);
  useEffect(() => {
    if (data) ratings.replace(new Map(data.map((rating) => [rating.target, rating])));
  }, [data, ratings]);
  return null;
}
