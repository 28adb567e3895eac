import { Problem } from '../../shared/errors.ts';
import type { RecordStore } from '../store/port.ts';
import { ownerId } from './owner.ts';
import type { MemberValue } from './partnershipKinds.ts';
import { PartnershipRecords, partnershipOf } from './partnershipRecords.ts';

/** More partnerships than one person ever belongs to. */
const most = 10_000;

/**
 * Why an owner may not hold a link that signs in as somebody else, or undefined where they may. Whoever has the link can
 * act as that person, so it must open nothing that its maker could not reach anyway: no other owner's rights, and no
 * partnership that the maker does not own as well.
 */
export async function whyNoStandIn(
  records: RecordStore,
  makerId: string,
  personId: string,
): Promise<Problem | undefined> {
  if (makerId === personId) return undefined;
  const memberships = await records.find<MemberValue>('member', `person:${personId}`, most);
  const owns = memberships.some(({ value }) => value.role === 'owner');
  if (owns || (await ownerId(records)) === personId) {
    return new Problem(
      'role-too-low',
      'An owner’s account can only be opened by that owner. They can sign in with their e-mail address and password, or join again by an invitation.',
    );
  }
  for (const membership of memberships) {
    const elsewhere = new PartnershipRecords(records, partnershipOf(membership));
    if ((await elsewhere.get('member', makerId))?.value.role !== 'owner') {
      return new Problem(
        'wrong-state',
        'This person also belongs to a partnership that is not yours, which the link would open as well. They can sign in with their e-mail address and password, or join again by an invitation.',
      );
    }
  }
  return undefined;
}
