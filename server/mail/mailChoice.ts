import { timingSafeEqual } from 'node:crypto';
import { Problem } from '../../shared/errors.ts';
import { newSecret } from '../../shared/ids.ts';
import { type MailChoice, usualChoice } from '../../shared/mail/choices.ts';
import { findUser } from '../people/accounts.ts';
import { type PersonKinds, PersonRecords } from '../people/personRecords.ts';
import type { RecordStore } from '../store/port.ts';
import { lastDigest } from './digestTime.ts';

type MailValue = PersonKinds['mail'];

const id = 'choice';

const nothingYet = { when: usualChoice, upTo: null, digestAt: null };

/** What somebody chose, and up to when they have been told. */
export async function mailChoiceOf(
  records: RecordStore,
  personId: string,
): Promise<Omit<MailValue, 'secret'>> {
  const known = await new PersonRecords(records, personId).get('mail', id);
  return known?.value ?? nothingYet;
}

/** Who chose none and now wants some is told of what comes from now on; who chose once a day, from the next time on. */
export async function chooseMail(
  records: RecordStore,
  personId: string,
  when: MailChoice,
  now: number,
): Promise<void> {
  await change(records, personId, (value) => ({
    ...value,
    when,
    upTo: value.when === 'none' ? new Date(now).toISOString() : value.upTo,
    digestAt: value.when === when ? value.digestAt : new Date(lastDigest(now)).toISOString(),
  }));
}

/** Notes up to when they have been told, or for which daily message, both in ISO 8601 UTC. */
export async function noteTold(
  records: RecordStore,
  personId: string,
  told: Partial<Pick<MailValue, 'upTo' | 'digestAt'>>,
): Promise<void> {
  await change(records, personId, (value) => ({ ...value, ...told }));
}

/**
 * What stands in their messages’ unsubscribe links. It can do that and nothing else, so unlike other links’ secrets it is kept
 * as it is: each message needs it again, and one from years ago must still work.
 */
export async function unsubscribeToken(records: RecordStore, personId: string): Promise<string> {
  const { secret } = await change(records, personId, (value) => value);
  return `${personId}.${secret}`;
}

/** Whose unsubscribe link this is. @throws Problem `not-found` */
export async function subscriberBy(records: RecordStore, token: string): Promise<string> {
  const [personId = '', secret = ''] = token.split('.');
  const known = await new PersonRecords(records, personId).get('mail', id);
  if (!known || !isSame(known.value.secret, secret)) {
    throw new Problem('not-found', 'There is no such link. Check that the whole link was copied.');
  }
  return personId;
}

async function change(
  records: RecordStore,
  personId: string,
  to: (value: MailValue) => MailValue,
): Promise<MailValue> {
  const value = await new PersonRecords(records, personId).change('mail', id, (known) =>
    to(known ?? { ...nothingYet, secret: newSecret() }),
  );
  // Nothing may be kept of who went in this moment.
  if (!value || !(await findUser(records, personId))) {
    await new PersonRecords(records, personId).change('mail', id, () => null);
    throw new Problem('not-found', 'This person is not here any more.');
  }
  return value;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
