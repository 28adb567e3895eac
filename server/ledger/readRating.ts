import type { RatingView } from '../../shared/api/ratings.ts';
import { Problem } from '../../shared/errors.ts';
import type { RatingStanding } from '../../shared/ledger/standing.ts';
import type { LedgerParts } from './parts.ts';
import { ratingView } from './ratingView.ts';
import type { LedgerPicture } from './strategyLedgers.ts';

/** Read afresh, so that the answer is what is on disk. */
export async function viewOf(
  parts: Pick<LedgerParts, 'ledgers' | 'partnerships'>,
  strategyId: string,
  partnershipId: string,
  entryId: string,
): Promise<RatingView> {
  const standing = found(await parts.ledgers.read(strategyId), entryId);
  const signers = [standing.rating, standing.withdrawal].flatMap((entry) => (entry ? [entry.personId] : []));
  return ratingView(strategyId, standing, await parts.partnerships.names(partnershipId, signers));
}

/** @throws Problem `not-found` */
export function found(picture: LedgerPicture, entryId: string): RatingStanding {
  const standing = picture.byId.get(entryId);
  if (!standing) throw new Problem('not-found', 'There is no such rating.');
  return standing;
}
