import type { BlockRef } from '../live/address.ts';
import type { Structure } from '../live/structure.ts';
import { placeOf } from './places.ts';

/** What stands nearest to where a block stood that is gone, or null where the block still stands. */
export function besideGap(before: Structure, after: Structure, block: BlockRef): BlockRef | null {
  if (block.of === 'strategy' || placeOf(after, block.of, block.id) !== null) return null;
  const { of, id } = block;
  const home = before.outcomes.find(({ objectives }) => objectives.includes(id));
  const siblings =
    of === 'outcome'
      ? before.outcomes.map((outcome) => outcome.id)
      : (home?.objectives ?? before.withoutOutcome);
  const index = siblings.indexOf(id);
  const nearest = [...siblings.slice(index + 1), ...siblings.slice(0, Math.max(index, 0)).reverse()];
  const standing = nearest.find((each) => placeOf(after, of, each) !== null);
  if (standing !== undefined) return { of, id: standing };
  if (of === 'objective' && home && placeOf(after, 'outcome', home.id) !== null) {
    return { of: 'outcome', id: home.id };
  }
  return { of: 'strategy' };
}
