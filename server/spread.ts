import { limits } from '../shared/limits.ts';

/**
 * Does something to each, spread over time: those who are sent away at the same moment come back at the same moment. At
 * once for one, and within `limits.drainMs` for however many.
 */
export async function spread<T>(items: Iterable<T>, act: (item: T) => void): Promise<void> {
  const all = [...items];
  const gapMs = Math.min(limits.drainEachMs, limits.drainMs / all.length);
  const began = performance.now();
  for (const [index, item] of all.entries()) {
    const early = began + index * gapMs - performance.now();
    if (early >= 1) await new Promise((resolve) => setTimeout(resolve, early));
    act(item);
  }
}
