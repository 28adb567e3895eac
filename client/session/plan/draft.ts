import type { SentBodyOf } from '../../../shared/api/endpoint.ts';
import type { planSession } from '../../../shared/api/sessions.ts';
import { newId } from '../../../shared/ids.ts';
import type { Purpose } from '../../../shared/session/plan.ts';
import { isAnswered, type StepKind } from '../../../shared/session/stepKinds.ts';

/** A step as its fields have it: text is text until it is sent. */
export interface DraftStep {
  /** For this page alone. */
  key: string;
  kind: StepKind;
  title: string;
  /** Empty while nothing is chosen. */
  target: string;
  /** The template named something to be about, or that dots go to, which this strategy does not have. */
  lost: boolean;
  /** As typed: "10", "1.5". Empty for no time. */
  minutes: string;
  question: string;
  anonymous: boolean;
  names: boolean;
  /** Where something is rated: the evidence is seen before the first reveal. */
  evidence: boolean;
  budget: string;
  /** What dots go to: what belongs to the target, or those in `options`. */
  dots: DotsGoTo;
  options: readonly string[];
}

export type DotsGoTo = 'usual' | 'indicators' | 'picked';

export interface DraftPlan {
  title: string;
  purpose: Purpose;
  steps: readonly DraftStep[];
}

export function blankStep(kind: StepKind): DraftStep {
  return {
    ...{ key: newId(), kind, title: '', target: '', lost: false, minutes: '', question: '' },
    ...{ anonymous: false, names: false, evidence: false, budget: '' },
    ...{ dots: 'usual', options: [] },
  };
}

const aboutSomething: readonly StepKind[] = ['discuss', 'meaning', 'rate', 'prioritise', 'write'];

/** Whether a step can be about an outcome or an objective. */
export function takesTarget(kind: StepKind): boolean {
  return aboutSomething.includes(kind);
}

/** Steps that say nothing without one: a rating of nothing, the meaning of nothing. */
export function needsTarget(kind: StepKind): boolean {
  return kind === 'rate' || kind === 'meaning';
}

/** What is sent: nothing of what this kind of step does not have, whatever was typed before the kind changed. */
export function planOf({ title, purpose, steps }: DraftPlan): SentBodyOf<typeof planSession> {
  return { title, purpose, steps: steps.map(stepOf) };
}

/** What is kept as a template: what steps are about may be open in it, as may what dots go to. */
export function templateOf(draft: DraftPlan): SentBodyOf<typeof planSession> {
  const plan = planOf(draft);
  const steps = plan.steps.map(({ options = [], ...step }) =>
    options.length < 2 ? step : { ...step, options },
  );
  return { ...plan, steps };
}

function stepOf(step: DraftStep) {
  const { kind } = step;
  const [title, question] = [step.title.trim(), step.question.trim()];
  const minutes = numberOf(step.minutes);
  const budget = numberOf(step.budget);
  const asked = isAnswered(kind);
  return {
    kind,
    ...(title === '' ? {} : { title }),
    ...(asked && question !== '' ? { question } : {}),
    ...(takesTarget(kind) && step.target !== '' ? { target: step.target } : {}),
    ...(minutes === undefined ? {} : { seconds: Math.round(minutes * 60) }),
    ...(asked && step.anonymous ? { anonymous: true } : {}),
    ...(asked && step.names && !step.anonymous ? { names: true } : {}),
    ...(kind === 'rate' && step.evidence ? { evidence: 'shown' as const } : {}),
    ...(kind === 'prioritise' && step.dots !== 'usual' ? { options: [...step.options] } : {}),
    ...(kind === 'prioritise' && budget !== undefined ? { budget } : {}),
  };
}

/** Undefined where nothing was typed; NaN where it is no number. */
export function numberOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  return text === '' ? undefined : Number(text);
}
