import { invalidField, Problem } from '../../shared/errors.ts';
import type { RatingKind } from '../../shared/ledger/rating.ts';
import { readSignedId } from '../../shared/ledger/signedId.ts';
import { stands } from '../../shared/ledger/standing.ts';
import type { LedgerPicture } from './strategyLedgers.ts';

/**
 * The entry that a statement says it replaces, or null.
 * @throws Problem `invalid-request` naming `supersedes`
 */
export function replacedBy(supersedes: string | undefined, strategyId: string): string | null {
  if (supersedes === undefined) return null;
  const named = readSignedId(supersedes);
  if (named?.strategyId === strategyId) return named.entryId;
  throw invalidField('supersedes', 'There is no rating of that id in this strategy.');
}

/**
 * @throws Problem `invalid-request` where it is no rating of the same thing, kind and (individual ones) person;
 *   `wrong-state` where it no longer stands
 */
export function insistReplaceable(
  picture: LedgerPicture,
  entryId: string,
  by: { target: string; kind: RatingKind; personId: string },
): void {
  const old = picture.byId.get(entryId);
  if (!old) throw invalidField('supersedes', 'There is no rating of that id in this strategy.');
  const { rating } = old;
  if (rating.target.id !== by.target || rating.kind !== by.kind) {
    throw invalidField('supersedes', 'A rating can only replace one of the same thing and of the same kind.');
  }
  if (by.kind === 'individual' && rating.personId !== by.personId) {
    throw invalidField('supersedes', 'You can only replace an individual rating of your own.');
  }
  if (!stands(old)) {
    throw new Problem(
      'wrong-state',
      'The rating that this would replace has been replaced or withdrawn already. Read the history, then try again.',
      [{ path: 'supersedes', message: 'no longer stands' }],
    );
  }
}
