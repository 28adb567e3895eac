import type { RecordAddress, RecordStore, RecordWrite } from '../store/port.ts';
import { accountsScope } from './auth/rows.ts';
import { allOf } from './pages.ts';

const kind = 'erased-person';

/** Somebody whose account is gone: all that is left of who they were. Its id is theirs. */
interface ErasedValue {
  /** Tells those who are gone apart, in the order in which they went. */
  number: number;
  erasedAt: string;
  /** Whether all that follows from it has been done as well. */
  settled: boolean;
}

const countAddress: RecordAddress = { scope: accountsScope, kind: 'erased-count', id: 'all' };

function addressFor(personId: string): RecordAddress {
  return { scope: accountsScope, kind, id: personId };
}

/** Under what somebody who is gone stands below what they signed. */
function pseudonym({ number }: ErasedValue): string {
  return `Former member ${number}`;
}

/** The pseudonyms of people who were erased, by their ids; others are left out. */
export async function pseudonymsOf(
  records: RecordStore,
  personIds: Iterable<string>,
): Promise<Map<string, string>> {
  const found = await Promise.all([...personIds].map((id) => records.get<ErasedValue>(addressFor(id))));
  return new Map(found.flatMap((erased) => (erased ? [[erased.id, pseudonym(erased.value)] as const] : [])));
}

/** The writes that give somebody the next pseudonym: part of the one that takes their account away. */
export async function givingPseudonym(records: RecordStore, personId: string): Promise<RecordWrite[]> {
  const count = await records.get<{ count: number }>(countAddress);
  const number = (count?.value.count ?? 0) + 1;
  const value: ErasedValue = { number, erasedAt: new Date().toISOString(), settled: false };
  return [
    { ...countAddress, expect: count?.version ?? 0, value: { count: number } },
    { ...addressFor(personId), expect: 0, value },
  ];
}

/** Those of whom something may still be left elsewhere, because the machine stopped in between. */
export async function unsettled(records: RecordStore): Promise<string[]> {
  const erased = await allOf<ErasedValue>(records, accountsScope, kind);
  return erased.filter(({ value }) => !value.settled).map(({ id }) => id);
}

export async function noteSettled(records: RecordStore, personId: string): Promise<void> {
  const erased = await records.get<ErasedValue>(addressFor(personId));
  if (!erased || erased.value.settled) return;
  const value: ErasedValue = { ...erased.value, settled: true };
  await records.write([{ ...addressFor(personId), expect: erased.version, value }]);
}
