/**
 * Counts renders by component for the bench: it puts a Map at `globalThis.__moothallRenders` before the page loads. Without
 * one, as everywhere else, this does nothing.
 */
export function countRender(name: string): void {
  const counts: unknown = Reflect.get(globalThis, '__moothallRenders');
  if (counts instanceof Map) counts.set(name, (Number(counts.get(name)) || 0) + 1);
}
