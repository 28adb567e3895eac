import { Problem } from '../../shared/errors.ts';
import { findUser } from '../people/accounts.ts';
import { givingPseudonym } from '../people/erased.ts';
import { isLastOwner, takeOut } from '../people/members.ts';
import type { MemberValue } from '../people/partnershipKinds.ts';
import { PartnershipRecords, partnershipOf } from '../people/partnershipRecords.ts';
import { withRetries } from '../people/retry.ts';
import { accountRecords } from './accountRecords.ts';
import { deleteComments } from './deleteComments.ts';
import type { PersonalParts } from './parts.ts';
import { settleErasure } from './settleErasure.ts';

/** More partnerships than one person ever belongs to. */
const most = 10_000;

export interface Erasure {
  /** Their name as it stands, typed to say that they mean it. */
  name: string;
  /** What happens to what they said in threads: it stays under the pseudonym, or is deleted as they could do one by one. */
  comments: 'keep' | 'delete';
}

/**
 * Takes a person away: their name, their e-mail address, how they sign in, where they belong, what is kept for them alone.
 * What they signed stays as the partnership’s record, under a pseudonym.
 *
 * One write takes the account away, and counts. They leave their partnerships before it, since the last owner of one may
 * not go; where that is cut off they are still there, and can ask again. What follows is done again until it is done.
 * @throws Problem `invalid-request` naming `name`; `wrong-state` where a partnership would have no owner
 */
export async function erase(parts: PersonalParts, personId: string, erasure: Erasure): Promise<void> {
  const { records, bus } = parts;
  const user = await findUser(records, personId);
  if (!user) throw new Problem('not-found', 'This person is not here any more.');
  insistMeant(erasure.name, user.value.name);
  const memberships = await records.find<MemberValue>('member', `person:${personId}`, most);
  const partnerships = memberships.map((each) => new PartnershipRecords(records, partnershipOf(each)));
  await insistNoneOrphaned(partnerships, personId);
  if (erasure.comments === 'delete') await deleteComments(parts, personId);
  for (const partnership of partnerships) await leave(parts, partnership, personId);
  const sessionIds = await withRetries(async () => {
    const { user, accounts, sessions, standIns, others } = await accountRecords(records, personId);
    if (!user) throw new Problem('not-found', 'This person is not here any more.');
    const all = [user, ...accounts, ...sessions, ...standIns, ...others];
    await records.write([
      ...all.map(({ scope, kind, id, version }) => ({ scope, kind, id, expect: version, value: null })),
      ...(await givingPseudonym(records, personId)),
    ]);
    return sessions.map(({ id }) => id);
  });
  for (const sessionId of sessionIds) bus.announce({ kind: 'access', personId, sessionId });
  // What another device of theirs sent while this was done.
  if (erasure.comments === 'delete') await deleteComments(parts, personId).catch(parts.onError);
  // The account is gone whatever becomes of the rest now: what can't be done is at the next start.
  await settleErasure(parts, personId).catch(parts.onError);
}

function insistMeant(typed: string, name: string): void {
  const same = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('en-GB');
  if (same(typed) === same(name)) return;
  const message = `Type the name exactly as it stands: ${name}`;
  throw new Problem('invalid-request', `${message}. Nothing was changed.`, [{ path: 'name', message }]);
}

async function insistNoneOrphaned(
  partnerships: readonly PartnershipRecords[],
  personId: string,
): Promise<void> {
  const orphaned: string[] = [];
  for (const partnership of partnerships) {
    const own = await partnership.get('partnership', partnership.id);
    if (own?.value.deletedAt === null && (await isLastOwner(partnership, personId))) {
      orphaned.push(`“${own.value.name}”`);
    }
  }
  if (orphaned.length === 0) return;
  const listed = orphaned.join(', ');
  throw new Problem(
    'wrong-state',
    `${listed} would have no owner. First make somebody else an owner there, or delete it. Nothing was changed.`,
  );
}

async function leave(parts: PersonalParts, partnership: PartnershipRecords, personId: string): Promise<void> {
  const own = await partnership.get('partnership', partnership.id);
  if (own?.value.deletedAt === null) return takeOut(parts, partnership, personId, personId);
  // Deleted, and so without anybody who must go on owning it.
  await withRetries(async () => {
    const member = await partnership.get('member', personId);
    if (member) await partnership.write([partnership.removing(member)]);
  });
}
