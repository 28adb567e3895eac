import type * as Y from 'yjs';
import { fillIn, gapsFor } from './fillIn.ts';
import { type Fallen, fallenTexts, type LostText, lostTexts } from './lostTexts.ts';
import { putBack } from './putBack.ts';
import { type ServerSight, watchUnseen } from './unseen.ts';

/** Under this origin words are put back; no undo history tracks it. */
const rescueOrigin = { name: 'moothall rescue' } as const;

/** By then, what another page puts back has come. */
const otherPageMs = 2_500;

/**
 * Puts back words that somebody's change of structure swept away unknowingly.
 *
 * Yjs can't move text: who makes a paragraph a heading or a list item deletes it and writes a copy. What another person
 * typed into the paragraph meanwhile goes down with it, and after hours offline that is hours of words. Two pages
 * can know of it, and each has its part, so that it is done once:
 * - Words of this page that nobody else can have seen, in a text that others took away: this page puts them into the copy,
 *   or else beside it. Where they may have been seen, it waits whether the other page does so first.
 * - Words of others that arrive in a text that this page took away: their author could not know, so this page puts
 *   them back. The server sends such words only as long as it has not heard of the deletion; then no other page can.
 */
export function rescueWords(doc: Y.Doc, server: ServerSight): () => void {
  const { unseen, stop } = watchUnseen(doc, server);
  // What is cleared away can't be compared any more with what others send that did not know of the deletion.
  doc.gcFilter = () => !server.behind();
  const fallen: Fallen = new WeakMap();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  function rescue(lost: readonly LostText[], isNew: (text: Y.XmlText) => boolean): void {
    if (lost.length === 0) return;
    doc.transact(() => {
      for (const text of lost) putBack(text, isNew);
    }, rescueOrigin);
  }

  const look = (transaction: Y.Transaction) => {
    if (transaction.deleteSet.clients.size === 0) return;
    if (transaction.local) {
      for (const text of fallenTexts(transaction)) fallen.set(text, transaction.deleteSet);
      return;
    }
    // Not what this device kept: there every deletion is its own, and meant.
    if (transaction.origin !== server.origin) return;
    const lost = lostTexts(transaction, unseen, fallen);
    const { beforeState } = transaction;
    const isNew = ({ _item }: Y.XmlText) =>
      _item !== null && _item.id.clock >= (beforeState.get(_item.id.client) ?? 0);
    rescue(onlySure(lost, true), isNew);
    const gaps = onlySure(lost, false).flatMap((text) => gapsFor(text, isNew));
    if (gaps.length === 0) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      doc.transact(() => {
        for (const gap of gaps) fillIn(gap);
      }, rescueOrigin);
    }, otherPageMs);
    timers.add(timer);
  };

  doc.on('afterTransaction', look);
  return () => {
    stop();
    doc.off('afterTransaction', look);
    for (const timer of timers) clearTimeout(timer);
  };
}

function onlySure(lost: readonly LostText[], sure: boolean): LostText[] {
  return lost
    .map((text) => ({ ...text, pieces: text.pieces.filter((piece) => piece.sure === sure) }))
    .filter(({ pieces }) => pieces.length > 0);
}
