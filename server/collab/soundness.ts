import * as Y from 'yjs';
import { isWithinReach } from './nesting.ts';

/**
 * Whether everything that a transaction added stands where each who reads the document will put it. Yjs takes what names
 * neighbours that never were, and puts it wherever the order of arrival leads: those who are here would see another text
 * than those who come later, for ever.
 */
export function isSound(transaction: Y.Transaction): boolean {
  const { beforeState, afterState, doc } = transaction;
  if (transaction._mergeStructs.some(isTorn)) return false;
  for (const [client, clock] of afterState) {
    const before = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (!structs || clock <= before) continue;
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index++) {
      const struct = structs[index];
      if (struct instanceof Y.Item && !fits(struct, doc.store)) return false;
    }
  }
  return true;
}

type Store = Y.Doc['store'];

function fits(item: Y.Item, store: Store): boolean {
  const { left, right } = item;
  return (
    isBeside(item, left) &&
    isBeside(item, right) &&
    follows(left, item, store) &&
    (!right || follows(item, right, store)) &&
    comesBefore(item, item.rightOrigin) &&
    fitsItsKey(item) &&
    (!(item.content instanceof Y.ContentType) || isWithinReach(item))
  );
}

function isBeside(item: Y.Item, other: Y.Item | null): boolean {
  return !other || (item.parent === other.parent && item.parentSub === other.parentSub);
}

/**
 * What each item was written after makes a tree, and every text is that tree read from the top down. So what follows an
 * item was written after it, or after one that this one goes back to, or after nothing.
 */
function follows(before: Y.Item | null, { origin }: Y.Item, store: Store): boolean {
  if (!origin) return true;
  for (let item = before, last = before?.lastId; item && last; ) {
    const { id } = item;
    if (id.client === origin.client && id.clock <= origin.clock && origin.clock <= last.clock) return true;
    if (!item.origin) return false;
    last = item.origin;
    const previous = Y.getItem(store, last);
    // It may be rubbish that was collected, in spite of what its type says.
    item = previous instanceof Y.Item ? previous : null;
  }
  return false;
}

function comesBefore(item: Y.Item, sought: Y.ID | null): boolean {
  if (!sought) return true;
  for (let other = item.right; other; other = other.right) {
    if (holds(other, sought)) return true;
    // This one was, or will be, looked at itself: what it stands before, we stand before too.
    if (Y.compareIDs(other.rightOrigin, sought)) return true;
  }
  return false;
}

function holds({ id, length }: Y.Item, { client, clock }: Y.ID): boolean {
  return id.client === client && id.clock <= clock && clock < id.clock + length;
}

/**
 * Under a key of a map stands one value after another, each built on the one before. Of a row of values in one piece,
 * or of one put before others, it would depend on the order of arrival which count as replaced.
 */
function fitsItsKey({ parentSub, rightOrigin, length, left, deleted }: Y.Item): boolean {
  if (parentSub === null) return true;
  if (rightOrigin || (left && !left.deleted)) return false;
  // Those that were replaced one after another are joined, where they are kept for undoing.
  return length === 1 || deleted;
}

/** What Yjs writes in place of half a character. */
const halfCharacter = '\ufffd';

/**
 * Whether a character of two halves was cut in two, and nothing stands between the halves or tells them apart: what cut
 * it will not be stored, so a newcomer would see it whole.
 */
function isTorn(half: Y.Item | Y.AbstractStruct): boolean {
  if (!(half instanceof Y.Item && half.content instanceof Y.ContentString)) return false;
  const { left, content, id } = half;
  if (!(left?.content instanceof Y.ContentString) || left.deleted || half.deleted) return false;
  if (!Y.compareIDs(left.lastId, Y.createID(id.client, id.clock - 1))) return false;
  return left.content.str.endsWith(halfCharacter) && content.str.startsWith(halfCharacter);
}
