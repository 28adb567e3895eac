import type { LedgerEntry } from '../../port.ts';
import type { Segment } from './segment.ts';

/** Where everything of one ledger is: small enough to be held for as long as the ledger is in use. */
export class LedgerIndex {
  /** The first position of each segment; segment 1 is at 0. */
  readonly #firsts: number[] = [];
  readonly #seqs = new Map<string, number>();
  #last = 0;

  get last(): number {
    return this.#last;
  }

  seqOf(id: string): number | undefined {
    return this.#seqs.get(id);
  }

  /** Takes in a new segment, or the new entries of a known one. Answers an id that would stand twice, if any. */
  add(segment: Segment): string | undefined {
    if (segment.number > this.#firsts.length) this.#firsts.push(segment.first);
    for (const entry of segment.entries.slice(this.#last + 1 - segment.first)) {
      if (this.#seqs.has(entry.id)) return entry.id;
      this.#seqs.set(entry.id, entry.seq);
      this.#last = entry.seq;
    }
    return undefined;
  }

  /** Numbers of the segments that hold these positions, both included. */
  segments(from: number, to: number): number[] {
    if (from > to) return [];
    const numbers: number[] = [];
    for (let number = this.#segmentOf(from); this.#first(number) <= to; number += 1) numbers.push(number);
    return numbers;
  }

  #segmentOf(seq: number): number {
    let low = 1;
    let high = this.#firsts.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#first(middle) <= seq) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #first(number: number): number {
    return this.#firsts[number - 1] ?? Number.POSITIVE_INFINITY;
  }
}

/** The part of a segment's entries that lies between two positions, both included. */
export function between(segment: Segment, from: number, to: number): readonly LedgerEntry[] {
  return segment.entries.slice(Math.max(0, from - segment.first), Math.max(0, to - segment.first + 1));
}
