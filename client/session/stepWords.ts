import { kindQuestions, kindWords } from '../../shared/session/kindWords.ts';
import type { SessionView, StepView } from '../../shared/session/viewShape.ts';

export { kindQuestions, kindWords };

/** What a step is about: its own title, else that of what lies on the table, or will. */
export function stepTitle({
  title,
  table,
  about,
  kind,
}: Pick<StepView, 'title' | 'table' | 'about' | 'kind'>): string {
  return title ?? (table?.title || about || (kind === 'close' ? 'Thank you' : kindWords[kind]));
}

/** Empty where nothing is asked. A question of its own is what the answers speak to; the others only say what to do. */
export function stepQuestion({
  question,
  kind,
  status,
}: Pick<StepView, 'question' | 'kind' | 'status'>): string {
  return question ?? (status === 'revealed' ? '' : kindQuestions[kind]);
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
