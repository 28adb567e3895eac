const shared = new WeakSet<object>();

/**
 * Marks a part of an answer that many get alike, such as what everybody said: it is then packed once and not for each.
 * It must not change any more.
 */
export function markShared(part: object): void {
  shared.add(part);
}

export function isShared(part: unknown): part is object {
  return typeof part === 'object' && part !== null && shared.has(part);
}
