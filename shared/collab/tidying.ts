import * as Y from 'yjs';

/** Above this many steps Yjs would keep everybody waiting for some tenths of a second. */
const mostSteps = 1_000_000;

/** The same for showing a text: for each letter Yjs notes all formats that hold there. People need a few thousand. */
const mostNotes = 250_000;

/**
 * After somebody else's change Yjs tidies up formatting that formats nothing, and for each part that was deleted walks
 * over all that is deleted around it: ten thousand letters that are deleted at once from a text with one bold word take
 * twenty seconds, here and in every browser. Where it would take too long, this calls it off; what stays is never seen.
 */
export function spareTidying(doc: Y.Doc): void {
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction._needFormattingCleanup && isLong(transaction)) callOffTidying(transaction);
  });
}

/** Only before it has begun: in a listener of `afterTransaction`. */
export function callOffTidying(transaction: Y.Transaction): void {
  transaction._needFormattingCleanup = false;
}

function isLong(transaction: Y.Transaction): boolean {
  let steps = 0;
  for (const [client, deletions] of transaction.deleteSet.clients) {
    const structs = transaction.doc.store.clients.get(client) ?? [];
    for (const { clock, len } of deletions) {
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
        const struct = structs[index];
        if (!struct || struct.id.clock >= clock + len) break;
        if (struct instanceof Y.Item && hasFormats(struct.parent)) steps = walk(struct, steps);
        if (steps > mostSteps) return true;
      }
    }
  }
  return false;
}

/** To the end of what is deleted or not text, and back to its beginning. */
function walk(from: Y.Item, before: number): number {
  let steps = before;
  let item: Y.Item | null = from;
  for (; item?.right && isNothing(item.right) && steps <= mostSteps; item = item.right) steps += 1;
  for (; item && isNothing(item) && steps <= mostSteps; item = item.left) steps += 1;
  return steps;
}

function isNothing(item: Y.Item): boolean {
  return item.deleted || !item.countable;
}

/**
 * Whether a text that this transaction changed holds so much formatting that Yjs, which notes for each part of it all
 * that it is formatted with, would take too long to tidy it up or to show it.
 */
export function isOverformatted(transaction: Y.Transaction): boolean {
  for (const type of transaction.changed.keys()) {
    if (hasFormats(type) && formattingOf(type._start) > mostNotes) return true;
  }
  return false;
}

function formattingOf(start: Y.Item | null): number {
  const active = new Set<string>();
  let notes = 0;
  for (let item = start; item && notes <= mostNotes; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (!(content instanceof Y.ContentFormat)) notes += active.size;
    else if (content.value === null) active.delete(content.key);
    else active.add(content.key);
  }
  return notes;
}

/** Set by Yjs on whatever formatting was put into, whether it is known to be a text or not. */
function hasFormats(type: Y.Item['parent']): boolean {
  return type !== null && '_hasFormatting' in type && type._hasFormatting === true;
}
