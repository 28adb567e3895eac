import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { RagBadge } from '../../ui/RagBadge.tsx';
import styles from './RatingMark.module.css';
import { ragValueOf, useRating } from './useRating.ts';

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
