import * as Y from 'yjs';

/**
 * Gives list items back the paragraph that each must begin with. Two people's changes of one list can leave an item without,
 * and an editor deletes an item that does not fit the schema, with all that is nested in it.
 */
export function mendLists(fragment: Y.XmlFragment): void {
  const broken = itemsWithoutParagraph(fragment);
  if (broken.length === 0) return;
  fragment.doc?.transact(() => {
    for (const item of broken) item.insert(0, [new Y.XmlElement('paragraph')]);
  }, mendOrigin);
}

const mendOrigin = { name: 'moothall mend' } as const;

function itemsWithoutParagraph(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().flatMap((child: unknown) => {
    if (!(child instanceof Y.XmlElement)) return [];
    const first: unknown = child.length > 0 ? child.get(0) : undefined;
    const fits = first instanceof Y.XmlElement && first.nodeName === 'paragraph';
    const deeper = itemsWithoutParagraph(child);
    return child.nodeName === 'listItem' && !fits ? [child, ...deeper] : deeper;
  });
}
