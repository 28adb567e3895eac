import type { Segment } from './segment.ts';

/**
 * Sealed segments that were read lately, of all ledgers together. Where words are taken out of one, the new one is put in
 * its place, so a copy is never stale; above the budget those not used for longest are let go, so that old ledgers do not
 * stay in memory for ever.
 */
export class SegmentCache {
  readonly #budget: number;
  readonly #segments = new Map<string, Segment>();
  #bytes = 0;

  /** `budget` in bytes of the files; in memory a parsed segment takes a few times as much. */
  constructor(budget: number) {
    this.#budget = budget;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(strategy: string, number: number): Segment | undefined {
    const name = nameOf(strategy, number);
    const segment = this.#segments.get(name);
    if (segment) {
      // A map keeps the order of insertion: putting it back makes it the youngest.
      this.#segments.delete(name);
      this.#segments.set(name, segment);
    }
    return segment;
  }

  forget(strategy: string): void {
    for (const [name, segment] of this.#segments) {
      if (segment.strategy !== strategy) continue;
      this.#segments.delete(name);
      this.#bytes -= segment.bytes;
    }
  }

  put(segment: Segment): void {
    const name = nameOf(segment.strategy, segment.number);
    this.#bytes += segment.bytes - (this.#segments.get(name)?.bytes ?? 0);
    this.#segments.delete(name);
    this.#segments.set(name, segment);
    for (const [oldest, { bytes }] of this.#segments) {
      if (this.#bytes <= this.#budget) break;
      this.#segments.delete(oldest);
      this.#bytes -= bytes;
    }
  }
}

function nameOf(strategy: string, number: number): string {
  return `${strategy} ${number}`;
}
