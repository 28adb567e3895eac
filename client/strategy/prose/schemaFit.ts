import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { limits } from '../../../shared/limits.ts';

/** Deeper than this nobody writes, and an editor goes through its nodes by recursion. */
const deepest = 50;

/** Every node that people write holds a letter or ends a line. */
const mostNodes = limits.narrativeChars;

/**
 * Whether an editor with this schema can show all that a fragment holds. An editor that meets what it does not know deletes it,
 * and syncs the deletion: so where this says no, no editor may be mounted. It also says no to piles that only a program
 * makes, and that would freeze the page.
 */
export function fits(schema: Schema, fragment: Y.XmlFragment): boolean {
  const waiting: { parent: Y.XmlFragment; depth: number }[] = [{ parent: fragment, depth: 0 }];
  let nodes = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { parent, depth } = next;
    const children: unknown[] = parent.toArray();
    nodes += children.length;
    if (depth > deepest || nodes > mostNodes) return false;
    for (const child of children) {
      if (child instanceof Y.XmlText) {
        if (!(parent instanceof Y.XmlElement && textFits(schema, child))) return false;
      } else if (child instanceof Y.XmlElement && schema.nodes[child.nodeName] !== undefined) {
        waiting.push({ parent: child, depth: depth + 1 });
      } else return false;
    }
  }
  return true;
}

function textFits(schema: Schema, text: Y.XmlText): boolean {
  return text.toDelta().every((part: { insert?: unknown; attributes?: Record<string, unknown> }) => {
    if (typeof part.insert !== 'string') return false;
    // Marks that may overlap carry a hash after their name.
    return Object.keys(part.attributes ?? {}).every(
      (name) => schema.marks[name.replace(/--[\w+/=]{8}$/, '')] !== undefined,
    );
  });
}
