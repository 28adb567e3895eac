import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { changeMember as changeEndpoint } from '../../shared/api/partnerships.ts';
import { Problem } from '../../shared/errors.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { RecordWrite, StoredRecord } from '../store/port.ts';
import type { Person } from './access.ts';
import { organisationFor } from './organisations.ts';
import type { MemberValue } from './partnershipKinds.ts';
import { PartnershipRecords } from './partnershipRecords.ts';
import type { PeopleParts } from './parts.ts';
import { withRetries } from './retry.ts';

type Parts = Pick<PeopleParts, 'records' | 'access' | 'bus'>;

/**
 * Changes a member's role or organisation, and makes the organisation where there is none of that name yet.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` where nobody would own the partnership
 */
export async function changeMember(
  parts: Parts,
  person: Person,
  partnershipId: string,
  memberId: string,
  { role, organisation }: BodyOf<typeof changeEndpoint>,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'manage-people');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  await withRetries(async () => {
    const member = await memberOf(partnership, memberId);
    const guard = role === undefined || role === 'owner' ? [] : await keepingAnOwner(partnership, member);
    const found = organisation === undefined ? undefined : await organisationFor(partnership, organisation);
    await partnership.write([
      partnership.changing<'member'>(member, {
        ...(role === undefined ? {} : { role }),
        ...(found === undefined ? {} : { organisationId: found.id }),
      }),
      ...(found?.writes ?? []),
      ...guard,
    ]);
  });
  announce(parts, partnershipId, memberId);
}

/**
 * Removes a member; anybody may remove themselves. What they signed stays, their open pages stop, and they stay signed in.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` where nobody would own the partnership
 */
export async function removeMember(
  parts: Parts,
  person: Person,
  partnershipId: string,
  memberId: string,
): Promise<void> {
  const action = memberId === person.id ? 'read' : 'manage-people';
  await allowedInPartnership(parts.access, person.id, partnershipId, action);
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  await takeOut(parts, partnership, memberId, person.id);
}

/** The same whoever asks. @throws Problem `not-found`; `wrong-state` where nobody would own the partnership */
export async function takeOut(
  parts: Pick<PeopleParts, 'bus'>,
  partnership: PartnershipRecords,
  memberId: string,
  removedBy: string,
): Promise<void> {
  await withRetries(async () => {
    const member = await memberOf(partnership, memberId);
    const former = await partnership.get('former-member', memberId);
    const { role } = member.value;
    const removal = { removedAt: new Date().toISOString(), removedBy, role };
    await partnership.write([
      partnership.removing(member),
      former
        ? partnership.changing<'former-member'>(former, removal)
        : partnership.adding('former-member', memberId, removal),
      ...(await keepingAnOwner(partnership, member)),
    ]);
  });
  announce(parts, partnership.id, memberId);
}

async function memberOf(
  partnership: PartnershipRecords,
  memberId: string,
): Promise<StoredRecord<MemberValue>> {
  const member = await partnership.get('member', memberId);
  if (!member) throw new Problem('not-found', 'There is no such member in this partnership.');
  return member;
}

/**
 * What must be part of a write that takes ownership away: the partnership's own record, unchanged. Of two owners who
 * remove each other at the same moment, one then finds that it changed, and looks again.
 */
async function keepingAnOwner(
  partnership: PartnershipRecords,
  member: StoredRecord<MemberValue>,
): Promise<RecordWrite[]> {
  if (member.value.role !== 'owner') return [];
  const own = await partnership.own();
  if (await isLastOwner(partnership, member.id)) {
    throw new Problem(
      'wrong-state',
      'This is the partnership’s last owner. Make somebody else an owner first.',
    );
  }
  return [partnership.changing<'partnership'>(own, {})];
}

export async function isLastOwner(partnership: PartnershipRecords, personId: string): Promise<boolean> {
  const owners = (await partnership.all('member')).filter(({ value }) => value.role === 'owner');
  return owners.length > 0 && owners.every((owner) => owner.id === personId);
}

function announce({ bus }: Pick<Parts, 'bus'>, partnershipId: string, personId: string): void {
  bus.announce({ kind: 'access', personId, partnershipId });
  bus.announce({ kind: 'partnership', partnershipId });
}
