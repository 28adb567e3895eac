import type { RatingView } from '../../../shared/api/ratings.ts';
import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { RagBadge } from '../../ui/RagBadge.tsx';
import type { RagValue } from '../../ui/rag.ts';
import styles from './RatingMark.module.css';
import { useRating } from './ratings.ts';

/** A rating as the badge shows it. The words are those it was made with, whatever became of the scale. */
export function ragValueOf(rating: RatingView | null): RagValue {
  if (rating === null) return null;
  return rating.levelWords ?? 'cannot-assess';
}

/** The latest agreed rating of an outcome or objective, with its direction. */
export function RatingMark({ target }: { target: string }) {
  const rating = useRating(target);
  return (
    <span className={styles.mark}>
      <RagBadge value={ragValueOf(rating)} />
      {rating !== null && rating.direction !== 'unknown' && <DirectionMark direction={rating.direction} />}
    </span>
  );
}
