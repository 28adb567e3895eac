import type { BlockChange, BlockPart } from './change.ts';

/** The spans that history is told in: a quarter of an hour each, the same for everybody. */
export const quarterMs = 15 * 60_000;

export function quarterOf(at: number): number {
  return Math.floor(at / quarterMs);
}

/**
 * Adds changes up: who changed what, once for each quarter of an hour. It does not matter in which order they come, in which
 * pieces they were added up before, or whether some come twice, so the history reads the same however often the log was
 * folded meanwhile.
 */
export class ChangeTally {
  readonly #changes = new Map<string, BlockChange>();

  add({ of, id, part }: BlockPart, by: string, at: number): void {
    this.merge({ of, id, part, by, from: at, to: at });
  }

  merge(change: BlockChange): void {
    const key = keyOf(change);
    const known = this.#changes.get(key);
    const from = Math.min(change.from, known?.from ?? change.from);
    const to = Math.max(change.to, known?.to ?? change.to);
    this.#changes.set(key, { ...change, from, to });
  }

  /** Newest first; those of one moment in an order that does not tell in which they were added. */
  all(): BlockChange[] {
    return [...this.#changes.values()].sort(
      (a, b) => b.to - a.to || b.from - a.from || (keyOf(a) < keyOf(b) ? -1 : 1),
    );
  }
}

function keyOf({ of, id, part, by, from }: BlockChange): string {
  return [quarterOf(from), of, id, part, by].join(' ');
}
