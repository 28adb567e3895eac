import type { EvidenceLibrary } from './library.ts';

/** Why nothing can newly be tagged with this item, in a sentence; null where it can. What carries it already may keep it. */
export function whyNotTag(library: Pick<EvidenceLibrary, 'item'>, tag: string): string | null {
  const found = library.item(tag);
  if (!found) return `No framework has an item “${tag}”. GET /api/frameworks lists them all.`;
  const { framework, item } = found;
  if (framework.status === 'archived') return `“${framework.title}” is no longer used here.`;
  return item.retired ? `“${item.title}” was taken out of use.` : null;
}
