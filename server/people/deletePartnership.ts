import { may } from '../../shared/access.ts';
import { Problem } from '../../shared/errors.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { Person } from './access.ts';
import { isRestorable } from './deletion.ts';
import { PartnershipRecords } from './partnershipRecords.ts';
import type { PartnershipBrief } from './partnerships.ts';
import type { PeopleParts } from './parts.ts';
import { withRetries } from './retry.ts';

type Parts = Pick<PeopleParts, 'records' | 'access' | 'bus'>;

/** Deletes a partnership; an owner can undo that for 30 days. @throws Problem `not-found`, `role-too-low` */
export async function deletePartnership(parts: Parts, person: Person, partnershipId: string): Promise<void> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'manage-settings');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  await withRetries(async () => {
    const deletion = { deletedAt: new Date().toISOString(), deletedBy: person.id };
    await partnership.write([partnership.changing<'partnership'>(await partnership.own(), deletion)]);
  });
  announce(parts, partnershipId);
}

/**
 * Brings a deleted partnership back.
 * @throws Problem `not-found` for whoever does not own it, and once it is gone for good; `wrong-state` where it was not
 *   deleted
 */
export async function restorePartnership(
  parts: Parts,
  person: Person,
  partnershipId: string,
): Promise<PartnershipBrief> {
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  const brief = await withRetries(async () => {
    const own = await partnership.get('partnership', partnershipId);
    const member = await partnership.get('member', person.id);
    if (own?.value.deletedAt === null && member) {
      throw new Problem('wrong-state', 'This partnership is not deleted, so there is nothing to bring back.');
    }
    if (!own || !isRestorable(own.value) || !may(member?.value.role, 'manage-settings')) {
      throw new Problem('not-found', 'There is no such partnership that you can bring back.');
    }
    await partnership.write([partnership.changing<'partnership'>(own, { deletedAt: null, deletedBy: null })]);
    return { id: partnershipId, name: own.value.name, areaCode: own.value.areaCode };
  });
  announce(parts, partnershipId);
  return brief;
}

function announce({ bus }: Parts, partnershipId: string): void {
  bus.announce({ kind: 'access', partnershipId });
  bus.announce({ kind: 'partnership', partnershipId });
}
