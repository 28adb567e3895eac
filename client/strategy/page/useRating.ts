import { useSyncExternalStore } from 'react';
import type { CurrentRating } from '../../../shared/api/ratings.ts';
import type { RagValue } from '../../ui/rag.ts';
import { useFrame } from './StrategyFrame.ts';

/** The latest agreed rating that stands, or null. Renders again only when this target's rating changes. */
export function useRating(target: string): CurrentRating | null {
  const { ratings } = useFrame();
  return useSyncExternalStore(ratings.subscribe, () => ratings.get(target));
}

/** A rating as a badge shows it. The words are those it was made with, whatever became of the scale. */
export function ragValueOf(rating: CurrentRating | null): RagValue {
  return rating === null ? null : (rating.levelWords ?? 'cannot-assess');
}
