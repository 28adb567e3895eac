import type { DocumentSnapshot, StoredUpdate } from '../../port.ts';
import { decodeSnapshot, decodeUpdate } from './frame.ts';
import { seqOf } from './keys.ts';

export type RawEntry = readonly [key: string, bytes: Uint8Array];

/** What a document's bytes amount to. */
export type Interpreted =
  | { state: 'whole'; snapshot: DocumentSnapshot | undefined; updates: StoredUpdate[]; last: number }
  /** Whole but for its last entries, which cannot be read: they can be cut off. */
  | {
      state: 'torn';
      snapshot: DocumentSnapshot | undefined;
      updates: StoredUpdate[];
      last: number;
      tail: RawEntry[];
      reason: string;
    }
  /** Something is missing or unreadable that later changes build on: it must not be served, nor written to. */
  | { state: 'damaged'; reason: string };

/** `entries` in the order of their keys: the snapshot, if there is one, then the updates. */
export function interpret(entries: readonly RawEntry[]): Interpreted {
  let snapshot: DocumentSnapshot | undefined;
  const updates: StoredUpdate[] = [];
  const tail: RawEntry[] = [];
  let last = 0;
  let reason = '';
  for (const entry of entries) {
    const seq = seqOf(entry[0]);
    try {
      if (seq === undefined) {
        snapshot = decodeSnapshot(entry[1]);
        last = snapshot.seq;
        continue;
      }
      // Left over from a compaction that was cut short: the snapshot holds it.
      if (seq <= last && updates.length === 0) continue;
      const expected = last + tail.length + 1;
      if (seq !== expected)
        return { state: 'damaged', reason: `Changes ${expected} to ${seq - 1} are missing` };
      const update = decodeUpdate(entry[1]);
      if (tail.length > 0) return { state: 'damaged', reason: `Change ${seq - 1} can’t be read: ${reason}` };
      updates.push({ ...update, seq });
      last = seq;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      if (seq === undefined) return { state: 'damaged', reason: `Its snapshot can’t be read: ${reason}` };
      tail.push(entry);
    }
  }
  if (tail.length > 0) {
    // Cutting would leave an unknown document, which somebody may create anew over what can yet be restored.
    if (last === 0) return { state: 'damaged', reason: `Nothing of it can be read: ${reason}` };
    return { state: 'torn', snapshot, updates, last, tail, reason };
  }
  return { state: 'whole', snapshot, updates, last };
}
