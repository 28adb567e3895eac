import * as Y from 'yjs';
import { plainWords } from './bestPlace.ts';
import type { LostPiece, LostText } from './lostTexts.ts';
import { textsIn } from './putBack.ts';

/** A place in a copy where letters are missing that may have been on their way, between the two that they stood between. */
interface Gap {
  copy: Y.XmlText;
  piece: LostPiece;
  before: Y.RelativePosition;
  after: Y.RelativePosition;
}

/**
 * Finds where words that may have been seen are missed by a copy that else is exact; without such a copy they were meant
 * to go. To be asked while the copy is as it came: whoever typed goes on typing in it.
 */
export function gapsFor({ fragment, known, pieces }: LostText, isNew: (text: Y.XmlText) => boolean): Gap[] {
  for (const copy of textsIn(fragment).filter(isNew)) {
    const missed = missedBy(plainWords(copy), known, pieces);
    if (missed === null) continue;
    return missed.map((piece) => ({
      copy,
      piece,
      before: Y.createRelativePositionFromTypeIndex(copy, piece.at, -1),
      after: Y.createRelativePositionFromTypeIndex(copy, piece.at),
    }));
  }
  return [];
}

/** What a copy lacks of the pieces: all of them, or the end of the one that was being typed. Null where it is no copy. */
function missedBy(copy: string, known: string, pieces: readonly LostPiece[]): readonly LostPiece[] | null {
  if (copy === known) return pieces;
  const [piece, ...more] = joined(pieces);
  if (piece === undefined || more.length > 0) return null;
  const seen = copy.length - known.length;
  const { at, words } = piece;
  if (seen < 0 || copy !== known.slice(0, at) + words.slice(0, seen) + known.slice(at)) return null;
  return seen === words.length ? [] : [{ ...piece, at: at + seen, words: words.slice(seen) }];
}

/** A run of typing may have come down in several pieces. */
function joined(pieces: readonly LostPiece[]): LostPiece[] {
  const runs: LostPiece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.at === piece.at) runs[runs.length - 1] = { ...last, words: last.words + piece.words };
    else runs.push(piece);
  }
  return runs;
}

/** Fills a gap, unless another page has done so since. */
export function fillIn({ copy, piece, before, after }: Gap): void {
  const { doc } = copy;
  if (doc === null || copy._item?.deleted === true) return;
  const from = Y.createAbsolutePositionFromRelativePosition(before, doc)?.index;
  const to = Y.createAbsolutePositionFromRelativePosition(after, doc)?.index;
  if (from === undefined || to === undefined) return;
  if (wordsOfOthers(copy, from, to, doc.clientID).includes(piece.words)) return;
  copy.insert(from, piece.words, piece.marks);
}

/** What others have written between two places of a text: one's own typing went on there. */
function wordsOfOthers(text: Y.XmlText, from: number, to: number, own: number): string {
  let index = 0;
  let words = '';
  for (let item = text._start; item !== null && index < to; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.id.client !== own && item.content instanceof Y.ContentString) {
      words += item.content.str.slice(Math.max(0, from - index), to - index);
    }
    index += item.length;
  }
  return words;
}
