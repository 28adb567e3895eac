import * as Y from 'yjs';

/**
 * Whether everything that a transaction added stands between the two neighbours that it names. Yjs takes an item that
 * names them the wrong way round, or in two different lists, and puts it wherever the order of arrival leads: those
 * who are here would see another text than those who come later, for ever.
 */
export function isSound(transaction: Y.Transaction): boolean {
  const { beforeState, afterState, doc } = transaction;
  for (const [client, clock] of afterState) {
    const before = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (!structs || clock <= before) continue;
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index++) {
      const struct = structs[index];
      if (struct instanceof Y.Item && !standsBetween(struct)) return false;
    }
  }
  return true;
}

function standsBetween(item: Y.Item): boolean {
  return found(item, 'origin', 'left') && found(item, 'rightOrigin', 'right');
}

function found(item: Y.Item, name: 'origin' | 'rightOrigin', side: 'left' | 'right'): boolean {
  const sought = item[name];
  if (!sought) return true;
  for (let other = item[side]; other; other = other[side]) {
    if (holds(other, sought)) return true;
    // This one was, or will be, looked at itself: what it stands beside, we stand beside too.
    if (Y.compareIDs(other[name], sought)) return true;
  }
  return false;
}

function holds({ id, length }: Y.Item, { client, clock }: Y.ID): boolean {
  return id.client === client && id.clock <= clock && clock < id.clock + length;
}
