import { useCallback } from 'react';
import type { RecordKind } from '../../../shared/strategy/edit.ts';
import { announce } from '../../ui/announcer.ts';
import { useLive } from '../live/LiveContext.ts';
import { notices } from './notice.ts';
import { placeOf } from './places.ts';
import { quoted } from './useMoving.ts';

/** Deletes a block, so that it can be brought back, and puts focus on its neighbour. */
export function useRemoving(): (of: RecordKind, id: string) => void {
  const live = useLive();
  return useCallback(
    (of, id) => {
      const { structure, edits, focus } = live;
      const name = quoted(live, of, id);
      const before = structure.get();
      const place = placeOf(before, of, id);
      const siblings =
        of === 'outcome'
          ? before.outcomes.map((outcome) => outcome.id)
          : (before.outcomes.find((outcome) => outcome.id === place?.outcomeId)?.objectives ??
            before.withoutOutcome);
      const index = place?.index ?? 0;
      const next = siblings[index + 1] ?? siblings[index - 1];
      edits.remove(of, id);
      const orphans =
        of === 'outcome' &&
        (before.outcomes.find((outcome) => outcome.id === id)?.objectives.length ?? 0) > 0;
      announce(
        `Deleted ${name}. ${orphans ? 'Its objectives stand under “Without an outcome”. ' : ''}Undo brings it back.`,
      );
      notices.show({
        about: { of, id },
        title: 'What you just did',
        words: `Deleted ${name}`,
        button: 'Undo',
        undo: () => {
          edits.restore(of, id);
          focus.request({ of, id, field: 'title' }, { at: 'end' });
          announce(`${name} is back`);
        },
      });
      if (next !== undefined) focus.request({ of, id: next, field: 'title' }, { at: 'end' });
      else if (of === 'objective' && place?.outcomeId) {
        focus.request({ of: 'outcome', id: place.outcomeId, field: 'title' }, { at: 'end' });
      } else focus.request({ of: 'strategy', field: 'title' }, { at: 'end' });
    },
    [live],
  );
}
