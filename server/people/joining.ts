import type { IncomingHttpHeaders } from 'node:http';
import { roles } from '../../shared/access.ts';
import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { previewInvitation } from '../../shared/api/people.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Bus } from '../bus.ts';
import type { RecordStore } from '../store/port.ts';
import type { Person } from './access.ts';
import { newPerson } from './accounts.ts';
import { type FoundInvitation, insistOpen, invitationOf } from './invitations.ts';
import { organisationNames } from './organisations.ts';
import type { InvitationValue } from './partnershipKinds.ts';
import type { PartnershipRecords } from './partnershipRecords.ts';
import { withRetries } from './retry.ts';
import type { Cookies, Sessions } from './sessions.ts';
import { endStandIns } from './standInSessions.ts';
import { joinNoted, notingJoin, undoJoin } from './unfinishedJoins.ts';

type InvitationPreview = ResponseOf<typeof previewInvitation>;

interface JoiningParts {
  records: RecordStore;
  sessions: Sessions;
  bus: Bus;
}

/**
 * Joins by an invitation: as the person who is signed in, or as somebody new under a name alone, who is then signed in.
 * Who is a member already stays what they are.
 *
 * For somebody new this touches two aggregates. The account comes first and is inert: no membership, and nobody has its
 * cookie. Making the member, under the same id, is what counts. The note that somebody is on the way in goes last, so a
 * note that is still there says that nobody was answered, and `undoUnfinishedJoins` clears up.
 * @throws Problem `not-found`, `link-spent`; `wrong-state` where the partnership is full
 */
export async function join(
  parts: JoiningParts,
  { token, name }: { token: string; name: string },
  person: Person | undefined,
  headers: IncomingHttpHeaders,
): Promise<{ partnershipId: string; cookies: Cookies }> {
  const found = await invitationOf(parts.records, token);
  const partnershipId = found.partnership.id;
  if (person) {
    await becomeMember(parts, found, person.id);
    await endStandIns(parts, person.id, person.sessionId);
    return { partnershipId, cookies: [] };
  }
  const { personId, write } = newPerson(name);
  await parts.records.write([write, notingJoin(personId, partnershipId)]);
  try {
    await becomeMember(parts, found, personId);
    const cookies = await parts.sessions.start(personId, headers, async () => {
      await parts.records.write([joinNoted(personId)]);
    });
    return { partnershipId, cookies };
  } catch (error) {
    // Told that it did not work, they will try again, and must not be there twice. What can't be undone now is at the next start.
    await undoJoin(parts, personId, partnershipId).catch(() => {});
    throw error;
  }
}

/** What an invitation invites to, for whoever looks at it. @throws as `join` */
export async function previewJoining(
  records: RecordStore,
  token: string,
  person: Person | undefined,
): Promise<InvitationPreview> {
  const found = await invitationOf(records, token);
  const { partnership, partnershipName, invitation } = found;
  const alreadyIn = person !== undefined && (await partnership.get('member', person.id)) !== undefined;
  const barred = person && !alreadyIn ? await barredBy(found, person.id) : undefined;
  if (barred) throw barred;
  const { organisationId } = invitation.value;
  const role = await roleFor(partnership, invitation.value, person?.id);
  return {
    partnershipName,
    organisation: (await organisationNames(partnership)).get(organisationId)?.name ?? '',
    role,
    signedInAs: person?.name ?? null,
    alreadyIn: alreadyIn ? partnership.id : null,
  };
}

/** Why a person can't use an invitation that is good for others, or undefined. */
async function barredBy(
  { partnership, invitation }: FoundInvitation,
  personId: string,
): Promise<Problem | undefined> {
  const removal = await partnership.get('former-member', personId);
  if (!removal || removal.value.removedBy === personId) return undefined;
  if (removal.value.removedAt < invitation.value.createdAt) return undefined;
  return new Problem(
    'link-spent',
    'You were removed from this partnership after this invitation was made. Ask an owner for a new one.',
  );
}

/** What an invitation makes of a person. Leaving and coming back by the same link must not undo an owner's decision. */
async function roleFor(
  partnership: PartnershipRecords,
  invitation: InvitationValue,
  personId: string | undefined,
): Promise<InvitationValue['role']> {
  const former = personId === undefined ? undefined : await partnership.get('former-member', personId);
  const { role: before, removedAt } = former?.value ?? {};
  if (before === undefined || before === 'owner' || removedAt === undefined) return invitation.role;
  const isOlder = invitation.createdAt <= removedAt;
  return isOlder && roles.indexOf(before) < roles.indexOf(invitation.role) ? before : invitation.role;
}

async function becomeMember({ bus }: JoiningParts, found: FoundInvitation, personId: string): Promise<void> {
  const { partnership, invitation } = found;
  const joined = await withRetries(async () => {
    if (await partnership.get('member', personId)) return false;
    const barred = await barredBy(found, personId);
    if (barred) throw barred;
    if ((await partnership.all('member')).length >= limits.membersPerPartnership) {
      throw new Problem('wrong-state', 'This partnership has as many members as it can have.');
    }
    // Read again: it may have been withdrawn since, or its organisation merged.
    const { value: current } = (await partnership.get('invitation', invitation.id)) ?? invitation;
    insistOpen(current);
    const role = await roleFor(partnership, current, personId);
    const joinedAt = new Date().toISOString();
    const value = { role, organisationId: current.organisationId, joinedAt, invitationId: invitation.id };
    await partnership.write([partnership.adding('member', personId, value)]);
    return true;
  });
  if (!joined) return;
  bus.announce({ kind: 'access', personId, partnershipId: partnership.id });
  bus.announce({ kind: 'partnership', partnershipId: partnership.id });
}
