import { may } from '../../shared/access.ts';
import type { RatingView } from '../../shared/api/ratings.ts';
import { Problem } from '../../shared/errors.ts';
import type { RatingEntry } from '../../shared/ledger/rating.ts';
import { readSignedId } from '../../shared/ledger/signedId.ts';
import type { Access, Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { appendInTurn } from './appendInTurn.ts';
import { entryIdFor } from './entryId.ts';
import type { LedgerParts } from './parts.ts';
import { found, viewOf } from './readRating.ts';

/**
 * Withdraws a rating: it stays readable with who withdrew it and why, and no longer counts. An agreed rating is withdrawn
 * by who signed it or by an owner, an individual one only by who gave it.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` where it is withdrawn already
 */
export async function withdraw(
  parts: LedgerParts,
  person: Person,
  ratingId: string,
  reason: string,
  idempotencyKey?: string,
): Promise<RatingView> {
  const named = readSignedId(ratingId);
  if (!named) throw new Problem('not-found', 'There is no such rating.');
  const { strategyId, entryId } = named;
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { rating, withdrawal } = found(await parts.ledgers.read(strategyId), entryId);
  insistMayWithdraw(rating, access);

  const id = entryIdFor(strategyId, person.id, 'withdraw', idempotencyKey);
  if (withdrawal?.id !== id) {
    await appendInTurn(parts, strategyId, (picture) => {
      const standing = found(picture, entryId);
      if (standing.withdrawal?.id === id) return null;
      if (standing.withdrawal) {
        throw new Problem('wrong-state', 'This rating has been withdrawn already.');
      }
      const { organisationId } = access;
      const at = parts.clock().toISOString();
      return { type: 'withdrawal', id, ratingId: entryId, reason, personId: person.id, organisationId, at };
    });
    parts.bus.announce({ kind: 'rating', strategyId, target: rating.target.id });
  }
  return viewOf(parts, strategyId, access.partnershipId, entryId);
}

function insistMayWithdraw(rating: RatingEntry, { personId, role }: Access): void {
  const own = rating.personId === personId;
  if (rating.kind === 'individual') {
    if (own && may(role, 'rate-individually')) return;
    throw new Problem('role-too-low', 'Only the person who gave an individual rating can withdraw it.');
  }
  if (role === 'owner' || (own && may(role, 'rate-agreed'))) return;
  throw new Problem(
    'role-too-low',
    'Only an editor who signed an agreed rating, or an owner, can withdraw it.',
  );
}
