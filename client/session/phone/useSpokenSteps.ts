import { useEffect, useRef } from 'react';
import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { announce } from '../../ui/announcer.ts';
import { kindWords, stepTitle } from '../stepWords.ts';
import { stageOf } from './useHeldStep.ts';

/** Tells screen readers where the session is now; focus stays where it is. */
export function useSpokenSteps(view: SessionView, step: StepView | undefined): void {
  const stage = view.status === 'closed' ? 'closed' : stageOf(step);
  const words = view.status === 'closed' ? 'The session is closed. Thank you.' : step && spoken(step);
  const last = useRef(stage);
  useEffect(() => {
    if (last.current === stage) return;
    last.current = stage;
    if (words !== undefined) announce(words, 'own', 'step');
  }, [stage, words]);
}

function spoken(step: StepView): string {
  const title = stepTitle(step);
  if (step.recorded.some(({ round }) => round === step.round)) {
    return `The rating of “${title}” is recorded. Say whether you agree.`;
  }
  if (step.status === 'revealed') return `The answers to “${title}” are shown now.`;
  const round = step.round > 1 ? `, round ${step.round}` : '';
  return `Now: ${kindWords[step.kind]}${round}. ${title}`;
}
