import type { OwnData } from '../../shared/api/personal.ts';
import { Problem } from '../../shared/errors.ts';
import { findUser } from '../people/accounts.ts';
import { scopesUnder } from '../people/pages.ts';
import { partnershipPrefix } from '../people/partnershipRecords.ts';
import { accountData } from './accountData.ts';
import { partnershipData } from './partnershipData.ts';
import type { PersonalParts } from './parts.ts';
import { sessionData } from './sessionData.ts';

const about = [
  'All that this Moothall holds about one person. Times are in UTC.',
  'What they wrote into a strategy is not in it: those words are everybody’s, and are exported with the strategy.',
  'Answers that were given anonymously are not in it either, since nobody can tell whose they are.',
].join(' ');

/** Everything that is held about somebody. @throws Problem `not-found` */
export async function ownData(parts: PersonalParts, personId: string): Promise<OwnData> {
  const account = await accountData(parts, personId);
  const of = { personId, reads: 'themselves' } as const;
  return { ...(await dataIn(parts, of, await everyPartnership(parts))), account };
}

/** Whose data, and who is to read them. What waits for a reveal is for nobody but who said it. */
export interface Copied {
  personId: string;
  reads: 'themselves' | 'an owner';
}

/** What these partnerships hold about somebody, without what is theirs alone. @throws Problem `not-found` */
export async function dataIn(
  parts: PersonalParts,
  copied: Copied,
  partnershipIds: readonly string[],
): Promise<OwnData> {
  const { personId } = copied;
  const user = await findUser(parts.records, personId);
  if (!user) throw new Problem('not-found', 'This person is not here any more.');
  const among = new Set(partnershipIds);
  const { sessions, signedAs } = await sessionData(parts, copied, among);
  const ids = new Set([personId, ...signedAs]);
  const partnerships: OwnData['partnerships'] = [];
  for (const id of partnershipIds) {
    const found = await partnershipData(parts, id, { ...copied, ids });
    if (found) partnerships.push(found);
  }
  const madeAt = parts.clock().toISOString();
  return { about, madeAt, name: user.value.name, account: null, partnerships, sessions };
}

function everyPartnership({ records }: PersonalParts): Promise<string[]> {
  return scopesUnder(records, partnershipPrefix);
}
