import type { LedgerEntry } from '../../port.ts';
import { bytesOf, emptySegment, type Segment, withEntries } from './segment.ts';

/**
 * Which files to write, in order, for these calls: the last segment grown, then new ones. None grows above `limit`
 * bytes. A call goes into one file as a whole where it fits into one, so that a failure half-way cannot keep a part
 * of it; only a call larger than a file is spread.
 */
export function place(tail: Segment, calls: readonly (readonly LedgerEntry[])[], limit: number): Segment[] {
  const room = limit - emptySegment(tail.strategy, 1, 1).bytes;
  const units = calls.flatMap((call) => (bytesOf(call) <= room ? [call] : call.map((entry) => [entry])));
  const changed: Segment[] = [];
  let current = tail;
  for (const unit of units) {
    const first = unit[0];
    if (!first) continue;
    if (current.entries.length > 0 && current.bytes + bytesOf(unit) > limit) {
      current = emptySegment(tail.strategy, current.number + 1, first.seq);
    }
    current = withEntries(current, unit);
    if (changed.at(-1)?.number === current.number) changed.pop();
    changed.push(current);
  }
  return changed;
}
