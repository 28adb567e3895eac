import type { SignatureView, SignedEntry } from '../../shared/ledger/signature.ts';
import type { Names } from '../strategy/ports.ts';

/** What stands in the place of the name of somebody who was erased, and of an organisation that is gone. */
export const formerMember = 'A former member';
export const formerPartner = 'A former partner';

/** Who signed and when, with the names as they are now. */
export function signatureView(
  entry: Pick<SignedEntry, 'personId' | 'organisationId' | 'at'>,
  names: Names,
): SignatureView {
  const name = names.person(entry.personId);
  return {
    personId: name === undefined ? null : entry.personId,
    personName: name ?? formerMember,
    organisation: names.organisation(entry.organisationId) ?? formerPartner,
    at: entry.at,
  };
}
