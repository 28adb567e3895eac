import { useMemo } from 'react';
import { announce } from '../../ui/announcer.ts';
import { useLive } from '../live/LiveContext.ts';

/** Adds in place: what was made has the caret in its title, ready for words. */
export function useAdding() {
  const { edits, focus } = useLive();
  return useMemo(
    () => ({
      addOutcome: (index?: number) => {
        const id = edits.addOutcome(index);
        focus.request({ of: 'outcome', id, field: 'title' }, { at: 'start' });
        announce('Outcome added. Write its title.');
      },
      addObjective: (outcomeId: string | null, index?: number) => {
        const id = edits.addObjective(outcomeId, index);
        focus.request({ of: 'objective', id, field: 'title' }, { at: 'start' });
        announce('Objective added. Write its title.');
      },
    }),
    [edits, focus],
  );
}
