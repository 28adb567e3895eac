import * as Y from 'yjs';
import { bestPlace, plainWords } from './bestPlace.ts';
import type { LostPiece, LostText } from './lostTexts.ts';

/**
 * Fewer letters than this, out of the middle of others, are not worth a paragraph of their own: a word that was cut off by
 * the change would be noise. A text that was all unknown is worth it whatever its length.
 */
const worthAParagraph = 12;

/**
 * Writes lost words into the text that took the place of theirs (`isNew` says which came with the change), at the place
 * that the words around them had; else, where they are more than a few letters, into a paragraph of their own nearby.
 */
export function putBack(
  { fragment, known, pieces, near }: LostText,
  isNew: (text: Y.XmlText) => boolean,
): void {
  if (fragment._item?.deleted === true) return;
  const homeless: LostPiece[] = [];
  for (const piece of pieces) {
    const texts = textsIn(fragment);
    // The copy that came with the change before any text that says the same elsewhere.
    const place = bestPlace(texts.filter(isNew), known, piece.at) ?? bestPlace(texts, known, piece.at);
    if (place) place.text.insert(place.index, piece.words, piece.marks);
    else homeless.push(piece);
  }
  const words = homeless.map((piece) => piece.words).join('');
  if (words.trim().length < (known === '' ? 1 : worthAParagraph)) return;
  // A text that both rewrote is there already.
  if (known === '' && textsIn(fragment).some((text) => plainWords(text).includes(words))) return;
  const last = isTitle(fragment) ? textsIn(fragment).at(-1) : undefined;
  if (last) last.insert(last.length, last.length > 0 ? ` ${words}` : words);
  else {
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    fragment.insert(Math.min(near, fragment.length), [paragraph]);
    paragraph.insert(0, [text]);
    for (const piece of homeless) text.insert(text.length, piece.words, piece.marks);
  }
}

export function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child: unknown) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsIn(child) : [];
  });
}

function isTitle(fragment: Y.XmlFragment): boolean {
  const item = fragment._item;
  return item === null ? fragment === fragment.doc?.getXmlFragment('title') : item.parentSub === 'title';
}
