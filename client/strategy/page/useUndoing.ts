import { useMemo } from 'react';
import type { RecordKind } from '../../../shared/strategy/edit.ts';
import { announce } from '../../ui/announcer.ts';
import { titleOf } from '../live/address.ts';
import type { ChangedPlace } from '../live/changedPlaces.ts';
import { useLive } from '../live/LiveContext.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';
import { placeWords, quoted } from '../move/useMoving.ts';

export interface Undoing {
  undo: () => void;
  redo: () => void;
}

/** Takes a step back or forth, goes to where it changed something, and says what. */
export function useUndoing(): Undoing {
  const live = useLive();
  return useMemo(() => ({ undo: () => take(live, 'undo'), redo: () => take(live, 'redo') }), [live]);
}

function take(live: LiveStrategy, direction: 'undo' | 'redo'): void {
  const places = live.history[direction]();
  const [first] = places ?? [];
  if (first === undefined) {
    announce(direction === 'undo' ? 'There is nothing of yours to undo' : 'There is nothing to redo');
    return;
  }
  announce(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${whatChanged(live, first)}`);
  goTo(live, first);
}

function goTo({ focus, structure }: LiveStrategy, place: ChangedPlace): void {
  if (place.kind === 'text') {
    focus.request(place.address, { at: 'relative', place: place.at });
    return;
  }
  // A star hangs on no block: who undoes it stays where they are.
  if (place.kind === 'stars') return;
  if (place.kind !== 'removed') {
    focus.request(titleOf(place), { at: 'end' });
    return;
  }
  // What is gone can't have focus; without a new place for it, the keyboard would start again at the top.
  const { outcomes } = structure.get();
  const last = outcomes.at(-1);
  focus.request(last ? titleOf({ of: 'outcome', id: last.id }) : titleOf({ of: 'strategy' }), { at: 'end' });
}

function whatChanged(live: LiveStrategy, place: ChangedPlace): string {
  switch (place.kind) {
    case 'text':
      return `words of ${nameOf(live, place.address)}`;
    case 'stars':
      return 'the star of an indicator';
    case 'moved':
      return placeWords(live, place.of, place.id);
    case 'removed':
      return `${quoted(live, place.of, place.id)} is taken away`;
    case 'brought-back':
      return `${quoted(live, place.of, place.id)} is back`;
    case 'details':
      return `details of ${quoted(live, place.of, place.id)}`;
  }
}

function nameOf(live: LiveStrategy, address: Extract<ChangedPlace, { kind: 'text' }>['address']): string {
  if (address.of === 'strategy') return address.field === 'title' ? 'the strategy’s title' : 'the vision';
  const of: RecordKind = address.of;
  return quoted(live, of, address.id);
}
