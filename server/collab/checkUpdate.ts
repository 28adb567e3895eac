import * as Y from 'yjs';

/**
 * Decodes an update without applying it, and refuses what decodes but would harm the document: a struct of length 0
 * leaves a document that no newcomer can load, and a deletion of length 0 makes Yjs throw in its clean-up, after which
 * that document never emits an update again.
 * @throws Error that says what is wrong with it
 */
export function checkUpdate(update: Uint8Array): void {
  const { structs, ds } = Y.decodeUpdate(update);
  for (const { id, length } of structs) checkRange(id.clock, length);
  for (const deletions of ds.clients.values()) {
    for (const { clock, len } of deletions) checkRange(clock, len);
  }
}

function checkRange(clock: number, length: number): void {
  if (!(length > 0)) throw new Error('A part of the update is empty');
  // Beyond this, clock + 1 equals clock.
  if (!Number.isSafeInteger(clock + length)) throw new Error('A part of the update lies beyond all numbers');
}
