import * as Y from 'yjs';
import { limits } from '../limits.ts';

/**
 * Prose as plain text: one line for each paragraph, heading or list item. Total: any fragment gives a string, whatever
 * nodes it holds, because documents also come from programs that this version has never met.
 */
export function plainText(fragment: Y.XmlFragment): string {
  return linesOf(fragment)
    .flatMap((line) => line.split(/\r\n?|\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The same on one line, for titles. */
export function plainLine(fragment: Y.XmlFragment): string {
  return plainText(fragment).replaceAll('\n', ' ');
}

/**
 * A title for a list or a record: at most `limits.titleChars`, which the page keeps to and a program need not. A longer
 * one would swell every file and every answer that has a copy of it.
 */
export function shortTitle(title: string): string {
  if (title.length <= limits.titleChars) return title;
  // Half a character is no character.
  return `${title.slice(0, limits.titleChars - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

type Step = Y.XmlFragment['toArray'] extends () => (infer Child)[] ? Child | 'new line' : never;

/** Walks without recursion: a document nested deeper than the stack must not take the page away. */
function linesOf(fragment: Y.XmlFragment): string[] {
  const lines: string[] = [];
  let line = '';
  const steps: Step[] = fragment.toArray().reverse();
  while (steps.length > 0) {
    const step = steps.pop();
    if (step instanceof Y.XmlText) {
      line += textOf(step);
    } else if (step instanceof Y.XmlFragment) {
      lines.push(line);
      line = '';
      steps.push('new line');
      // One by one: an element can have more children than a call can have arguments.
      for (const child of step.toArray().reverse()) steps.push(child);
    } else if (step === 'new line') {
      lines.push(line);
      line = '';
    }
  }
  return [...lines, line];
}

/** The bare words: `toString()` would wrap marked text in tags, and a delta takes a transaction to put together. */
function textOf(text: Y.XmlText): string {
  let words = '';
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) words += item.content.str;
  }
  return words;
}

/**
 * Replaces what a fragment holds by plain text, one paragraph a line. Always leaves at least one paragraph with a text in it,
 * be it empty: two people who begin in an empty place at once would each create their own, and one of them would see
 * the caret jump while theirs are joined.
 */
export function writePlainText(fragment: Y.XmlFragment, text: string): void {
  if (fragment.length > 0) fragment.delete(0, fragment.length);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  fragment.insert(
    0,
    (lines.length > 0 ? lines : ['']).map((line) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(line)]);
      return paragraph;
    }),
  );
}
