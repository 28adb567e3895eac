import { createHash } from 'node:crypto';
import { invalidField, Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Bus } from '../bus.ts';
import type { RecordStore, RecordWrite, StoredRecord } from '../store/port.ts';
import type { Person } from './access.ts';
import { findUser, isPlaceholder, type UserRow } from './accounts.ts';
import type { Auth } from './auth/auth.ts';
import { accountsScope, keyFor, kindOf, type Row, rowWrite } from './auth/rows.ts';
import { endingMailedLinks } from './mailedLinks.ts';
import { withRetries } from './retry.ts';
import { endingOtherSessions } from './sessions.ts';

/** One way for a person to sign in, as better-auth's `account` table holds it. */
interface AccountRow extends Row {
  providerId: string;
  createdAt: string;
  /** Its hash. */
  password?: string;
}

export interface NewCredentials {
  email: string;
  password: string;
  currentPassword?: string | undefined;
}

/**
 * Adds or changes somebody's e-mail address and password; they stay the same person, with the same id. It is one write,
 * so there is never an address without its password. Their other sessions end, since a change of password is what people
 * do when somebody else got in; this one goes on.
 * @throws Problem `invalid-request` naming `currentPassword` or `email`
 */
export async function setCredentials(
  parts: { auth: Auth; records: RecordStore; bus: Bus },
  person: Person,
  { email: given, password, currentPassword }: NewCredentials,
): Promise<void> {
  const { auth, records, bus } = parts;
  const email = given.toLowerCase();
  if (/[@.]invalid$/.test(email)) {
    throw invalidField('email', 'Nobody can have an address that ends in “.invalid”.');
  }
  const { password: passwords } = await auth.context;
  const hash = await passwords.hash(password);

  const ended = await withRetries(async () => {
    const user = await findUser(records, person.id);
    if (!user) throw new Problem('not-found', 'This person is not here any more.');
    const account = await passwordAccount(records, person.id);
    const old = account?.value.password;
    if (old !== undefined) {
      if (currentPassword === undefined) {
        throw invalidField('currentPassword', 'Give your current password to change it.');
      }
      if (!(await passwords.verify({ hash: old, password: currentPassword }))) {
        throw invalidField('currentPassword', 'This is not your current password.');
      }
    }
    const claims = await addressClaims(records, user.value, email);
    const now = new Date().toISOString();
    const others = await endingOtherSessions(records, person.id, person.sessionId);
    await records.write([
      rowWrite('user', { ...user.value, email, updatedAt: now }, user.version),
      rowWrite(
        'account',
        {
          id: account?.id ?? newId(),
          userId: person.id,
          accountId: person.id,
          providerId: 'credential',
          createdAt: account?.value.createdAt ?? now,
          updatedAt: now,
          password: hash,
        },
        account?.version ?? 0,
      ),
      ...claims,
      ...others.writes,
      ...(await endingMailedLinks(records, person.id)),
    ]);
    return others.ids;
  });
  for (const sessionId of ended) bus.announce({ kind: 'access', personId: person.id, sessionId });
}

async function passwordAccount(
  records: RecordStore,
  personId: string,
): Promise<StoredRecord<AccountRow> | undefined> {
  const key = keyFor('account', 'userId', personId);
  const accounts = key === undefined ? [] : await records.find<AccountRow>(kindOf('account'), key);
  return accounts.find((account) => account.value.providerId === 'credential');
}

/** An address is a record of its own, named by its digest, because two people could take it at the same moment. */
async function addressClaims(records: RecordStore, user: UserRow, email: string): Promise<RecordWrite[]> {
  if (user.email === email) return [];
  const claim = claimOf(email);
  const taken = await records.get<{ personId: string }>(claim);
  if (taken && taken.value.personId !== user.id) {
    throw invalidField('email', 'Somebody else signs in with this address. Use another one.');
  }
  const writes: RecordWrite[] = [{ ...claim, expect: taken?.version ?? 0, value: { personId: user.id } }];
  if (isPlaceholder(user.email)) return writes;
  const before = claimOf(user.email);
  const held = await records.get(before);
  return held ? [...writes, { ...before, expect: held.version, value: null }] : writes;
}

export function claimOf(email: string) {
  const id = createHash('sha256').update(email).digest('hex');
  return { scope: accountsScope, kind: 'email-claim', id };
}
