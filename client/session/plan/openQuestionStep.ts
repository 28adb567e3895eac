import type { StrategyView } from '../../../shared/api/strategies.ts';
import { limits } from '../../../shared/limits.ts';
import type { OpenQuestion } from '../../../shared/session/recordShape.ts';
import { aboutChoices } from './aboutChoices.ts';
import { blankStep, type DraftStep } from './draft.ts';

/** A step of the next session that talks about what was left open, after its welcome. Its target is left out where it is gone. */
export function withQuestion(
  steps: readonly DraftStep[],
  question: OpenQuestion,
  strategy: StrategyView | undefined,
): DraftStep[] {
  const target = question.step?.target ?? '';
  const isThere = aboutChoices(strategy, 'discuss').some(({ value }) => value === target);
  const step: DraftStep = {
    ...blankStep('discuss'),
    title: isThere && target !== '' ? '' : 'Left open last time',
    target: isThere ? target : '',
    question: asked(question),
  };
  const at = steps[0]?.kind === 'welcome' ? 1 : 0;
  return [...steps.slice(0, at), step, ...steps.slice(at)];
}

/** Whether the plan has it already. */
export function asksAgain(steps: readonly DraftStep[], question: OpenQuestion): boolean {
  return steps.some((step) => step.question === asked(question));
}

function asked({ question }: OpenQuestion): string {
  const signs = [...question];
  return signs.length <= limits.reasonChars
    ? question
    : `${signs.slice(0, limits.reasonChars - 1).join('')}…`;
}
