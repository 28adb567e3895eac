import type { OwnData } from '../../shared/api/personal.ts';
import { Problem } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { whyNoStandIn } from '../people/standIn.ts';
import { type Erasure, erase } from './erase.ts';
import { dataIn } from './ownData.ts';
import type { PersonalParts } from './parts.ts';

/**
 * What a partnership holds about somebody who is or was its member, for an owner to hand over.
 * @throws Problem `not-found`, `role-too-low`
 */
export async function memberData(
  parts: PersonalParts,
  person: Person,
  partnershipId: string,
  memberId: string,
): Promise<OwnData> {
  await insistTheirs(parts, person, partnershipId, memberId);
  return dataIn(parts, { personId: memberId, reads: 'an owner' }, [partnershipId]);
}

/**
 * Erases somebody who is or was a member, for an owner whom they asked. Nobody who owns anything, and nobody who belongs to
 * a partnership of others as well: the owner decides for their own.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` where they belong elsewhere; as `erase`
 */
export async function eraseForOwner(
  parts: PersonalParts,
  person: Person,
  { partnershipId, memberId }: { partnershipId: string; memberId: string },
  erasure: Erasure,
): Promise<void> {
  await insistTheirs(parts, person, partnershipId, memberId);
  if (memberId !== person.id && (await whyNoStandIn(parts.records, person.id, memberId))) {
    throw new Problem(
      'wrong-state',
      'This person owns a partnership, or belongs to one that is not yours. They can erase themselves under “Your account”; you can remove them here. Nothing was changed.',
    );
  }
  await erase(parts, memberId, erasure);
}

async function insistTheirs(
  { access, records }: PersonalParts,
  person: Person,
  partnershipId: string,
  memberId: string,
): Promise<void> {
  await allowedInPartnership(access, person.id, partnershipId, 'manage-people');
  const partnership = new PartnershipRecords(records, partnershipId);
  const [member, former] = await Promise.all([
    partnership.get('member', memberId),
    partnership.get('former-member', memberId),
  ]);
  if (!member && !former) throw new Problem('not-found', 'There is no such member in this partnership.');
}
