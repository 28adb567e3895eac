import * as Y from 'yjs';

/**
 * Translates between a place in an editor (a ProseMirror position: a letter counts 1, so does each edge of an element) and a
 * place in the shared text, which stays with its neighbours whatever others type. The binding's own translation takes a
 * caret at the very start of a text for a mistake, and drops it.
 */
export function relativeAt(parent: Y.XmlFragment, position: number): Y.RelativePosition {
  let left = position;
  let index = 0;
  for (const child of parent.toArray()) {
    const size = sizeOf(child);
    if (child instanceof Y.XmlText) {
      if (left <= size) return Y.createRelativePositionFromTypeIndex(child, left, -1);
    } else {
      if (left === 0) break;
      if (left < size && child instanceof Y.XmlElement) return relativeAt(child, left - 1);
    }
    left -= size;
    index += 1;
  }
  return Y.createRelativePositionFromTypeIndex(parent, index, -1);
}

/** The editor's position, or null where the place is not in this fragment (any more). */
export function positionIn(fragment: Y.XmlFragment, place: Y.RelativePosition): number | null {
  const doc = fragment.doc;
  const found = doc && Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (!found) return null;
  let type: unknown = found.type;
  let position = type instanceof Y.XmlText ? found.index : sizeBefore(type, found.index);
  while (type !== fragment) {
    if (!(type instanceof Y.XmlText || type instanceof Y.XmlFragment)) return null;
    const parent: unknown = type.parent;
    if (!(parent instanceof Y.XmlFragment)) return null;
    const index = parent.toArray().findIndex((sibling: unknown) => sibling === type);
    if (index < 0) return null;
    position += sizeBefore(parent, index) + (type instanceof Y.XmlText ? 0 : 1);
    type = parent;
  }
  return position;
}

function sizeBefore(parent: unknown, index: number): number {
  if (!(parent instanceof Y.XmlFragment)) return 0;
  let size = 0;
  for (const child of parent.toArray().slice(0, index)) size += sizeOf(child);
  return size;
}

function sizeOf(node: unknown): number {
  if (node instanceof Y.XmlText) return node.length;
  if (!(node instanceof Y.XmlElement)) return 0;
  return node.nodeName === 'hardBreak' ? 1 : 2 + sizeBefore(node, node.length);
}
