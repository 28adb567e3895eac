import type { Framework } from '../../../shared/evidence/framework.ts';

/** The title of a `framework/item` id; words made of the id where no framework here has it. */
export function tagTitle(frameworks: readonly Framework[], tag: string): string {
  for (const framework of frameworks) {
    const item = framework.items.find(({ id }) => id === tag);
    if (item) return item.title;
  }
  return tag.slice(tag.indexOf('/') + 1).replaceAll('-', ' ');
}
