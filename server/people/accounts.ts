import { Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Bus } from '../bus.ts';
import type { RecordStore, RecordWrite, StoredRecord } from '../store/port.ts';
import { addressOf, type Row, rowWrite } from './auth/rows.ts';
import { pseudonymsOf } from './erased.ts';
import { partnershipOf } from './partnershipRecords.ts';
import { withRetries } from './retry.ts';

/** A person as better-auth's `user` table holds them. */
export interface UserRow extends Row {
  name: string;
  email: string;
}

/**
 * better-auth wants an address for everybody. Who joined by name alone gets one on a domain that can never exist
 * (RFC 2606), made of their id so that it is nobody else's. It is never shown, mailed or exported.
 */
const placeholderDomain = 'people.moothall.invalid';

export function isPlaceholder(email: string): boolean {
  return email.endsWith(`@${placeholderDomain}`);
}

/** The write that makes a person known by a name alone, and their id, which never changes. */
export function newPerson(name: string): { personId: string; write: RecordWrite } {
  const personId = newId();
  const now = new Date().toISOString();
  const row = {
    id: personId,
    name,
    email: `${personId}@${placeholderDomain}`,
    emailVerified: false,
    createdAt: now,
    updatedAt: now,
  };
  return { personId, write: rowWrite('user', row, 0) };
}

export async function findUser(
  records: RecordStore,
  personId: string,
): Promise<StoredRecord<UserRow> | undefined> {
  return records.get<UserRow>(addressOf('user', personId));
}

/** Names by person id, pseudonyms for those who were erased; people who are unknown are left out. */
export async function namesOf(
  records: RecordStore,
  personIds: Iterable<string>,
): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)];
  const found = await Promise.all(ids.map((id) => findUser(records, id)));
  const names = new Map(found.flatMap((user) => (user ? [[user.id, user.value.name] as const] : [])));
  const gone = ids.filter((id) => !names.has(id));
  return gone.length === 0 ? names : new Map([...names, ...(await pseudonymsOf(records, gone))]);
}

/** Changes the name that others see, everywhere at once. @throws Problem `not-found` */
export async function renameMe(
  { records, bus }: { records: RecordStore; bus: Bus },
  personId: string,
  name: string,
): Promise<void> {
  await withRetries(async () => {
    const user = await findUser(records, personId);
    if (!user) throw new Problem('not-found', 'This person is not here any more.');
    const row = { ...user.value, name, updatedAt: new Date().toISOString() };
    await records.write([rowWrite('user', row, user.version)]);
  });
  const memberships = await records.find('member', `person:${personId}`, 10_000);
  for (const membership of memberships) {
    bus.announce({ kind: 'partnership', partnershipId: partnershipOf(membership) });
  }
}
