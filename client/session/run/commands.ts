import { firstTie } from '../../../shared/session/dots.ts';
import { hasRounds, isAnswered } from '../../../shared/session/stepKinds.ts';
import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';

/** What a facilitator can do from here, and which of it comes next. */
export interface Possible {
  back: StepView | undefined;
  /** The first step, while the session has not begun. */
  next: StepView | undefined;
  reveal: boolean;
  round: boolean;
  record: 'rating' | 'meaning' | undefined;
  close: boolean;
  main: 'reveal' | 'record' | 'next' | 'close';
}

export function possibleIn(
  { steps, status }: Pick<SessionView, 'steps' | 'status'>,
  step: StepView | undefined,
): Possible {
  const place = steps.findIndex(({ id }) => id === step?.id);
  const next = steps[place + 1];
  const isRevealed = step?.status === 'revealed';
  const reveal = step?.status === 'open' && isAnswered(step.kind);
  const record = step && isRevealed ? recordable(step) : undefined;
  return {
    back: place > 0 ? steps[place - 1] : undefined,
    next,
    reveal,
    round: step !== undefined && isRevealed && canAskAgain(step),
    record,
    close: status === 'open',
    main: mainOf(reveal, record !== undefined && step?.meaning === null, next !== undefined),
  };
}

/** Of dots only a tie is worth another round. */
function canAskAgain({ kind, tally }: StepView): boolean {
  return hasRounds(kind) && (kind !== 'prioritise' || firstTie(tally ?? []).length > 0);
}

/** A rating is recorded once in a round; other words for a meaning can be signed later too. */
function recordable({ kind, round, target, recorded }: StepView): Possible['record'] {
  if (kind === 'rate') return recorded.some((each) => each.round === round) ? undefined : 'rating';
  return kind === 'meaning' && target !== null ? 'meaning' : undefined;
}

function mainOf(reveal: boolean, record: boolean, hasNext: boolean): Possible['main'] {
  if (reveal) return 'reveal';
  if (record) return 'record';
  return hasNext ? 'next' : 'close';
}
