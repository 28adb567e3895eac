import { useCallback, useState } from 'react';
import type { StepView } from '../../../shared/session/viewShape.ts';

interface Held {
  /** What the page shows. */
  shown: StepView | undefined;
  /** The session has gone on; the page waits for somebody who is in the middle of a sentence. */
  isHeld: boolean;
  setTyping: (typing: boolean) => void;
  goOn: () => void;
}

/** The step that the session is at, or the one before while somebody still writes there. */
export function useHeldStep(step: StepView | undefined): Held {
  const [typing, setTyping] = useState(false);
  const [last, setLast] = useState(step);
  const isHeld = typing && last !== undefined && stageOf(last) !== stageOf(step);
  if (!isHeld && last !== step) setLast(step);
  return { shown: isHeld ? last : step, isHeld, setTyping, goOn: useCallback(() => setTyping(false), []) };
}

/** Where one form ends and another page begins: another step, another round, the reveal, the rating that was recorded. */
export function stageOf(step: StepView | undefined): string {
  return step ? [step.id, step.round, step.status, step.recorded.length].join(' ') : '';
}
