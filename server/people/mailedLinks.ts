import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { RecordAddress, RecordStore, RecordWrite, StoredRecord } from '../store/port.ts';
import { findUser, isPlaceholder, type UserRow } from './accounts.ts';
import { accountsScope, keyFor, kindOf } from './auth/rows.ts';
import { allOf } from './pages.ts';
import { withRetries } from './retry.ts';
import { newToken, tokenKey } from './tokens.ts';

export const mailedLinksKind = 'mailed-links';

/** Asking again makes another link; the oldest then stop working. */
const linksAtOnce = 10;

/** What one person asked for at the sign-in page, and what was mailed to them. Its id is the person’s. */
interface MailedLinksValue {
  /** Since when they wait for a link; null where nothing is to be sent. */
  askedAt: string | null;
  /** Where they go on to; a path of this site. */
  next?: string | undefined;
  links: readonly { key: string; expiresAt: string; usedAt: string | null }[];
}

/** Stands where nobody has the address that was given: looking for it must take what asking for a link takes. */
const nobody = 'nobody';

function addressFor(personId: string): RecordAddress {
  return { scope: accountsScope, kind: mailedLinksKind, id: personId };
}

/**
 * Notes that whoever has this e-mail address wants a link. Does the same, in the same time, where nobody has it.
 * @returns whom to send it to
 */
export async function askForLink(
  records: RecordStore,
  email: string,
  next?: string,
): Promise<string | undefined> {
  const key = keyFor('user', 'email', email.toLowerCase());
  const [user] = key === undefined ? [] : await records.find<UserRow>(kindOf('user'), key, 1);
  const personId = user && !isPlaceholder(user.value.email) ? user.id : nobody;
  await change(records, personId, ({ links }) => ({ askedAt: new Date().toISOString(), next, links }));
  return personId === nobody ? undefined : personId;
}

/** Everybody who still waits for a link. */
export async function waitingForLinks(records: RecordStore): Promise<string[]> {
  const waiting: string[] = [];
  for (const { id, value } of await allOf<MailedLinksValue>(records, accountsScope, mailedLinksKind)) {
    if (value.askedAt !== null && id !== nobody) waiting.push(id);
  }
  return waiting;
}

/**
 * A fresh link for somebody who waits for one, kept before it is sent: a link that was mailed must work. Undefined where
 * they wait for none, or no longer.
 */
export async function linkToMail(
  records: RecordStore,
  personId: string,
): Promise<
  { to: string; name: string; token: string; askedAt: string; next: string | undefined } | undefined
> {
  const user = await findUser(records, personId);
  const asked = await records.get<MailedLinksValue>(addressFor(personId));
  if (!user || isPlaceholder(user.value.email) || asked?.value.askedAt == null) return undefined;
  const { askedAt, next } = asked.value;
  if (Date.parse(askedAt) + limits.mailedLinkLifetimeMs < Date.now()) {
    await linkMailed(records, personId, askedAt);
    return undefined;
  }
  const { token, key } = newToken();
  const expiresAt = new Date(Date.now() + limits.mailedLinkLifetimeMs).toISOString();
  await change(records, personId, (value) => ({
    ...value,
    links: [...value.links, { key, expiresAt, usedAt: null }].slice(-linksAtOnce),
  }));
  return { to: user.value.email, name: user.value.name, token, askedAt, next };
}

/** The link that was asked for at that time is sent. Who asked again meanwhile gets another. */
export async function linkMailed(records: RecordStore, personId: string, askedAt: string): Promise<void> {
  await change(records, personId, (value) =>
    value.askedAt === askedAt ? { askedAt: null, links: value.links } : value,
  );
}

export interface MailedLink {
  personId: string;
  name: string;
  /** Uses it up. @throws Problem `link-spent` where somebody else just did */
  spend(): Promise<void>;
}

/** The mailed link of this secret. Undefined where there never was one. @throws Problem `link-spent` */
export async function mailedLink(records: RecordStore, token: string): Promise<MailedLink | undefined> {
  const key = tokenKey(token);
  const [found] = await records.find<MailedLinksValue>(mailedLinksKind, key, 1);
  if (!found) return undefined;
  const user = await findUser(records, found.id);
  insistUnspent(found.value, key);
  if (!user) throw spent();
  return {
    personId: found.id,
    name: user.value.name,
    spend: () =>
      change(records, found.id, (value) => {
        insistUnspent(value, key);
        const usedAt = new Date().toISOString();
        return {
          ...value,
          links: value.links.map((link) => (link.key === key ? { ...link, usedAt } : link)),
        };
      }),
  };
}

/** The write that ends all links that were mailed to somebody: to an address, or by a password, that may be theirs no more. */
export async function endingMailedLinks(records: RecordStore, personId: string): Promise<RecordWrite[]> {
  const record = await records.get(addressFor(personId));
  return record ? [removing(record)] : [];
}

/** Removes what is over. */
export async function sweepMailedLinks(records: RecordStore): Promise<void> {
  // A while longer, so that whoever opens one late is told that it expired.
  const over = new Date(Date.now() - limits.deletionUndoMs).toISOString();
  const gone = (await allOf<MailedLinksValue>(records, accountsScope, mailedLinksKind)).filter(
    ({ value }) =>
      value.links.every(({ expiresAt }) => expiresAt < over) &&
      (value.askedAt === null || value.askedAt < over),
  );
  if (gone.length > 0) await records.write(gone.map(removing));
}

function change(
  records: RecordStore,
  personId: string,
  to: (value: MailedLinksValue) => MailedLinksValue,
): Promise<void> {
  return withRetries(async () => {
    const record = await records.get<MailedLinksValue>(addressFor(personId));
    const value = to(record?.value ?? { askedAt: null, links: [] });
    const keys = value.links.map(({ key }) => key);
    await records.write([{ ...addressFor(personId), expect: record?.version ?? 0, value, keys }]);
  });
}

function removing({ scope, kind, id, version }: StoredRecord): RecordWrite {
  return { scope, kind, id, expect: version, value: null };
}

function insistUnspent({ links }: MailedLinksValue, key: string): void {
  const link = links.find((each) => each.key === key);
  if (!link || link.usedAt !== null || link.expiresAt <= new Date().toISOString()) throw spent();
}

function spent(): Problem {
  return new Problem(
    'link-spent',
    'This sign-in link was used before or has expired. Ask for a new one on the sign-in page.',
  );
}
