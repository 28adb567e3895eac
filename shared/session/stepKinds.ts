/** What a live session can be made of, step by step. */
export const stepKinds = [
  'welcome',
  'discuss',
  'meaning',
  'rate',
  'prioritise',
  'write',
  'pledge',
  'close',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** In these everybody answers for themselves, unseen until the reveal. */
export const answeredKinds = ['discuss', 'meaning', 'rate', 'prioritise', 'write', 'pledge'] as const;
export type AnsweredKind = (typeof answeredKinds)[number];

/** These can be asked again once the answers were seen: what did the talking change (Delphi rounds), what decides a tie? */
const kindsWithRounds: readonly StepKind[] = ['meaning', 'rate', 'prioritise'];

export function isAnswered(kind: StepKind): kind is AnsweredKind {
  return answeredKinds.some((each) => each === kind);
}

export function hasRounds(kind: StepKind): boolean {
  return kindsWithRounds.includes(kind);
}
