import { announce } from './announcer.ts';

let shown: { words: string } | null = null;
const listeners = new Set<() => void>();

/** Says, on screen and to screen readers, that something was done: where it happened may be out of sight. */
export function confirm(words: string): void {
  announce(words);
  show({ words });
}

export function hideConfirmation(): void {
  show(null);
}

/** What stands on the page now; another object for each, so that the same words again count as new. */
export function confirmation(): { words: string } | null {
  return shown;
}

/** For `useSyncExternalStore`. */
export function onConfirmation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next: { words: string } | null): void {
  shown = next;
  for (const listener of listeners) listener();
}
