import * as Y from 'yjs';

/** Far more than any program needs, and far less than the stack of any browser holds. */
const deepest = 100;

/**
 * Whether a plain value can be read and written again by everybody: both go by recursion, and each runtime's stack ends
 * elsewhere. What the server just takes would make a document that some page can never load.
 */
export function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= deepest; depth++) {
    level = level.flatMap(inside);
    if (level.length === 0) return true;
  }
  return false;
}

/** A quarter of what the stack holds when all of it is deleted; a list in a list takes two levels. */
const deepestType = 200;

/** Whether a shared type stands in so few others that everybody can delete the outermost: Yjs goes by recursion. */
export function isWithinReach(item: Y.Item): boolean {
  let depth = 0;
  let around: Y.Item | null = item;
  while (around) {
    depth += 1;
    if (depth > deepestType) return false;
    const { parent }: Y.Item = around;
    around = parent instanceof Y.AbstractType ? parent._item : null;
  }
  return true;
}

function inside(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value);
}
