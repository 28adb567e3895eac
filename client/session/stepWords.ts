import type { SessionView, StepView } from '../../shared/session/viewShape.ts';

type Kind = StepView['kind'];

/** What a kind of step is called. */
export const kindWords: Readonly<Record<Kind, string>> = {
  welcome: 'Welcome',
  discuss: 'Think and talk',
  meaning: 'What it means',
  rate: 'Rate together',
  prioritise: 'Prioritise',
  write: 'Write',
  pledge: 'Pledge',
  close: 'Close',
};

/** What the room is asked where the plan says nothing. */
const questions: Readonly<Record<Kind, string>> = {
  welcome: '',
  discuss: 'Write down what comes to your mind, by yourself and in silence. We talk afterwards.',
  meaning: 'If this came true, what would it look like? Say it in your own words.',
  rate: 'Where do we stand with this?',
  prioritise: 'What matters most? Give your dots.',
  write: 'Read along. Would you word something differently?',
  pledge: 'What will you, or your organisation, do?',
  close: '',
};

/** What a step is about: its own title, else that of what lies on the table. */
export function stepTitle({ title, table, kind }: Pick<StepView, 'title' | 'table' | 'kind'>): string {
  return title ?? (table?.title || (kind === 'close' ? 'Thank you' : kindWords[kind]));
}

/** Empty where nothing is asked. */
export function stepQuestion({ question, kind }: Pick<StepView, 'question' | 'kind'>): string {
  return question ?? questions[kind];
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
