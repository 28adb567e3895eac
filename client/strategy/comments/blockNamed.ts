import type { BlockRef } from '../live/address.ts';
import type { Structure } from '../live/structure.ts';
import { placeOf } from '../move/places.ts';

/** The part of the strategy with this id (its own for its head), or null where it stands nowhere now. */
export function blockNamed(structure: Structure, strategyId: string, id: string): BlockRef | null {
  if (id === strategyId) return { of: 'strategy' };
  for (const of of ['objective', 'outcome'] as const) {
    if (placeOf(structure, of, id) !== null) return { of, id };
  }
  return null;
}
