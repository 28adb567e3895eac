import { useMemo } from 'react';
import { proseAt } from '../../../shared/strategy/document.ts';
import type { RecordKind } from '../../../shared/strategy/edit.ts';
import { plainLine } from '../../../shared/strategy/plainText.ts';
import { announce } from '../../ui/announcer.ts';
import { useLive } from '../live/LiveContext.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';
import { placeOf, stepFrom } from './places.ts';

export interface Moving {
  /** One place up (-1) or down (1); says so where it can't go further. */
  step: (of: RecordKind, id: string, step: -1 | 1) => void;
  toOutcome: (id: string, outcomeId: string) => void;
  to: (of: RecordKind, id: string, outcomeId: string | null, index: number) => void;
}

/** Moves blocks and says where each has come to stand. */
export function useMoving(): Moving {
  const live = useLive();
  return useMemo(() => movingIn(live), [live]);
}

function movingIn(live: LiveStrategy): Moving {
  const { structure, edits } = live;
  const to: Moving['to'] = (of, id, outcomeId, index) => {
    if (of === 'outcome') edits.moveOutcome(id, index);
    else edits.moveObjective(id, outcomeId, index);
    announce(placeWords(live, of, id));
  };
  return {
    to,
    step: (of, id, step) => {
      const target = stepFrom(structure.get(), of, id, step);
      if (target) to(of, id, target.outcomeId, target.index);
      else announce(`${quoted(live, of, id)} is already ${step < 0 ? 'first' : 'last'}`);
    },
    toOutcome: (id, outcomeId) => {
      const outcome = structure.get().outcomes.find((each) => each.id === outcomeId);
      if (outcome) to('objective', id, outcomeId, outcome.objectives.length);
    },
  };
}

/** “Moved “Warm homes” to position 2 of 4 in “Healthier for longer””. */
export function placeWords(live: LiveStrategy, of: RecordKind, id: string): string {
  const place = placeOf(live.structure.get(), of, id);
  if (place === null) return '';
  const words = `Moved ${quoted(live, of, id)} to position ${place.index + 1} of ${place.count}`;
  if (of === 'outcome') return words;
  return place.outcomeId === null
    ? `${words} without an outcome`
    : `${words} in ${quoted(live, 'outcome', place.outcomeId)}`;
}

/** A block's title in quotation marks, or what it is where it has no title yet. */
export function quoted(live: LiveStrategy, of: RecordKind, id: string): string {
  const fragment = proseAt(live.doc, { of, id, field: 'title' });
  const words = fragment ? plainLine(fragment) : '';
  return words === '' ? `the untitled ${of}` : `“${words}”`;
}
