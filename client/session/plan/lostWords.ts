import type { DraftStep } from './draft.ts';

/** At the step itself. */
export function lostWords({ dots }: DraftStep): string {
  const what = dots === 'picked' ? 'some of what dots went to' : 'what this was about';
  return `In the template, ${what} is not in this strategy. It is left open: choose again.`;
}

/** Above all steps; null where nothing is left open. */
export function allLostWords(steps: readonly DraftStep[]): string | null {
  const { length } = steps.filter(({ lost }) => lost);
  if (length === 0) return null;
  const which = length === 1 ? '1 step of the template was' : `${length} steps of the template were`;
  return `${which} about something that this strategy does not have. That is left open, and says so below.`;
}
