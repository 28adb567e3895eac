import * as Y from 'yjs';

/**
 * Prose as plain text: one line for each paragraph, heading or list item. Total: any fragment gives a string, whatever
 * nodes it holds, because documents also come from programs that this version has never met.
 */
export function plainText(fragment: Y.XmlFragment): string {
  return linesOf(fragment)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The same on one line, for titles. */
export function plainLine(fragment: Y.XmlFragment): string {
  return plainText(fragment).replaceAll('\n', ' ');
}

type Step = Y.XmlFragment['toArray'] extends () => (infer Child)[] ? Child | 'new line' : never;

/** Walks without recursion: a document nested deeper than the stack must not take the page away. */
function linesOf(fragment: Y.XmlFragment): string[] {
  const lines: string[] = [];
  let line = '';
  const steps: Step[] = fragment.toArray().reverse();
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step instanceof Y.XmlText) {
      line += textOf(step);
    } else if (step instanceof Y.XmlFragment) {
      lines.push(line);
      line = '';
      steps.push('new line', ...step.toArray().reverse());
    } else if (step === 'new line') {
      lines.push(line);
      line = '';
    }
  }
  return [...lines, line];
}

/** `toString()` would wrap marked text in tags; the delta holds the bare words. */
function textOf(text: Y.XmlText): string {
  let words = '';
  for (const part of text.toDelta() as { insert?: unknown }[]) {
    if (typeof part.insert === 'string') words += part.insert;
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
