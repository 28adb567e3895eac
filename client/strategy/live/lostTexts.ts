import * as Y from 'yjs';
import type { Unseen } from './unseen.ts';

export interface LostPiece {
  /** Where in what was known. */
  at: number;
  words: string;
  marks: Record<string, unknown>;
  /** False where the author of the change may have seen it after all, a moment before. */
  sure: boolean;
}

/** A text that a change of structure took away, with words in it that the author of the change can't have known. */
export interface LostText {
  /** The prose that it stood in. */
  fragment: Y.XmlFragment;
  /** What the author of the change knew of it. */
  known: string;
  /** What they did not know: each with its place in `known`. */
  pieces: LostPiece[];
  /** Where, among the blocks of the fragment as they are now, it stood. */
  near: number;
}

/** The texts that a transaction took away, and what was deleted with each. */
export type Fallen = WeakMap<Y.XmlText, Y.Transaction['deleteSet']>;

export function fallenTexts(transaction: Y.Transaction): Set<Y.XmlText> {
  const texts = new Set<Y.XmlText>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    const text: unknown =
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.parent : null;
    if (text instanceof Y.XmlText && text._item?.deleted === true) texts.add(text);
  });
  return texts;
}

/**
 * Reads out of a change that came in, before its deleted items are cleared away, which words went down with a text: words
 * of this page in a text that others took away (`unseen` says which), and words of others that arrive in a text
 * that this page had taken away (`fallen`), or as a new text in a list or quotation that it had: who wrote them can't
 * have known.
 */
export function lostTexts(
  transaction: Y.Transaction,
  unseen: (id: Y.ID) => Unseen,
  fallen: Fallen,
): LostText[] {
  return [...fallenTexts(transaction)].flatMap((text) => {
    const place = placeOf(text);
    if (place === null) return [];
    const read = wasGone(text, transaction)
      ? lateWords(text, transaction, fallen.get(text))
      : sweptWords(text, transaction, unseen);
    return read.pieces.length === 0 ? [] : [{ ...place, ...read }];
  });
}

/** Gone before this change, or brought by it into what was: this page deleted it, perhaps at an earlier visit. */
function wasGone({ _item }: Y.XmlText, transaction: Y.Transaction): boolean {
  return _item !== null && (isNew(_item, transaction) || !Y.isDeleted(transaction.deleteSet, _item.id));
}

type Read = Pick<LostText, 'known' | 'pieces'>;

function sweptWords(text: Y.XmlText, transaction: Y.Transaction, unseen: (id: Y.ID) => Unseen): Read {
  const read: Read = { known: '', pieces: [] };
  for (const { item, words, marks } of wordsOf(text)) {
    // What was deleted before this change was deleted by somebody who saw it.
    if (!Y.isDeleted(transaction.deleteSet, item.id)) continue;
    const split = firstUnseen(item, unseen);
    read.known += words.slice(0, split);
    if (split === words.length) continue;
    const sure = unseen(lastOf(item)) === 'surely';
    read.pieces.push({ at: read.known.length, words: words.slice(split), marks, sure });
  }
  return read;
}

function lateWords(
  text: Y.XmlText,
  transaction: Y.Transaction,
  before: Y.Transaction['deleteSet'] | undefined,
): Read {
  const read: Read = { known: '', pieces: [] };
  for (const { item, words, marks } of wordsOf(text)) {
    if (isNew(item, transaction)) read.pieces.push({ at: read.known.length, words, marks, sure: true });
    else if (!before || Y.isDeleted(before, item.id)) read.known += words;
  }
  return read;
}

function isNew(item: Y.Item, { beforeState }: Y.Transaction): boolean {
  return item.id.clock >= (beforeState.get(item.id.client) ?? 0);
}

/** A text's runs of letters, deleted ones too, with the marks that hold at each. */
function* wordsOf(text: Y.XmlText) {
  let marks: Record<string, unknown> = {};
  for (let item = text._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentFormat) marks = { ...marks, [item.content.key]: item.content.value };
    else if (item.content instanceof Y.ContentString) yield { item, words: item.content.str, marks };
  }
}

/** Up to where in an item others may have seen it: a run of typing is one item, and its beginning may be old. */
function firstUnseen(item: Y.Item, unseen: (id: Y.ID) => Unseen): number {
  let from = 0;
  let to = item.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (unseen(Y.createID(item.id.client, item.id.clock + middle)) !== 'no') to = middle;
    else from = middle + 1;
  }
  return from;
}

function lastOf(item: Y.Item): Y.ID {
  return Y.createID(item.id.client, item.id.clock + item.length - 1);
}

/** The fragment that a text stood in, and how many of its living blocks come before; null where the fragment is gone too. */
function placeOf(text: Y.XmlText): Pick<LostText, 'fragment' | 'near'> | null {
  let item = text._item;
  for (;;) {
    const parent: unknown = item?.parent;
    if (!(parent instanceof Y.XmlFragment)) return null;
    if (!(parent instanceof Y.XmlElement)) {
      if (parent._item?.deleted === true) return null;
      let near = 0;
      for (let left = item?.left ?? null; left !== null; left = left.left) if (!left.deleted) near += 1;
      return { fragment: parent, near };
    }
    item = parent._item;
  }
}
