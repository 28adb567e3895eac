import type { Framework, FrameworkItem } from '../../shared/evidence/framework.ts';

export interface ItemOf {
  framework: Framework;
  item: FrameworkItem;
}

/** What was made of a list of frameworks lives as long as the list. */
const made = new WeakMap<readonly Framework[], ReadonlyMap<string, ItemOf>>();

/** Every item by its `framework/item` id: a large strategy has a hundred thousand tags, and each is looked up. */
export function itemsOf(frameworks: readonly Framework[]): ReadonlyMap<string, ItemOf> {
  const known = made.get(frameworks);
  if (known) return known;
  const found = new Map<string, ItemOf>();
  for (const framework of frameworks) {
    for (const item of framework.items) if (!found.has(item.id)) found.set(item.id, { framework, item });
  }
  made.set(frameworks, found);
  return found;
}
