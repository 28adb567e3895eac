import * as Y from 'yjs';
import { followsItself } from './effort.ts';
import { isShallow } from './nesting.ts';
import { type Writers, writersOf } from './owners.ts';

export interface Checked {
  /** Under which Yjs client ids it writes. */
  writers: Writers;
  /** All of it goes on where its writers left off, as typing does, so it is in its place at once. */
  goesOn: boolean;
}

/**
 * Decodes an update without applying it, and refuses what decodes but would harm the document: a struct of length 0
 * leaves a document that no newcomer can load, and a deletion of length 0 makes Yjs throw in its clean-up, after which
 * that document never emits an update again; a value nested too deeply is one that some page could not read.
 * @throws Error that says what is wrong with it
 */
export function checkUpdate(update: Uint8Array): Checked {
  const { structs, ds } = Y.decodeUpdate(update);
  let goesOn = true;
  for (const struct of structs) {
    checkRange(struct.id.clock, struct.length);
    if (!(struct instanceof Y.Item)) continue;
    goesOn &&= followsItself(struct);
    if (!valuesIn(struct.content).every(isShallow)) {
      throw new Error('A value in the update is nested too deeply');
    }
  }
  for (const deletions of ds.clients.values()) {
    for (const { clock, len } of deletions) checkRange(clock, len);
  }
  return { writers: writersOf(structs), goesOn };
}

/** Plain values that a part of the text carries, apart from words and shared types. */
function valuesIn(content: Y.Item['content']): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentEmbed) return [content.embed];
  if (content instanceof Y.ContentFormat) return [content.value];
  if (content instanceof Y.ContentDoc) return [content.opts];
  return [];
}

function checkRange(clock: number, length: number): void {
  if (!(length > 0)) throw new Error('A part of the update is empty');
  // Beyond this, clock + 1 equals clock.
  if (!Number.isSafeInteger(clock + length)) throw new Error('A part of the update lies beyond all numbers');
}
