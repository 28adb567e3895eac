import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { announce } from '../../ui/announcer.ts';
import { useNarrow } from '../../ui/useNarrow.ts';
import { useLive } from '../live/LiveContext.ts';

/** Adds in place: what was made has the caret in its title, ready for words. */
export function useAdding() {
  const { edits, focus, strategyId } = useLive();
  const phone = useNarrow();
  const navigate = useNavigate();
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
        // A phone lists objectives and edits each on its own page.
        if (phone) void navigate(`/s/${strategyId}/o/${id}`);
        announce('Objective added. Write its title.');
      },
    }),
    [edits, focus, phone, navigate, strategyId],
  );
}
