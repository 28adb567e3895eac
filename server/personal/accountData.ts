import type { OwnData } from '../../shared/api/personal.ts';
import { Problem } from '../../shared/errors.ts';
import { isPlaceholder } from '../people/accounts.ts';
import type { StoredRecord } from '../store/port.ts';
import { accountRecords } from './accountRecords.ts';
import type { PersonalParts } from './parts.ts';
import { personKept } from './personKept.ts';

/** Who somebody is here, and how they come in; no secret by which anybody else could. @throws Problem `not-found` */
export async function accountData(
  { records }: PersonalParts,
  personId: string,
): Promise<NonNullable<OwnData['account']>> {
  const { user, accounts, sessions, standIns } = await accountRecords(records, personId);
  if (!user) throw new Problem('not-found', 'This person is not here any more.');
  const { email, createdAt } = user.value;
  const stoodIn = new Set(standIns.map(({ id }) => id));
  return {
    id: personId,
    email: isPlaceholder(email) ? null : email,
    createdAt: String(createdAt),
    hasPassword: accounts.length > 0,
    signIns: sessions.map(({ id, value }: StoredRecord) => {
      const { createdAt, expiresAt } = value as { createdAt: string; expiresAt: string };
      return { since: createdAt, until: expiresAt, byLinkOfAnOwner: stoodIn.has(id) };
    }),
    kept: (await personKept(records, personId)).map(({ kind, id, value }) => ({
      ...{ kind, id },
      value: withoutSecret(value),
    })),
  };
}

/** Whoever finds the file must not be able to do anything with it. */
function withoutSecret(value: unknown): Record<string, unknown> {
  const { secret: _, ...rest } = value as Record<string, unknown>;
  return rest;
}
