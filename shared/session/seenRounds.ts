import { cannotAssess } from '../ledger/levels.ts';
import { countDots } from './dots.ts';
import { overlapOf } from './overlap.ts';
import { movedBetween, spreadOf } from './spread.ts';
import { type Answer, isRevealed, type SessionState, type Step } from './state.ts';
import type { SeenAnswer, SeenRound } from './viewShape.ts';

const gone = 'A former partner';

/** The rounds of a session, in what is the same for every face. */
export interface Rounds {
  /** In the order of who gave them, which says nothing. */
  answersOf(step: Step, round: number): readonly Answer[];
  /** What everybody may see of a round: nothing, and so undefined, before its reveal. */
  seen(step: Step, round: number): SeenRound | undefined;
}

/** A state never changes, so what follows from it is worked out once, however many people look at it. */
const known = new WeakMap<SessionState, Rounds>();

export function roundsOf(state: SessionState): Rounds {
  const rounds = known.get(state) ?? workOut(state);
  known.set(state, rounds);
  return rounds;
}

function workOut(state: SessionState): Rounds {
  const answers = answersByRound(state);
  const answersOf: Rounds['answersOf'] = (step, round) => answers.get(`${step.id} ${round}`) ?? [];
  const seen = new Map<string, SeenRound>();
  return {
    answersOf,
    seen(step, round) {
      if (!isRevealed(step, round)) return undefined;
      const at = `${step.id} ${round}`;
      const made = seen.get(at) ?? seenRound(state, step, round, answersOf);
      seen.set(at, made);
      return made;
    },
  };
}

function answersByRound(state: SessionState): Map<string, Answer[]> {
  const found = new Map<string, Answer[]>();
  for (const answer of state.answers.values()) {
    const at = `${answer.step} ${answer.round}`;
    const before = found.get(at);
    if (before) before.push(answer);
    else found.set(at, [answer]);
  }
  for (const answers of found.values()) answers.sort((one, other) => (one.author < other.author ? -1 : 1));
  return found;
}

function seenRound(
  state: SessionState,
  step: Step,
  round: number,
  answersOf: Rounds['answersOf'],
): SeenRound {
  const answers = answersOf(step, round);
  const anonymous = step.anonymous ?? false;
  const organisationOf = ({ author }: Answer) => state.participants.get(author)?.organisation ?? gone;
  const levels = [...state.session.scale.map(({ id }) => id), cannotAssess];
  const seen = answers.map(
    (answer): SeenAnswer => ({
      organisation: anonymous ? null : organisationOf(answer),
      name: step.names ? (state.participants.get(answer.author)?.name ?? null) : null,
      ...answer.content,
    }),
  );
  return {
    round,
    answers: seen,
    ...(step.kind === 'meaning' && withOverlap(seen)),
    ...(step.kind === 'rate'
      ? { spread: spreadOf(answers, levels, anonymous ? undefined : organisationOf) }
      : {}),
    ...(step.kind === 'rate' && round > 1 && !anonymous
      ? { moved: movedBetween(answersOf(step, round - 1), answers) }
      : {}),
    ...(step.kind === 'prioritise' ? { tally: countDots(step, round, answers) } : {}),
  };
}

function withOverlap(answers: readonly SeenAnswer[]): Pick<SeenRound, 'overlap'> {
  const overlap = overlapOf(answers.map(({ organisation, text = '' }) => ({ organisation, text })));
  return overlap === undefined ? {} : { overlap };
}
