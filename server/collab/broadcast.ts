import * as Y from 'yjs';
import { updateFrame } from './frames.ts';
import type { Change } from './items.ts';
import type { Member } from './member.ts';

/** Passes on what became new in one turn: one frame for each connection, without what it sent itself. */
export function broadcast(changes: readonly Change[], members: Iterable<Member>): void {
  const senders = new Set(changes.map(({ from }) => from));
  const forOthers = frameOf(changes);
  if (!forOthers) return;
  for (const member of members) {
    const frame = senders.has(member) ? frameOf(changes.filter(({ from }) => from !== member)) : forOthers;
    if (frame) member.send(frame);
  }
}

function frameOf(changes: readonly Change[]): Uint8Array | undefined {
  const updates = changes.flatMap(({ update }) => (update ? [update] : []));
  const [only] = updates;
  if (!only) return undefined;
  return updateFrame(updates.length === 1 ? only : Y.mergeUpdates(updates));
}
