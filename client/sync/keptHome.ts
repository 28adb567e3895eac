import type { Partnership } from '../../shared/api/partnerships.ts';
import { type CopyOf, pageStorage } from './onDevice.ts';

/** What a strategy is opened with while the server can't say it: whose copy it is, and the partnership around it. */
export interface KeptHome {
  personId: string;
  /** Without the names of its members, which no page without a connection shows. */
  home: Partnership;
}

/** Who the server last said is signed in here. */
const hereKey = 'moothall:here';
const root = 'moothall:home:';

/** Kept beside the offline copy, and removed with it. */
export function keepHome({ personId, strategyId }: CopyOf, home: Partnership): void {
  const storage = pageStorage();
  try {
    storage?.setItem(hereKey, personId);
    storage?.setItem(`${root}${personId}:${strategyId}`, JSON.stringify({ ...home, members: [] }));
  } catch {
    // A full or forbidden storage: the page then needs the server to be opened.
  }
}

export function keptHome(strategyId: string): KeptHome | undefined {
  const storage = pageStorage();
  const personId = storage?.getItem(hereKey);
  const kept = storage?.getItem(`${root}${personId}:${strategyId}`);
  if (!personId || !kept) return undefined;
  try {
    // Written by this very program, for this person, on this device.
    return { personId, home: JSON.parse(kept) as Partnership };
  } catch {
    return undefined;
  }
}

/** The server said that nobody is signed in: what is kept is opened again once it says who is. */
export function forgetWhoIsHere(): void {
  pageStorage()?.removeItem(hereKey);
}

/** All of this person, or of one strategy of theirs. */
export function forgetHomes(personId: string, strategyId?: string): void {
  const storage = pageStorage();
  const prefix = `${root}${personId}:${strategyId ?? ''}`;
  const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  for (const key of keys) {
    if (strategyId === undefined ? key.startsWith(prefix) : key === prefix) storage?.removeItem(key);
  }
  if (strategyId === undefined && storage?.getItem(hereKey) === personId) storage.removeItem(hereKey);
}
