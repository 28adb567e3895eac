import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/**
 * Whether an editor with this schema can show all that a fragment holds. An editor that meets what it does not know deletes it,
 * and syncs the deletion: so where this says no, no editor may be mounted.
 */
export function fits(schema: Schema, parent: Y.XmlFragment): boolean {
  return parent.toArray().every((child: unknown) => {
    if (child instanceof Y.XmlText) return parent instanceof Y.XmlElement && textFits(schema, child);
    return child instanceof Y.XmlElement && schema.nodes[child.nodeName] !== undefined && fits(schema, child);
  });
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
