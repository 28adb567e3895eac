import type { FrameworkItem } from './framework.ts';

export interface Branch {
  item: FrameworkItem;
  inside: Branch[];
}

/**
 * The items as they lie inside one another, in the framework's order. Those whose parent is not among them stand at the top, and so
 * does the first of any that go round in a circle: nothing is left out.
 */
export function inTree(items: readonly FrameworkItem[]): Branch[] {
  const byParent = new Map<string, FrameworkItem[]>();
  const ids = new Set(items.map(({ id }) => id));
  const tops: FrameworkItem[] = [];
  for (const item of items) {
    if (item.parent === undefined || !ids.has(item.parent)) tops.push(item);
    else byParent.set(item.parent, [...(byParent.get(item.parent) ?? []), item]);
  }
  const placed = new Set<string>();
  const branch = (item: FrameworkItem): Branch => {
    placed.add(item.id);
    const inside = (byParent.get(item.id) ?? []).filter(({ id }) => !placed.has(id));
    return { item, inside: inside.map(branch) };
  };
  const tree = tops.map(branch);
  for (const item of items) if (!placed.has(item.id)) tree.push(branch(item));
  return tree;
}
