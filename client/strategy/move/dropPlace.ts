import type { RecordKind } from '../../../shared/strategy/edit.ts';
import type { Structure } from '../live/structure.ts';
import { placeOf } from './places.ts';

/** What is dropped on: a block, at its upper or lower edge, or (objectives only) an outcome as a whole. */
export interface DropSpot {
  of: RecordKind;
  id: string;
  edge: 'top' | 'bottom' | null;
}

/** Where a dragged block comes to stand, or null where dropping would change nothing or makes no sense. */
export function dropPlace(
  structure: Structure,
  of: RecordKind,
  id: string,
  spot: DropSpot,
): { outcomeId: string | null; index: number } | null {
  const from = placeOf(structure, of, id);
  if (from === null || spot.id === id) return null;
  const to = of === spot.of ? beside(structure, of, id, spot) : into(structure, id, spot);
  const stays = to !== null && to.outcomeId === from.outcomeId && to.index === from.index;
  return stays ? null : to;
}

function beside(structure: Structure, of: RecordKind, id: string, spot: DropSpot) {
  const target = placeOf(structure, of, spot.id);
  const from = placeOf(structure, of, id);
  if (target === null || from === null) return null;
  const after = target.index + (spot.edge === 'bottom' ? 1 : 0);
  // The dragged block leaves a gap behind it, where it stood before the target.
  const gap = from.outcomeId === target.outcomeId && from.index < after ? 1 : 0;
  return { outcomeId: target.outcomeId, index: after - gap };
}

function into(structure: Structure, id: string, spot: DropSpot) {
  const outcome = spot.of === 'outcome' && structure.outcomes.find((each) => each.id === spot.id);
  if (!outcome) return null;
  return { outcomeId: outcome.id, index: outcome.objectives.filter((each) => each !== id).length };
}
