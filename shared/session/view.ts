import { dotOptionsIn } from './dots.ts';
import { type Edits, heardIn } from './heard.ts';
import { defaultBudget } from './plan.ts';
import { type Rounds, roundsOf } from './seenRounds.ts';
import {
  answerId,
  isRevealed,
  type Recorded,
  type SessionState,
  type Step,
  stepOf,
  type Table,
} from './state.ts';
import { isAnswered } from './stepKinds.ts';
import type { SessionView, StepView } from './viewShape.ts';
import { organisationsHere } from './whoIsHere.ts';

/** From where somebody looks at a session. */
export type Face =
  | { kind: 'facilitator'; personId: string; participantId: string | undefined }
  | { kind: 'participant'; participantId: string | undefined }
  /** A page that hangs on the wall: it is nobody, and may do nothing. */
  | { kind: 'projector' };

/** What the view tells that is not of the session itself. */
export interface ViewContext {
  version: number;
  now: string;
  facilitatorName: string;
  /** Id of the one step whose answers are wanted; those of all where it is left out. */
  only?: string | undefined;
  /** What everybody is asked to look at, as it reads now. */
  spotlight: SessionView['spotlight'];
  /** Who wrote in the strategy meanwhile; asked of for the facilitator alone. */
  edits: Edits;
  /** Under which name this face answers in a round; undefined where it does not, or where nobody can tell any more. */
  authorOf(step: Step, round: number): string | undefined;
  /** What was written down as the meaning of a step’s target. */
  meaningOf(step: Step): StepView['meaning'];
  /** What became of a rating since it was recorded. */
  consentsOf(
    recorded: Recorded,
  ): Pick<StepView['recorded'][number], 'ratingId' | 'consents' | 'words' | 'mine'>;
}

/** What this face may see. Nobody sees another’s answer before its reveal, the facilitator neither. */
export function viewFor(state: SessionState, face: Face, context: ViewContext): SessionView {
  const { session, participants } = state;
  const id = face.kind === 'projector' ? undefined : face.participantId;
  const you = id === undefined ? undefined : participants.get(id);
  const rounds = roundsOf(state);
  const facilitates = face.kind === 'facilitator';
  return {
    id: session.id,
    title: session.title,
    purpose: session.purpose,
    strategyId: session.strategyId,
    code: session.code,
    status: session.status,
    current: session.current,
    version: context.version,
    now: context.now,
    face: face.kind,
    facilitator: {
      name: context.facilitatorName,
      isYou: facilitates && face.personId === session.facilitatorId,
    },
    scale: [...session.scale],
    joined: participants.size,
    organisations: organisationsHere(participants.values()),
    you: you ? { id: you.id, name: you.name, organisation: you.organisation } : null,
    lastAct: session.lastAct,
    spotlight: context.spotlight,
    steps: session.steps.map((step) => stepView(state, step, rounds, context)),
    ...(facilitates
      ? {
          people: people(state, rounds),
          heard: heardIn(state, context.edits),
          projectorKey: session.projectorKey,
        }
      : {}),
  };
}

function stepView(state: SessionState, step: Step, rounds: Rounds, context: ViewContext): StepView {
  const { id, kind, round, endsAt, table } = step;
  const mineIn = (each: number) => {
    const author = context.authorOf(step, each);
    return author === undefined
      ? null
      : (state.answers.get(answerId({ step: id, round: each, author }))?.content ?? null);
  };
  // Of other steps than the one that was asked for no more than how it went.
  const isWanted = context.only === undefined || context.only === id;
  const seen = isWanted ? rounds.seen(step, round) : undefined;
  const before = Array.from({ length: round - 1 }, (_, index) => index + 1);
  return {
    id,
    kind,
    title: step.title ?? null,
    question: step.question ?? null,
    target: step.target ?? null,
    seconds: step.seconds ?? null,
    anonymous: step.anonymous ?? false,
    names: step.names ?? false,
    budget: kind === 'prioritise' ? (step.budget ?? defaultBudget) : null,
    status: statusOf(state, step),
    endsAt,
    table: table && tableView(table, dotOptionsIn(step, round)),
    evidence: evidenceOf(step, isWanted),
    answered: rounds.answersOf(step, round).length,
    mine: mineIn(round),
    ...seen,
    round,
    earlier: (isWanted ? before : []).flatMap((each) => {
      const past = rounds.seen(step, each);
      return past ? { ...past, mine: mineIn(each) } : [];
    }),
    meaning: kind === 'meaning' ? context.meaningOf(step) : null,
    recorded: step.recorded.map((recorded) => recordedView(recorded, context)),
  };
}

/** Without the evidence, which may not be seen yet. */
function tableView({ title, narrative }: Table, options: Table['options']): StepView['table'] {
  return { title, narrative, options: [...options] };
}

/** As everybody sees it, whoever facilitates too: so that the room can tell what the facilitator knew. */
function evidenceOf(step: Step, isWanted: boolean): StepView['evidence'] {
  if (step.kind !== 'rate') return null;
  const rows = step.table?.evidence ?? [];
  const choice = isRevealed(step, 1) ? 'shown' : (step.evidence ?? 'withheld');
  return { choice, indicators: rows.length, rows: choice === 'shown' && isWanted ? [...rows] : [] };
}

function recordedView(recorded: Recorded, context: ViewContext): StepView['recorded'][number] {
  const { round, level, confidence, direction, narrative, at } = recorded;
  return { round, level, confidence, direction, narrative, at, ...context.consentsOf(recorded) };
}

function statusOf({ session }: SessionState, step: Step): StepView['status'] {
  if (isAnswered(step.kind) && isRevealed(step, step.round)) return 'revealed';
  if (session.current === step.id && session.status === 'open') return 'open';
  return step.reachedAt === null ? 'ahead' : 'passed';
}

/** Who is here. In an anonymous step not even that somebody has answered is told of anybody. */
function people({ session, participants }: SessionState, rounds: Rounds): SessionView['people'] {
  const step = stepOf(session, session.current);
  const authors = new Set(step ? rounds.answersOf(step, step.round).map(({ author }) => author) : []);
  const byName = [...participants.values()].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  return byName.map(({ id, name, organisation, member }) => ({
    id,
    name,
    organisation,
    member,
    answered: step?.anonymous ? null : authors.has(id),
  }));
}
