import type { EditItem, UpdateItem, WriteItem } from './items.ts';
import type { Member } from './member.ts';
import type { Writers } from './owners.ts';

/**
 * Parts that came in one transaction are joined only when it ends, and until then each is put and looked for among all
 * of them: so many at a time take two thirds of the time that some ten thousand do.
 */
const longestRun = 250;

/** One or more updates. */
export type Run = [UpdateItem, ...UpdateItem[]];

/**
 * Edits one by one, each after all that came in before it; between them the updates of each connection together, in their
 * order, unless they will only be refused. Connections do not wait for each other's order: what one sends does not build on
 * what another sent in the same turn.
 */
export function runs(items: readonly WriteItem[]): (EditItem | Run)[] {
  const found: (EditItem | Run)[] = [];
  const last = new Map<Member, Run>();
  for (const item of items) {
    if (item.kind === 'edit') {
      found.push(item);
      last.clear();
      continue;
    }
    const run = last.get(item.from);
    if (run && run.length < longestRun && run[0].allowed && item.allowed) run.push(item);
    else {
      const next: Run = [item];
      found.push(next);
      last.set(item.from, next);
    }
  }
  return found;
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
