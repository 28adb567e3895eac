import { cannotAssess } from '../ledger/levels.ts';
import { countDots } from './dots.ts';
import { movedBetween, spreadOf } from './spread.ts';
import { type Answer, isRevealed, type SessionState, type Step } from './state.ts';
import type { SeenAnswer, SeenRound } from './viewShape.ts';

const gone = 'A former partner';

/** Answers by step and round, in the order of who gave them, which says nothing. */
export function answersByRound(state: SessionState): (step: Step, round: number) => readonly Answer[] {
  const found = new Map<string, Answer[]>();
  for (const answer of state.answers.values()) {
    const at = `${answer.step} ${answer.round}`;
    const known = found.get(at);
    if (known) known.push(answer);
    else found.set(at, [answer]);
  }
  for (const answers of found.values()) answers.sort((one, other) => (one.author < other.author ? -1 : 1));
  return (step, round) => found.get(`${step.id} ${round}`) ?? [];
}

/** What everybody may see of a round: nothing, and so undefined, before its reveal. The same for every face. */
export function seenRound(
  state: SessionState,
  step: Step,
  round: number,
  answersOf: ReturnType<typeof answersByRound>,
): SeenRound | undefined {
  if (!isRevealed(step, round)) return undefined;
  const answers = answersOf(step, round);
  const anonymous = step.anonymous ?? false;
  const organisationOf = ({ author }: Answer) => state.participants.get(author)?.organisation ?? gone;
  const levels = [...state.session.scale.map(({ id }) => id), cannotAssess];
  return {
    round,
    answers: answers.map(
      (answer): SeenAnswer => ({
        organisation: anonymous ? null : organisationOf(answer),
        name: step.names ? (state.participants.get(answer.author)?.name ?? null) : null,
        ...answer.content,
      }),
    ),
    ...(step.kind === 'rate'
      ? { spread: spreadOf(answers, levels, anonymous ? undefined : organisationOf) }
      : {}),
    ...(step.kind === 'rate' && round > 1 && !anonymous
      ? { moved: movedBetween(answersOf(step, round - 1), answers) }
      : {}),
    ...(step.kind === 'prioritise' ? { tally: countDots(step, answers) } : {}),
  };
}
