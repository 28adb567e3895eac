import type { Invitation } from '../../shared/api/partnerships.ts';
import { Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { RecordStore, StoredRecord } from '../store/port.ts';
import type { Person } from './access.ts';
import { organisationFor, organisationNames } from './organisations.ts';
import type { InvitationValue } from './partnershipKinds.ts';
import { PartnershipRecords, partnershipOf } from './partnershipRecords.ts';
import type { PeopleParts } from './parts.ts';
import { withRetries } from './retry.ts';
import { newToken, tokenKey } from './tokens.ts';

type Parts = Pick<PeopleParts, 'records' | 'access' | 'bus'>;

/**
 * Makes an invitation, and the organisation that it is for where there is none of that name yet.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `organisation`
 */
export async function makeInvitation(
  parts: Parts,
  person: Person,
  partnershipId: string,
  { role, organisation }: { role: InvitationValue['role']; organisation: string },
): Promise<{ id: string; token: string; expiresAt: string }> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'invite');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  const id = newId();
  const { token, key } = newToken();
  const now = Date.now();
  const expiresAt = new Date(now + limits.invitationLifetimeMs).toISOString();
  await withRetries(async () => {
    const open = (await partnership.all('invitation')).filter(({ value }) => isOpen(value));
    if (open.length >= limits.invitationsPerPartnership) {
      throw new Problem('wrong-state', 'There are too many open invitations. Withdraw some first.');
    }
    const found = await organisationFor(partnership, organisation);
    const value = {
      role,
      organisationId: found.id,
      createdAt: new Date(now).toISOString(),
      createdBy: person.id,
      expiresAt,
      withdrawnAt: null,
    };
    await partnership.write([...found.writes, partnership.adding('invitation', id, value, [key])]);
  });
  parts.bus.announce({ kind: 'partnership', partnershipId });
  return { id, token, expiresAt };
}

/** Those that still work, newest first. @throws Problem `not-found`, `role-too-low` */
export async function listInvitations(
  parts: Parts,
  person: Person,
  partnershipId: string,
): Promise<Invitation[]> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'invite');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  const [invitations, members, names] = await Promise.all([
    partnership.all('invitation'),
    partnership.all('member'),
    organisationNames(partnership),
  ]);
  const open = invitations.filter(({ value }) => isOpen(value));
  return open
    .map(({ id, value }) => ({
      id,
      role: value.role,
      organisation: names.get(value.organisationId)?.name ?? '',
      createdAt: value.createdAt,
      expiresAt: value.expiresAt,
      joined: members.filter((member) => member.value.invitationId === id).length,
    }))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}

/** Stops an invitation. Those who joined by it stay. @throws Problem `not-found`, `role-too-low` */
export async function withdrawInvitation(
  parts: Parts,
  person: Person,
  partnershipId: string,
  id: string,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'invite');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  await withRetries(async () => {
    const invitation = await partnership.get('invitation', id);
    if (!invitation) throw new Problem('not-found', 'There is no such invitation.');
    if (invitation.value.withdrawnAt !== null) return;
    const withdrawnAt = new Date().toISOString();
    await partnership.write([partnership.changing<'invitation'>(invitation, { withdrawnAt })]);
  });
  parts.bus.announce({ kind: 'partnership', partnershipId });
}

export interface FoundInvitation {
  partnership: PartnershipRecords;
  partnershipName: string;
  invitation: StoredRecord<InvitationValue>;
}

/**
 * The invitation of a link. Looking spends nothing.
 * @throws Problem `not-found` for a link that never was; `link-spent` for one that expired or was withdrawn, or whose
 *   partnership was deleted
 */
export async function invitationOf(records: RecordStore, token: string): Promise<FoundInvitation> {
  const [invitation] = await records.find<InvitationValue>('invitation', tokenKey(token), 1);
  if (!invitation) {
    throw new Problem('not-found', 'There is no such invitation. Check that the whole link was copied.');
  }
  const partnership = new PartnershipRecords(records, partnershipOf(invitation));
  const own = await partnership.get('partnership', partnership.id);
  if (!own || own.value.deletedAt !== null) throw spent();
  insistOpen(invitation.value);
  return { partnership, partnershipName: own.value.name, invitation };
}

/** @throws Problem `link-spent` */
export function insistOpen(invitation: InvitationValue): void {
  if (!isOpen(invitation)) throw spent();
}

function spent(): Problem {
  return new Problem(
    'link-spent',
    'This invitation has expired or was withdrawn. Ask whoever sent it for a new one.',
  );
}

function isOpen(invitation: InvitationValue): boolean {
  return invitation.withdrawnAt === null && invitation.expiresAt > new Date().toISOString();
}
