import type { RecordKind } from '../../../shared/strategy/edit.ts';
import type { Structure } from '../live/structure.ts';

/** Where a block stands: among `count` siblings, in an outcome or (null) in none. Outcomes stand in null. */
export interface Place {
  outcomeId: string | null;
  index: number;
  count: number;
}

export function placeOf(structure: Structure, of: RecordKind, id: string): Place | null {
  if (of === 'outcome') {
    const index = structure.outcomes.findIndex((outcome) => outcome.id === id);
    return index < 0 ? null : { outcomeId: null, index, count: structure.outcomes.length };
  }
  for (const { id: outcomeId, objectives } of structure.outcomes) {
    const index = objectives.indexOf(id);
    if (index >= 0) return { outcomeId, index, count: objectives.length };
  }
  const index = structure.withoutOutcome.indexOf(id);
  return index < 0 ? null : { outcomeId: null, index, count: structure.withoutOutcome.length };
}

/**
 * Where one step up or down leads, or null where there is none. Past the edge of its outcome an objective goes on into the
 * neighbouring one, as it would look on the page; nothing moves into "Without an outcome".
 */
export function stepFrom(
  structure: Structure,
  of: RecordKind,
  id: string,
  step: -1 | 1,
): { outcomeId: string | null; index: number } | null {
  const place = placeOf(structure, of, id);
  if (place === null) return null;
  const index = place.index + step;
  if (index >= 0 && index < place.count) return { outcomeId: place.outcomeId, index };
  if (of === 'outcome') return null;
  const { outcomes } = structure;
  const own =
    place.outcomeId === null
      ? outcomes.length
      : outcomes.findIndex(({ id: each }) => each === place.outcomeId);
  const neighbour = outcomes[own + step];
  if (neighbour === undefined) return null;
  return { outcomeId: neighbour.id, index: step < 0 ? neighbour.objectives.length : 0 };
}
