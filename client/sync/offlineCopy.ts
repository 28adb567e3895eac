import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import type { CopyOf } from './onDevice.ts';

/** The document as this device keeps it, for one person and one strategy. */
export interface OfflineCopy {
  /** What the changes that come out of it carry as their origin. */
  origin: unknown;
  /** `kept` once all of it is in the document and changes go into it; `unavailable` where the browser keeps nothing. */
  ready: Promise<'kept' | 'unavailable'>;
  close(): Promise<void>;
}

const root = 'moothall:copy:';

/** How long a page waits for a storage that does not answer, as happens when another tab is upgrading or blocked. */
const patienceMs = 4000;

/** Per person: two people who share a laptop must not read, or send, each other's words. */
export function copyName({ personId, strategyId }: CopyOf): string {
  return `${root}${personId}:${strategyId}`;
}

/** For a document that is to be as the server has it. */
export const noCopy: OfflineCopy = {
  origin: undefined,
  ready: Promise.resolve('unavailable'),
  close: async () => {},
};

export function openOfflineCopy(copy: CopyOf, doc: Y.Doc): OfflineCopy {
  if (typeof indexedDB === 'undefined') return noCopy;
  const persistence = new IndexeddbPersistence(copyName(copy), doc);
  const opened = persistence.whenSynced.then(() => 'kept' as const);
  const failed = persistence._db.then(
    () => new Promise<never>(() => {}),
    () => 'unavailable' as const,
  );
  const tired = new Promise<'unavailable'>((resolve) => setTimeout(() => resolve('unavailable'), patienceMs));
  return {
    origin: persistence,
    ready: Promise.race([opened, failed, tired]),
    close: () => persistence.destroy().catch(() => {}),
  };
}

/** Removes it from this device. It must be closed here; other tabs let go of it by themselves. */
export async function removeOfflineCopy(copy: CopyOf): Promise<void> {
  if (typeof indexedDB !== 'undefined') await clearDocument(copyName(copy));
}

/** The strategies of which this device keeps a copy for this person. */
export async function copiesOf(personId: string): Promise<string[]> {
  if (typeof indexedDB === 'undefined') return [];
  const prefix = `${root}${personId}:`;
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}
