import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { RecordStore, StoredRecord } from '../store/port.ts';
import type { Person } from './access.ts';
import { findUser } from './accounts.ts';
import { mailedLink } from './mailedLinks.ts';
import type { SignInLinkValue } from './partnershipKinds.ts';
import { PartnershipRecords, partnershipOf } from './partnershipRecords.ts';
import type { PeopleParts } from './parts.ts';
import type { Cookies } from './sessions.ts';
import { whyNoStandIn } from './standIn.ts';
import { notingStandIn } from './standInSessions.ts';
import { newToken, tokenKey } from './tokens.ts';

/**
 * A one-use link by which a member signs in on another device, for an owner to hand over.
 * @throws Problem `not-found`; `role-too-low` for who is no owner, and for another owner's account; `wrong-state`
 *   where the link would open a partnership that its maker does not own
 */
export async function makeSignInLink(
  { records, access }: Pick<PeopleParts, 'records' | 'access'>,
  person: Person,
  partnershipId: string,
  memberId: string,
): Promise<{ token: string; expiresAt: string }> {
  await allowedInPartnership(access, person.id, partnershipId, 'manage-people');
  const partnership = new PartnershipRecords(records, partnershipId);
  if (!(await partnership.get('member', memberId))) {
    throw new Problem('not-found', 'There is no such member in this partnership.');
  }
  const refusal = await whyNoStandIn(records, person.id, memberId);
  if (refusal) throw refusal;
  const { token, key } = newToken();
  const now = Date.now();
  const expiresAt = new Date(now + limits.signInLinkLifetimeMs).toISOString();
  const value = {
    personId: memberId,
    createdAt: new Date(now).toISOString(),
    createdBy: person.id,
    expiresAt,
    usedAt: null,
  };
  await partnership.write([partnership.adding('sign-in-link', newId(), value, [key])]);
  return { token, expiresAt };
}

/** For whom a link is. Looking spends nothing. @throws as `useSignInLink` */
export async function previewSignInLink(records: RecordStore, token: string): Promise<{ name: string }> {
  const { name } = (await mailedLink(records, token)) ?? (await findLink(records, token));
  return { name };
}

/**
 * Signs a browser in. The link is used up by it.
 * @throws Problem `not-found` for a link that never was; `link-spent` for one that was used, has expired, or opens more
 *   today than its maker may hand out
 */
export async function useSignInLink(
  { records, sessions }: Pick<PeopleParts, 'records' | 'sessions'>,
  token: string,
  headers: IncomingHttpHeaders,
): Promise<Cookies> {
  const mailed = await mailedLink(records, token);
  if (mailed) return sessions.start(mailed.personId, headers, () => mailed.spend());
  const { link, partnership } = await findLink(records, token);
  const { personId, createdBy } = link.value;
  return sessions.start(personId, headers, async (sessionId) => {
    if (createdBy !== personId) await records.write([notingStandIn(sessionId, personId, createdBy)]);
    // Again, now that it is noted: what they joined since our first look found no note to end.
    if (await whyNoStandIn(records, createdBy, personId)) throw spent();
    try {
      const usedAt = new Date().toISOString();
      await partnership.write([partnership.changing<'sign-in-link'>(link, { usedAt })]);
    } catch (error) {
      // Somebody else used it between our look and our write.
      if (error instanceof Problem && error.code === 'changed-meanwhile') throw spent();
      throw error;
    }
  });
}

interface FoundLink {
  link: StoredRecord<SignInLinkValue>;
  partnership: PartnershipRecords;
  name: string;
}

async function findLink(records: RecordStore, token: string): Promise<FoundLink> {
  const [link] = await records.find<SignInLinkValue>('sign-in-link', tokenKey(token), 1);
  if (!link) throw new Problem('not-found', 'There is no such link. Check that the whole link was copied.');
  const { personId, createdBy, expiresAt, usedAt } = link.value;
  const partnership = new PartnershipRecords(records, partnershipOf(link));
  const [own, member, user, refusal] = await Promise.all([
    partnership.get('partnership', partnership.id),
    partnership.get('member', personId),
    findUser(records, personId),
    // What the person belongs to may have changed since the link was made.
    whyNoStandIn(records, createdBy, personId),
  ]);
  const over = usedAt !== null || expiresAt <= new Date().toISOString();
  if (over || !own || own.value.deletedAt !== null || !member || !user || refusal) throw spent();
  return { link, partnership, name: user.value.name };
}

function spent(): Problem {
  return new Problem(
    'link-spent',
    'This sign-in link was used before or has expired. Ask an owner of your partnership for a new one.',
  );
}
