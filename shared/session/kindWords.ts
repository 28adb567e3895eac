import type { Step } from './state.ts';
import type { StepKind } from './stepKinds.ts';

/** What a kind of step is called. */
export const kindWords: Readonly<Record<StepKind, string>> = {
  welcome: 'Welcome',
  discuss: 'Think and talk',
  meaning: 'What it means',
  rate: 'Rate together',
  prioritise: 'Prioritise',
  write: 'Write',
  pledge: 'Pledge',
  close: 'Close',
};

/** What a step is called: by its own title, that of what lies on the table, or what it does. */
export function stepName({ title, table, kind }: Pick<Step, 'title' | 'table' | 'kind'>): string {
  return title ?? (table?.title || kindWords[kind]);
}

/** What the room is asked where the plan says nothing; empty where nothing is asked. */
export const kindQuestions: Readonly<Record<StepKind, string>> = {
  welcome: '',
  discuss: 'Write down what comes to your mind, by yourself and in silence. We talk afterwards.',
  meaning: 'If this came true, what would it look like? Say it in your own words.',
  rate: 'Where do we stand with this?',
  prioritise: 'What matters most? Give your dots.',
  write: 'Read along. Would you word something differently?',
  pledge: 'What will you, or your organisation, do?',
  close: '',
};
