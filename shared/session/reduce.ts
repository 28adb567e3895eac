import { invalidField, Problem } from '../errors.ts';
import { limits } from '../limits.ts';
import { countDots, dotOptionsIn, firstTie } from './dots.ts';
import type { SessionEvent } from './events.ts';
import { merge } from './merge.ts';
import { spotlightOf } from './spotlight.ts';
import {
  type Answer,
  answerId,
  isRevealed,
  roundId,
  type Session,
  type SessionState,
  type Step,
  stepOf,
} from './state.ts';
import { hasRounds, isAnswered } from './stepKinds.ts';
import { answerFor } from './takeAnswer.ts';

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

/**
 * What a session becomes by an event. An event that changes nothing (a second press on the same button) answers the same
 * state.
 * @throws Problem `wrong-state` where it can’t happen as things stand, `invalid-request` where it makes no sense; the
 *   session then is as it was
 */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  if (event.type === 'joined') return join(state, event);
  if (state.session.status === 'closed') {
    if (event.type === 'closed') return state;
    throw wrongState('This session is closed. What was said in it is kept.');
  }
  switch (event.type) {
    case 'moved':
      return move(state, event);
    case 'answered':
      return answer(state, event);
    case 'revealed':
      return reveal(state);
    case 'asked-again':
      return askAgain(state, event);
    case 'evidence-chosen':
      return chooseEvidence(state, event);
    case 'timed':
      return changeStep(state, current(state.session), { endsAt: endOf(event.at, event.seconds) });
    case 'recorded':
      return record(state, event);
    case 'marked':
      return mark(state, event);
    case 'merged':
      return merge(state, event);
    case 'spotlit':
      return light(state, event);
    case 'handed-over':
      return handOver(state, event);
    case 'closed':
      return close(state, event);
  }
}

function handOver(state: SessionState, { to, by, at }: Of<'handed-over'>): SessionState {
  const { session } = state;
  if (to === session.facilitatorId) return state;
  const handOver = { from: session.facilitatorId, by, at };
  return { ...state, session: { ...session, facilitatorId: to, handOver } };
}

function join(state: SessionState, { participant }: Of<'joined'>): SessionState {
  const known = state.participants.has(participant.id);
  if (state.session.status === 'closed')
    throw wrongState('This session is closed, so nobody can join it any more.');
  const now = state.participants.get(state.merged.get(participant.id)?.into ?? '');
  if (now?.member) {
    throw wrongState(
      'What was said on this device is now with somebody who is signed in. Sign in here too, then join.',
    );
  }
  if (now) return state;
  if (!known && state.participants.size >= limits.participantsPerSession) {
    throw wrongState(`This session is full: it takes ${limits.participantsPerSession} people.`);
  }
  return { ...state, participants: new Map(state.participants).set(participant.id, participant) };
}

function move(state: SessionState, event: Of<'moved'>): SessionState {
  const { session } = state;
  const step = stepOf(session, event.to);
  if (!step) {
    throw new Problem(
      'invalid-request',
      'There is no step of that id in this session. Nothing was changed.',
      [{ path: 'to', message: 'Name a step of this session' }],
    );
  }
  if (session.current === step.id) return state;
  const isDone = isAnswered(step.kind) && isRevealed(step, step.round);
  const arrived = changeStep(withKey(state, step, step.round, event.key), step, {
    reachedAt: event.at,
    endsAt: isDone ? null : endOf(event.at, step.seconds ?? null),
    table: step.table ?? event.table,
  });
  const opening =
    session.status === 'planned' ? ({ status: 'open', openedAt: event.at, scale: event.scale } as const) : {};
  return { ...arrived, session: { ...arrived.session, ...opening, current: step.id } };
}

function answer(
  state: SessionState,
  { step: id, round: meant, author, sent, at }: Of<'answered'>,
): SessionState {
  const { session } = state;
  const step = stepOf(session, id);
  if (!step) {
    throw new Problem(
      'invalid-request',
      'There is no step of that id in this session. Nothing was changed.',
      [{ path: 'step', message: 'Name a step of this session' }],
    );
  }
  if (session.status === 'planned')
    throw wrongState('This session has not begun, so nothing can be answered yet.');
  if (session.current !== id)
    throw wrongState('The session is at another step. What you answered here before is kept.');
  const { kind, round } = step;
  if (!isAnswered(kind)) throw wrongState('There is nothing to answer in this step.');
  if (meant !== undefined && meant !== round) {
    throw wrongState(
      `This was meant for round ${meant}, and the session is at round ${round}. What you answered is kept.`,
    );
  }
  if (isRevealed(step, round)) {
    throw wrongState(
      'The answers to this have been revealed, so they stay as they are. What you answered is kept.',
    );
  }
  const given: Answer = {
    step: id,
    round,
    author,
    content: answerFor(session, { ...step, kind }, sent),
    at: step.anonymous ? null : at,
  };
  return { ...state, answers: new Map(state.answers).set(answerId(given), given) };
}

function reveal(state: SessionState): SessionState {
  const step = current(state.session);
  if (!isAnswered(step.kind)) throw wrongState('There is nothing to reveal in this step.');
  if (isRevealed(step, step.round)) throw wrongState('The answers to this have been revealed already.');
  return withoutKeys(
    changeStep(state, step, { revealed: step.round, endsAt: null }),
    (id) => id === roundId(step.id, step.round),
  );
}

