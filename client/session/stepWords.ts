import { kindQuestions, kindWords } from '../../shared/session/kindWords.ts';
import type { SessionView, StepView } from '../../shared/session/viewShape.ts';

export { kindWords };

/** What a step is about: its own title, else that of what lies on the table. */
export function stepTitle({ title, table, kind }: Pick<StepView, 'title' | 'table' | 'kind'>): string {
  return title ?? (table?.title || (kind === 'close' ? 'Thank you' : kindWords[kind]));
}

/** Empty where nothing is asked. */
export function stepQuestion({ question, kind }: Pick<StepView, 'question' | 'kind'>): string {
  return question ?? kindQuestions[kind];
}

/** The step that a session is at; undefined before the first. */
export function currentStep({
  steps,
  current,
}: Pick<SessionView, 'steps' | 'current'>): StepView | undefined {
  return steps.find(({ id }) => id === current);
}

/** "Rate together · 3 of 5 · round 2" */
export function placeWords({ steps }: Pick<SessionView, 'steps'>, step: StepView): string {
  const place = steps.findIndex(({ id }) => id === step.id) + 1;
  const words = [kindWords[step.kind], `${place} of ${steps.length}`];
  return (step.round > 1 ? [...words, `round ${step.round}`] : words).join(' · ');
}
