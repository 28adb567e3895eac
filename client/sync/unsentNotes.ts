import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { CopyOf } from './onDevice.ts';

/**
 * Notes on this device that a page holds words which the server had not confirmed, with what the server had. They are
 * kept in localStorage, which is written in the same instant as the change: a page that is closed a moment later must
 * still be able to say so at the next visit, also without a connection.
 */
export interface UnsentNotes {
  /** What was noted at earlier visits, or by other tabs. */
  earlier(): { clocks: Map<number, number> } | undefined;
  note(serverHas: Uint8Array): void;
  /** All that this page held is on the server, what it found at the start included. */
  clear(): void;
}

const root = 'moothall:unsent:';

/** For a page that keeps what others noted as it is. */
export const noNotes: UnsentNotes = { earlier: () => undefined, note: () => {}, clear: () => {} };

export function unsentNotes(copy: CopyOf, pageId: number, storage: Storage | undefined): UnsentNotes {
  const prefix = `${prefixOf(copy)}:`;
  const own = prefix + pageId;
  const found = new Map(keysIn(storage, prefix).map((key) => [key, storage?.getItem(key)]));
  return {
    earlier() {
      if (found.size === 0) return undefined;
      const clocks = new Map<number, number>();
      for (const note of found.values()) {
        for (const [client, clock] of decode(note))
          clocks.set(client, Math.max(clock, clocks.get(client) ?? 0));
      }
      return { clocks };
    },
    note(serverHas) {
      attempt(() => storage?.setItem(own, toBase64(serverHas)));
    },
    clear() {
      attempt(() => {
        storage?.removeItem(own);
        // Another tab that is still open may have renewed its note since; that one is not ours to clear.
        for (const [key, note] of found) if (storage?.getItem(key) === note) storage?.removeItem(key);
        found.clear();
      });
    },
  };
}

/** Strategies for which this person has left such notes on this device. */
export function strategiesWithNotes(personId: string, storage: Storage | undefined): string[] {
  const ids = keysIn(storage, `${root}${personId}:`).map((key) => key.split(':')[3]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

export function forgetNotes(personId: string, storage: Storage | undefined, strategyId?: string): void {
  const prefix = strategyId === undefined ? `${root}${personId}:` : `${prefixOf({ personId, strategyId })}:`;
  for (const key of keysIn(storage, prefix)) attempt(() => storage?.removeItem(key));
}

function prefixOf({ personId, strategyId }: CopyOf): string {
  return `${root}${personId}:${strategyId}`;
}

function keysIn(storage: Storage | undefined, prefix: string): string[] {
  const keys: string[] = [];
  for (let index = 0; index < (storage?.length ?? 0); index++) {
    const key = storage?.key(index);
    if (key?.startsWith(prefix)) keys.push(key);
  }
  return keys;
}

function decode(note: string | null | undefined): Map<number, number> {
  try {
    return note ? Y.decodeStateVector(fromBase64(note)) : new Map();
  } catch {
    return new Map();
  }
}

/** A full or forbidden storage costs the note, not the page. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // The save state still says the truth while the page is open.
  }
}
