import { limits } from '../limits.ts';
import { kindQuestions, kindWords } from './kindWords.ts';
import { openQuestionsOf } from './openQuestions.ts';
import type { RecordStep, SessionRecord } from './recordShape.ts';
import { isAnswered } from './stepKinds.ts';
import type { SeenAnswer, SeenRound, SessionView, StepView } from './viewShape.ts';

/** What the record tells that is not on the projector. */
interface RecordContext {
  openedAt: string | null;
  closedAt: string;
  heard: SessionRecord['heard'];
  /** How a target that the session did not come to is called now; undefined where that may not be told. */
  titleOf(target: string): string | undefined;
}

/**
 * The minutes of a closed session. They are made from what hangs on the wall, `view` being the projector’s: so nothing is in
 * them that was not shown to everybody.
 */
export function recordOf(view: SessionView, context: RecordContext): SessionRecord {
  const { id, title, purpose, strategyId, facilitator, scale, lastAct } = view;
  const { openedAt, closedAt, heard, titleOf } = context;
  const steps = view.steps.map((step) => stepOf(step, titleOf));
  const shown = steps.flatMap(({ rounds }) => rounds.flatMap((round) => round.answers));
  const pledged = steps.filter(({ kind }) => kind === 'pledge').flatMap(({ rounds }) => rounds);
  return {
    ...{ id, title, purpose, strategyId, openedAt, closedAt, facilitator: facilitator.name, scale },
    tookPart: view.organisations.map(({ organisation, people }) => ({
      ...{ organisation, people, names: namesIn(shown, organisation) },
    })),
    ...{ heard, lastAct, steps },
    pledges: pledged.flatMap((round) =>
      round.answers.map(({ text = '', by = '', organisation, name }) => ({ text, by, organisation, name })),
    ),
    openQuestions: openQuestionsOf(lastAct, steps),
  };
}

function namesIn(shown: readonly SeenAnswer[], organisation: string): string[] {
  const names = shown.flatMap((answer) =>
    answer.organisation === organisation && answer.name !== null ? [answer.name] : [],
  );
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, 'en-GB'));
}

function stepOf(step: StepView, titleOf: RecordContext['titleOf']): RecordStep {
  const { id, kind, target, anonymous, table, answered, meaning } = step;
  const named = table?.title || (target === null ? undefined : titleOf(target));
  // Dots count as revealed at the close, also where nobody came to them.
  const last = step.status === 'revealed' && table !== null ? [seenIn(step)] : [];
  return {
    ...{ id, kind, target, anonymous, meaning },
    title: step.title ?? (named || kindWords[kind]),
    question: step.question ?? kindQuestions[kind],
    reached: table !== null,
    unseen: isAnswered(kind) && step.status !== 'revealed' ? answered : 0,
    rounds: [...step.earlier, ...last].map((round) => roundOf(round, anonymous)),
    recorded: step.recorded.map(({ mine: _, ...recorded }) => recorded),
  };
}

function seenIn({ round, answers = [], ...step }: StepView): SeenRound {
  return { round, answers, ...workedOut(step) };
}

/** What was worked out from the answers. */
function workedOut({ spread, moved, overlap, tally }: Partial<SeenRound>): Partial<SeenRound> {
  return {
    ...(spread && { spread }),
    ...(moved && { moved }),
    ...(overlap && { overlap }),
    ...(tally && { tally }),
  };
}

function roundOf({ round, answers, ...seen }: SeenRound, anonymous: boolean) {
  const answered = answers.length;
  const hidden = anonymous && answered < limits.anonymousAnswersShown;
  return hidden
    ? { round, answered, hidden, answers: [] }
    : { round, answered, hidden, answers, ...workedOut(seen) };
}
