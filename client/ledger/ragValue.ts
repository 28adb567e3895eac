import type { RatingView } from '../../shared/api/ratings.ts';
import type { RagValue } from '../ui/rag.ts';

/** A rating as a badge shows it, in the words it was made with. */
export function ragValueOf(rating: Pick<RatingView, 'levelWords'>): Exclude<RagValue, null> {
  return rating.levelWords ?? 'cannot-assess';
}
