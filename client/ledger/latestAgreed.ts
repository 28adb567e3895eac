import type { RatingView } from '../../shared/api/ratings.ts';

/** The latest agreed rating that stands, of each target. `ratings` come newest first. */
export function latestAgreed(ratings: readonly RatingView[]): Map<string, RatingView> {
  const found = new Map<string, RatingView>();
  for (const rating of ratings) {
    if (
      rating.kind === 'agreed' &&
      rating.supersededBy === null &&
      rating.withdrawn === null &&
      !found.has(rating.target)
    ) {
      found.set(rating.target, rating);
    }
  }
  return found;
}
