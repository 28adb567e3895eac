import type { CoveredItemView } from '../../../shared/api/coverage.ts';

export interface ItemRow {
  item: CoveredItemView;
  /** 0 at the top, one more inside each item. */
  depth: number;
}

export interface ItemGroup {
  heading: string | null;
  rows: ItemRow[];
}

/**
 * Items under their headings, each followed by what is inside it. Every item is there once: one whose parent there is not,
 * or that goes round in a circle with its parents, stands at the top.
 */
export function itemGroups(items: readonly CoveredItemView[]): ItemGroup[] {
  const ids = new Set(items.map(({ id }) => id));
  const groups: ItemGroup[] = [];
  const placed = new Set<string>();

  function place(item: CoveredItemView, depth: number, group: ItemGroup): void {
    if (placed.has(item.id)) return;
    placed.add(item.id);
    group.rows.push({ item, depth });
    for (const child of items) if (child.parent === item.id) place(child, depth + 1, group);
  }

  function top(item: CoveredItemView): void {
    if (placed.has(item.id)) return;
    const last = groups.at(-1);
    const group = last && last.heading === item.heading ? last : { heading: item.heading, rows: [] };
    if (group !== last) groups.push(group);
    place(item, 0, group);
  }

  for (const item of items) if (item.parent === null || !ids.has(item.parent)) top(item);
  for (const item of items) top(item);
  return groups;
}
