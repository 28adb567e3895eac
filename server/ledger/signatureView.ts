import type { SignatureView, SignedEntry } from '../../shared/ledger/signature.ts';
import type { Names } from '../strategy/ports.ts';

/** Who signed and when, with the names as they are now. */
export function signatureView(
  entry: Pick<SignedEntry, 'personId' | 'organisationId' | 'at'>,
  names: Names,
): SignatureView {
  const name = names.person(entry.personId);
  return {
    personId: name === undefined ? null : entry.personId,
    personName: name ?? 'A former member',
    organisation: names.organisation(entry.organisationId) ?? 'A former partner',
    at: entry.at,
  };
}
