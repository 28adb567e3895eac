import type { CurrentRating } from '../../shared/api/ratings.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { LedgerParts } from './parts.ts';

/** What a page of many objectives needs of their ratings: small, however long the ledger has grown. */
export async function listCurrentRatings(
  parts: Pick<LedgerParts, 'access' | 'ledgers'>,
  person: Person,
  strategyId: string,
): Promise<CurrentRating[]> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { agreed } = await parts.ledgers.read(strategyId);
  return [...agreed.values()].flatMap((ratings) => {
    const latest = ratings.at(-1);
    if (!latest) return [];
    const { target, level, levelWords, direction, at } = latest;
    return [{ target: target.id, level, levelWords, direction, at }];
  });
}
