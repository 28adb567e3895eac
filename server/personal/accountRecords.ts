import type { UserRow } from '../people/accounts.ts';
import { accountsScope, addressOf, keyFor, kindOf } from '../people/auth/rows.ts';
import { claimOf } from '../people/credentials.ts';
import { mailedLinksKind } from '../people/mailedLinks.ts';
import type { RecordStore, StoredRecord } from '../store/port.ts';

const most = 10_000;

/** All that is kept of somebody’s account: by whom they sign in, through what, and where they are signed in. */
export interface AccountRecords {
  user: StoredRecord<UserRow> | undefined;
  /** Passwords. */
  accounts: StoredRecord[];
  sessions: StoredRecord[];
  /** Notes of sessions that began by a link which an owner made. */
  standIns: StoredRecord[];
  /** The claim to their e-mail address, links that were mailed to them, an unfinished joining, and the owner’s link. */
  others: StoredRecord[];
}

export async function accountRecords(records: RecordStore, personId: string): Promise<AccountRecords> {
  const mine = (model: string) => {
    const key = keyFor(model, 'userId', personId);
    return key === undefined ? Promise.resolve([]) : records.find(kindOf(model), key, most);
  };
  const [user, accounts, sessions, standIns, mailed, joining, owner] = await Promise.all([
    records.get<UserRow>(addressOf('user', personId)),
    mine('account'),
    mine('session'),
    records.find('stand-in', `person:${personId}`, most),
    records.get({ scope: accountsScope, kind: mailedLinksKind, id: personId }),
    records.get({ scope: accountsScope, kind: 'joining', id: personId }),
    records.get<{ personId: string }>({ scope: accountsScope, kind: 'installation-owner', id: 'owner' }),
  ]);
  const claim = user && (await records.get(claimOf(user.value.email)));
  const others = [claim, mailed, joining, owner?.value.personId === personId ? owner : undefined];
  return { user, accounts, sessions, standIns, others: others.filter((each) => each !== undefined) };
}
