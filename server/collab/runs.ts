import type { EditItem, UpdateItem, WriteItem } from './items.ts';
import type { Writers } from './owners.ts';

/**
 * Parts that came in one transaction are joined only when it ends, and until then each is put and looked for among all
 * of them: so many at a time take two thirds of the time that some ten thousand do.
 */
const longestRun = 250;

/** One or more updates. */
export type Run = [UpdateItem, ...UpdateItem[]];

/** Edits one by one; updates of one connection that follow each other together, unless they will only be refused. */
export function runs(items: readonly WriteItem[]): (EditItem | Run)[] {
  const found: (EditItem | Run)[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (item.kind === 'edit') found.push(item);
    else if (Array.isArray(last) && last.length < longestRun && sameRun(last[0], item)) last.push(item);
    else found.push([item]);
  }
  return found;
}

function sameRun(a: UpdateItem, b: UpdateItem): boolean {
  return a.from === b.from && a.allowed && b.allowed;
}

/** How far each Yjs client writes in all of them together. */
export function writersOfAll([first, ...more]: Run): Writers {
  if (more.length === 0) return first.writers;
  const writers = new Map(first.writers);
  for (const item of more) {
    for (const [client, end] of item.writers) writers.set(client, Math.max(writers.get(client) ?? 0, end));
  }
  return writers;
}
