import type { StrategyView } from '../../../shared/api/strategies.ts';
import type { StepPlan } from '../../../shared/session/plan.ts';
import type { SessionTemplate } from '../../../shared/session/templates.ts';
import { aboutChoices } from './aboutChoices.ts';
import { dotCandidates } from './dotCandidates.ts';
import { blankStep, type DraftPlan, type DraftStep } from './draft.ts';

/** A plan as a template begins it in a strategy. What the strategy does not have is left open. */
export function draftFrom(template: SessionTemplate, strategy: StrategyView | undefined): DraftPlan {
  const { title, purpose, steps } = template;
  return {
    title,
    purpose,
    steps: steps.map((step) => ({
      ...blankStep(step.kind),
      title: step.title ?? '',
      minutes: step.seconds ? String(step.seconds / 60) : '',
      question: step.question ?? '',
      anonymous: step.anonymous ?? false,
      names: step.names ?? false,
      evidence: step.evidence === 'shown',
      budget: step.budget === undefined ? '' : String(step.budget),
      ...aboutIn(strategy, step),
    })),
  };
}

/** Whether a template can only be begun from once it is known what the strategy has. */
export function namesSomething({ steps }: SessionTemplate): boolean {
  return steps.some(({ target, options }) => target !== undefined || options !== undefined);
}

function aboutIn(
  strategy: StrategyView | undefined,
  { kind, target = '', options }: StepPlan,
): Pick<DraftStep, 'target' | 'lost'> & Partial<DraftStep> {
  const isThere = aboutChoices(strategy, kind).some(({ value }) => value === target);
  const about = isThere ? target : '';
  if (options === undefined) return { target: about, lost: about !== target };
  const { objectives, indicatorIds } = dotCandidates(strategy, about);
  const candidates = new Set([...objectives.map(({ id }) => id), ...indicatorIds]);
  const left = options.filter((id) => candidates.has(id));
  const lost = about !== target || left.length < options.length;
  return { target: about, lost, dots: 'picked', options: left };
}
