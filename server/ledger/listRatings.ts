import type { RatingView } from '../../shared/api/ratings.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { LedgerParts } from './parts.ts';
import { ratingView } from './ratingView.ts';

/**
 * Ratings newest first, with those replaced and withdrawn, agreed and individual: every member sees them all. What was
 * deleted from the strategy keeps its ratings, so an unknown target is an empty list.
 */
export async function listRatings(
  parts: Pick<LedgerParts, 'access' | 'ledgers' | 'partnerships'>,
  person: Person,
  strategyId: string,
  target?: string,
): Promise<RatingView[]> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { standings, signers } = await parts.ledgers.read(strategyId);
  const names = await parts.partnerships.names(partnershipId, signers);
  return standings
    .filter(({ rating }) => target === undefined || rating.target.id === target)
    .map((standing) => ratingView(strategyId, standing, names))
    .reverse();
}
