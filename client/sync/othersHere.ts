import { pageStorage } from './onDevice.ts';

/** What offline copies, notes of unsent words and homes are called: `moothall:copy:PERSON:STRATEGY`. */
const ofSomebody = /^moothall:(?:copy|unsent|home):([^:]+):/;

/** Ids of the people besides this one of whom this device keeps anything. */
export async function othersHere(personId: string): Promise<string[]> {
  const storage = pageStorage();
  const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  const databases = typeof indexedDB === 'undefined' ? [] : await indexedDB.databases();
  const names = [...keys, ...databases.map(({ name }) => name ?? '')];
  const people = new Set(names.flatMap((name) => ofSomebody.exec(name)?.[1] ?? []));
  people.delete(personId);
  return [...people];
}
