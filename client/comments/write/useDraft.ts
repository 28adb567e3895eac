import { useCallback, useState } from 'react';
import { keepDraft, keptDraft } from '../../sync/keptDrafts.ts';
import type { CopyOf } from '../../sync/onDevice.ts';

export interface Draft {
  text: string;
  setText: (text: string) => void;
  /** It was sent, or is not wanted any more. */
  forget: () => void;
}

/**
 * Words that are being written, kept on this device with each letter: a reload, a lost connection or a closed panel does
 * not take them away. `place` tells them from others in the same strategy.
 */
export function useDraft(copy: CopyOf, place: string, about: string, first = ''): Draft {
  const { personId, strategyId } = copy;
  const [text, setHere] = useState(() => keptDraft(copy, place)?.text ?? first);
  const setText = useCallback(
    (next: string) => {
      setHere(next);
      // What is as it was before is no draft.
      keepDraft({ personId, strategyId }, place, { text: next === first ? '' : next, about });
    },
    [personId, strategyId, place, about, first],
  );
  const forget = useCallback(() => {
    keepDraft({ personId, strategyId }, place, { text: '', about });
    setHere(first);
  }, [personId, strategyId, place, about, first]);
  return { text, setText, forget };
}
