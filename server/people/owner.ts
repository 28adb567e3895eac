import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '../../shared/errors.ts';
import type { RecordStore } from '../store/port.ts';
import { newPerson } from './accounts.ts';
import { accountsScope } from './auth/rows.ts';
import type { PeopleParts } from './parts.ts';
import { withRetries } from './retry.ts';
import type { Cookies } from './sessions.ts';

const address = { scope: accountsScope, kind: 'installation-owner', id: 'owner' };

/** Whom the owner's link signs in: one and the same person each time. Undefined until there is one. */
export async function ownerId(records: RecordStore): Promise<string | undefined> {
  return (await records.get<{ personId: string }>(address))?.value.personId;
}

/** The same, who is made where there is none yet. They can give themselves another name. */
export function ensureOwner(records: RecordStore): Promise<string> {
  return withRetries(async () => {
    const known = await ownerId(records);
    if (known !== undefined) return known;
    const { personId, write } = newPerson('Owner');
    await records.write([write, { ...address, expect: 0, value: { personId } }]);
    return personId;
  });
}

/**
 * Signs a browser in by the owner's link, which is used up by it.
 * @throws Problem `link-spent` for a link that was used or replaced, `not-found` for one that never was
 */
export async function signInByOwnersLink(
  { records, ownerKeys, sessions }: Pick<PeopleParts, 'records' | 'ownerKeys' | 'sessions'>,
  key: string,
  headers: IncomingHttpHeaders,
): Promise<{ personId: string; cookies: Cookies }> {
  const spend = async () => {
    const outcome = await ownerKeys.consume(key);
    if (outcome === 'unknown') {
      throw new Problem(
        'not-found',
        'This owner’s link is not one of this server’s. Check that all of it was copied.',
      );
    }
    if (outcome === 'spent') {
      throw new Problem('link-spent', 'This owner’s link was used before, or a newer one has replaced it.');
    }
  };
  // Guesses and second uses end here: they must not cost a write.
  if ((await ownerKeys.current()) !== key) await spend();
  const personId = await ensureOwner(records);
  return { personId, cookies: await sessions.start(personId, headers, spend) };
}
