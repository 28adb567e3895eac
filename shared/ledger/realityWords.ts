import type { RealityQuestion, Verdict } from './realityQuestions.ts';

/** The questions of the reality check as people read them. */
export const questionWords: Record<RealityQuestion, string> = {
  used: 'Is it used?',
  affordable: 'Can people afford it?',
  compared: 'Compared with what?',
  everywhere: 'Is it the same everywhere?',
  decision: 'What decision will this change?',
};

export const verdictWords: Record<Verdict, string> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  unknown: 'We do not know',
};
