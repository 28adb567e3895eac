import { describe, expect, it } from 'vitest';
import { between, LedgerIndex } from '../../../server/store/embedded/ledgers/ledgerIndex.ts';
import { place } from '../../../server/store/embedded/ledgers/placing.ts';
import {
  emptySegment,
  type Segment,
  segmentFormat,
  withEntries,
} from '../../../server/store/embedded/ledgers/segment.ts';
import { SegmentCache } from '../../../server/store/embedded/ledgers/segmentCache.ts';
import type { LedgerEntry } from '../../../server/store/port.ts';
import fc from '../../support/fastCheck.ts';

const limit = 2_000;

/** Entries of these sizes, numbered on from `first`. */
function entries(first: number, sizes: readonly number[]): LedgerEntry[] {
  return sizes.map((size, at) => ({ id: `r${first + at}`, seq: first + at, value: 'ü'.repeat(size / 2) }));
}

function fileSize(segment: Segment): number {
  return Buffer.byteLength(segmentFormat('s1', segment.number).format(segment));
}

const callSizes = fc.array(fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 5 }), { maxLength: 12 });

describe('placing entries into segments', () => {
  it('never makes a file larger than the limit, and keeps all entries in order', () => {
    fc.assert(
      fc.property(callSizes, (sizes) => {
        const calls: LedgerEntry[][] = [];
        for (const call of sizes) calls.push(entries(calls.flat().length + 1, call));
        const segments = place(emptySegment('s1', 1, 1), calls, limit);
        for (const segment of segments) {
          expect(fileSize(segment)).toBeLessThanOrEqual(limit);
          expect(segment.entries[0]?.seq).toBe(segment.first);
        }
        expect(segments.flatMap((segment) => segment.entries)).toEqual(calls.flat());
        expect(segments.map(({ number }) => number)).toEqual(segments.map((_, at) => at + 1));
      }),
    );
  });

  it('keeps a call in one file where it fits into one', () => {
    const tail = withEntries(emptySegment('s1', 1, 1), entries(1, [1_000]));
    const segments = place(tail, [entries(2, [400, 400, 400])], limit);
    expect(segments.map(({ number, entries: held }) => [number, held.length])).toEqual([[2, 3]]);
  });

  it('grows the last file as long as there is room, and then leaves it alone', () => {
    const tail = withEntries(emptySegment('s1', 4, 10), entries(10, [500]));
    const segments = place(tail, [entries(11, [500]), entries(12, [1_000]), entries(13, [100])], limit);
    expect(segments.map(({ number, first, entries: held }) => [number, first, held.length])).toEqual([
      [4, 10, 2],
      [5, 12, 2],
    ]);
  });

  it('writes nothing where there is nothing new', () => {
    expect(place(emptySegment('s1', 1, 1), [[], []], limit)).toEqual([]);
  });
});

describe('the index of a ledger', () => {
  it('finds the segments that hold any stretch of positions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }),
        fc.nat(30),
        fc.nat(30),
        (counts, after, length) => {
          const index = new LedgerIndex();
          const segments: Segment[] = [];
          for (const [at, count] of counts.entries()) {
            const first = index.last + 1;
            const sizes = Array.from({ length: count }, () => 1);
            const segment = withEntries(emptySegment('s1', at + 1, first), entries(first, sizes));
            expect(index.add(segment)).toBeUndefined();
            segments.push(segment);
          }
          const from = after + 1;
          const to = Math.min(index.last, from + length - 1);
          const found = index.segments(from, to).flatMap((number) => {
            const segment = segments[number - 1];
            return segment ? between(segment, from, to).map(({ seq }) => seq) : [];
          });
          const all = segments.flatMap((segment) => segment.entries.map(({ seq }) => seq));
          expect(found).toEqual(all.filter((seq) => seq >= from && seq <= to));
        },
      ),
    );
  });

  it('notices an id that stands twice', () => {
    const index = new LedgerIndex();
    index.add(withEntries(emptySegment('s1', 1, 1), entries(1, [1, 1])));
    const again = entries(1, [1]).map((entry) => ({ ...entry, seq: 3 }));
    expect(index.add(withEntries(emptySegment('s1', 2, 3), again))).toBe('r1');
  });
});

describe('the cache of segments', () => {
  it('lets go of those not used for longest when the budget is spent', () => {
    const cache = new SegmentCache(1_000);
    const segment = (number: number) => ({ ...emptySegment('s1', number, number), bytes: 400 });
    cache.put(segment(1));
    cache.put(segment(2));
    cache.get('s1', 1);
    cache.put(segment(3));
    expect([1, 2, 3].map((number) => cache.get('s1', number)?.number)).toEqual([1, undefined, 3]);
    cache.put(segment(3));
    expect(cache.bytes).toBe(800);
    expect(cache.get('s2', 1)).toBeUndefined();
  });
});
