import type { StepView } from '../../../shared/session/viewShape.ts';

/** Who will see an answer, and when: said before anybody writes. */
export function promiseOf({ anonymous, names }: Pick<StepView, 'anonymous' | 'names'>): string {
  if (anonymous) return 'Anonymous: nobody can tell, at any time, who answered what.';
  return names
    ? 'Hidden until the reveal. Then it is shown with your name and organisation.'
    : 'Hidden until the reveal. Then it is shown with your organisation.';
}