function askAgain(state: SessionState, event: Of<'asked-again'>): SessionState {
  const { at, key } = event;
  const step = current(state.session);
  if (!hasRounds(step.kind)) throw wrongState('Only ratings, meanings and dots can be asked for again.');
  if (!isRevealed(step, step.round)) {
    throw wrongState('Reveal the answers of this round first, then ask again.');
  }
  const round = step.round + 1;
  if (round > limits.roundsPerStep) throw wrongState(`A step has at most ${limits.roundsPerStep} rounds.`);
  if (event.among && step.kind !== 'prioritise')
    throw invalidField('among', 'Only a vote has options to decide between. Nothing was changed.');
  const asked = withKey(state, step, round, key);
  const between = step.kind === 'prioritise' ? { runOffs: runOffsWith(state, step, round, event) } : {};
  return changeStep(asked, step, {
    ...between,
    ...{ round, reachedAt: at, endsAt: endOf(at, step.seconds ?? null) },
  });
}

/** Another round of dots decides between fewer: those that are tied, or those that are named. */
function runOffsWith(
  state: SessionState,
  step: Step,
  round: number,
  { among }: Of<'asked-again'>,
): NonNullable<Step['runOffs']> {
  const before = dotOptionsIn(step, step.round).map(({ id }) => id);
  const stray = among?.find((id) => !before.includes(id));
  if (stray !== undefined)
    throw invalidField('among', `“${stray}” was not among what dots could go to. Nothing was changed.`);
  const given = [...state.answers.values()].filter(
    (each) => each.step === step.id && each.round === step.round,
  );
  const options = among
    ? before.filter((id) => among.includes(id))
    : firstTie(countDots(step, step.round, given)).map(({ id }) => id);
  if (options.length >= 2) return [...(step.runOffs ?? []), { round, options }];
  throw among
    ? invalidField('among', 'Name at least two to decide between. Nothing was changed.')
    : wrongState('Nothing is tied, so there is nothing for another round to decide.');
}

/** Whatever is chosen, the evidence is seen with the first reveal: from then on there is nobody left to anchor. */
function chooseEvidence(state: SessionState, { evidence }: Of<'evidence-chosen'>): SessionState {
  const step = current(state.session);
  if (step.kind !== 'rate') throw wrongState('Only where something is rated there is evidence to show.');
  if (isRevealed(step, 1)) throw wrongState('The answers were revealed, and the evidence with them.');
  return (step.evidence ?? 'withheld') === evidence ? state : changeStep(state, step, { evidence });
}

function record(state: SessionState, event: Of<'recorded'>): SessionState {
  const step = stepOf(state.session, event.step);
  if (step?.kind !== 'rate') {
    throw new Problem('invalid-request', 'Only a step in which something is rated ends in a rating.', [
      { path: 'step', message: 'Name a step in which something is rated' },
    ]);
  }
  if (!isRevealed(step, step.round))
    throw wrongState('Reveal the answers first, then record what you agree on.');
  if (step.recorded.some(({ round }) => round === step.round)) {
    throw wrongState(
      'What this round came to is recorded already. It can be corrected where the strategy’s ratings are.',
    );
  }
  const { entryId, statement, personId, at } = event;
  const { level, confidence, direction, narrative } = statement;
  const entry = { round: step.round, entryId, level, confidence, direction, narrative, personId, at };
  return changeStep(state, step, { recorded: [...step.recorded, entry] });
}

function mark(state: SessionState, { organisationId }: Of<'marked'>): SessionState {
  if (state.session.status === 'planned')
    throw wrongState('This session has not begun. Move to its first step.');
  const marks = (state.marks.get(organisationId) ?? 0) + 1;
  return { ...state, marks: new Map(state.marks).set(organisationId, marks) };
}

/** For the step that the session is at: at another one it is what that one is for. */
function light(state: SessionState, { target }: Of<'spotlit'>): SessionState {
  const step = current(state.session);
  return target === spotlightOf(state.session) ? state : changeStep(state, step, { spotlight: target });
}

/** Dots are blind until the vote closes, at the latest with the session; whatever else was not revealed stays unseen. */
function close(state: SessionState, { at, lastAct }: Of<'closed'>): SessionState {
  if (state.session.purpose === 'review' && lastAct === null) {
    throw new Problem(
      'invalid-request',
      'A review can’t be closed without saying whether the last act worked.',
      [{ path: 'lastAct', message: 'Say whether the last act worked' }],
    );
  }
  const steps = state.session.steps.map((step) => ({
    ...step,
    endsAt: null,
    revealed: step.kind === 'prioritise' ? step.round : step.revealed,
  }));
  const session = { ...state.session, status: 'closed' as const, code: null, closedAt: at, lastAct, steps };
  return withoutKeys({ ...state, session }, () => true);
}

function current(session: Session): Step {
  const step = stepOf(session, session.current);
  if (!step) throw wrongState('This session has not begun. Move to its first step.');
  return step;
}

function changeStep(state: SessionState, { id }: Step, change: Partial<Step>): SessionState {
  const steps = state.session.steps.map((step) => (step.id === id ? { ...step, ...change } : step));
  return { ...state, session: { ...state.session, steps } };
}

function withKey(state: SessionState, step: Step, round: number, key: string): SessionState {
  const id = roundId(step.id, round);
  if (!step.anonymous || !isAnswered(step.kind) || isRevealed(step, round) || state.keys.has(id))
    return state;
  return { ...state, keys: new Map(state.keys).set(id, key) };
}

function withoutKeys(state: SessionState, isOver: (id: string) => boolean): SessionState {
  return { ...state, keys: new Map([...state.keys].filter(([id]) => !isOver(id))) };
}

function endOf(from: string, seconds: number | null): string | null {
  return seconds === null ? null : new Date(Date.parse(from) + seconds * 1000).toISOString();
}

function wrongState(detail: string): Problem {
  return new Problem('wrong-state', detail);
}
