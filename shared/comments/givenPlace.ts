import * as Y from 'yjs';
import { invalidField, type Problem } from '../errors.ts';
import type { PartText } from './partText.ts';

/**
 * The place in a part's words that a relative position from outside means.
 * @throws Problem `invalid-request` naming `anchor`
 */
export function placeOf(
  doc: Y.Doc,
  part: PartText,
  position: Y.RelativePosition,
  end: 'start' | 'end',
): number {
  const found = lookUp(doc, position);
  if (!found) {
    throw refused(
      `\`anchor.${end}\` points nowhere in this strategy: to what was deleted, to another document, or to words that have not arrived here yet.`,
    );
  }
  const run = part.runs.find(({ text }) => text === found.type);
  if (run) return run.from + found.index;
  const place = found.type instanceof Y.XmlFragment ? besideChild(part, found.type, found.index, end) : null;
  if (place === null)
    throw refused(`\`anchor.${end}\` points into another text, or into one that was deleted.`);
  return place;
}

function lookUp(doc: Y.Doc, position: Y.RelativePosition): { type: unknown; index: number } | null {
  // Asking for a root by a name of somebody's invention would make one.
  if (position.item === null && position.tname !== null && !doc.share.has(position.tname)) return null;
  try {
    return Y.createAbsolutePositionFromRelativePosition(position, doc, false);
  } catch {
    return null;
  }
}

/** Editors also say "between the second paragraph and the third", by the element that they are in. */
function besideChild(
  part: PartText,
  parent: Y.XmlFragment,
  index: number,
  end: 'start' | 'end',
): number | null {
  const children: unknown[] = parent.toArray();
  const inside = part.runs.flatMap((run) => {
    const child = childHolding(parent, run.text);
    return child === null ? [] : [{ run, isBefore: children.indexOf(child) < index }];
  });
  const before = inside.filter(({ isBefore }) => isBefore).at(-1)?.run;
  const after = inside.find(({ isBefore }) => !isBefore)?.run;
  const [near, far] = end === 'start' ? [after, before] : [before, after];
  const run = near ?? far;
  if (run === undefined) return null;
  return run === before ? run.from + run.length : run.from;
}

function childHolding(parent: Y.XmlFragment, text: Y.XmlText): unknown {
  let child: unknown = text;
  while (child instanceof Y.AbstractType) {
    if (child.parent === parent) return child;
    child = child.parent;
  }
  return null;
}

function refused(message: string): Problem {
  return invalidField('anchor', `${message} Nothing was posted.`);
}
