import * as Y from 'yjs';
import type { Quoted } from '../../../shared/comments/anchor.ts';
import { makeAnchor } from '../../../shared/comments/anchorMake.ts';
import { resolveAnchor } from '../../../shared/comments/anchorResolve.ts';
import { readPart } from '../../../shared/comments/partText.ts';
import { writePlainText } from '../../../shared/strategy/plainText.ts';

/** A document with one text in it, a paragraph for each line. */
export function proseOf(words: string): Y.Doc {
  const doc = new Y.Doc();
  writePlainText(fragmentIn(doc), words);
  return doc;
}

export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Each gets what the others wrote. */
export function merge(...docs: readonly Y.Doc[]): void {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update);
}

export function fragmentIn(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment('narrative');
}

/** A paragraph's text. */
export function textIn(doc: Y.Doc, paragraph = 0): Y.XmlText {
  const element: unknown = fragmentIn(doc).get(paragraph);
  const text: unknown = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (text instanceof Y.XmlText) return text;
  throw new Error(`There is no paragraph ${paragraph}`);
}

export function wordsIn(doc: Y.Doc): string {
  return readPart(fragmentIn(doc)).words;
}

/** Anchors the words where they stand for the `nth` time. */
export function commentOn(doc: Y.Doc, quote: string, nth = 1): Quoted {
  const part = readPart(fragmentIn(doc));
  let from = -1;
  for (let times = 0; times < nth; times += 1) from = part.words.indexOf(quote, from + 1);
  const made = from < 0 ? null : makeAnchor(part, 'narrative', { from, to: from + quote.length });
  if (!made) throw new Error(`“${quote}” does not stand in “${part.words}”`);
  return made;
}

/** The words that a comment is about now; null where they are gone. */
export function found(doc: Y.Doc, quoted: Quoted): string | null {
  const part = readPart(fragmentIn(doc));
  const passage = resolveAnchor(part, quoted);
  return passage && part.words.slice(passage.from, passage.to);
}

/** Where they begin. */
export function foundAt(doc: Y.Doc, quoted: Quoted): number | null {
  return resolveAnchor(readPart(fragmentIn(doc)), quoted)?.from ?? null;
}
