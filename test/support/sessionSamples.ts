import { defaultScale } from '../../shared/ledger/scale.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { StepPlan } from '../../shared/session/plan.ts';
import { reduce } from '../../shared/session/reduce.ts';
import type { Participant, Session, SessionState, Step, Table } from '../../shared/session/state.ts';
import { type Face, type ViewContext, viewFor } from '../../shared/session/view.ts';
import type { SessionView } from '../../shared/session/viewShape.ts';

export const at = '2026-11-26T10:00:00.000Z';
/** In the evidence that lies on every table. */
export const figure = 'Healthy life expectancy';
export const table: Table = {
  title: 'Close the gap',
  narrative: '',
  options: ['a', 'b', 'c'].map((id) => ({ id, title: `Option ${id}` })),
  evidence: [
    {
      ...{
        title: figure,
        unit: 'years',
        decimals: 1,
        polarity: 'higher',
        value: 61.3,
        period: '2021 to 2023',
      },
      ...{ direction: 'worsening', scores: { actual: 61.3, minimum: 60, target: 64 }, missing: null },
    },
  ],
};
export const moving = { at, table, key: 'fresh key', scale: defaultScale };

/** A session of these steps, with ids `s1`, `s2` … */
export function sampleSession(plans: readonly StepPlan[], change: Partial<Session> = {}): SessionState {
  const steps = plans.map(
    (plan, index): Step => ({
      ...plan,
      id: `s${index + 1}`,
      round: 1,
      revealed: 0,
      reachedAt: null,
      endsAt: null,
      table: null,
      recorded: [],
    }),
  );
  const session: Session = {
    id: 'session',
    title: 'Workshop',
    purpose: 'workshop',
    strategyId: 'strategy',
    partnershipId: 'partnership',
    code: 'ABCDEF',
    projectorKey: 'projector key',
    status: 'planned',
    current: null,
    facilitatorId: 'fay',
    scale: defaultScale,
    steps,
    createdAt: at,
    openedAt: null,
    closedAt: null,
    lastAct: null,
    ...change,
  };
  const none = new Map<string, never>();
  return { session, participants: none, answers: none, keys: none, marks: none, merged: none };
}

export function sampleParticipant(id: string, organisation = 'The college'): Participant {
  return {
    ...{ id, name: `Name of ${id}`, organisationId: `id of ${organisation}`, organisation },
    ...{ personId: null, device: null, member: false, joinedAt: at },
  };
}

/** The state after these events, the first of which happens to `state`. */
export function played(state: SessionState, ...events: readonly SessionEvent[]): SessionState {
  return events.reduce(reduce, state);
}

export const moved = (to: string, when = at): SessionEvent => ({ type: 'moved', to, ...moving, at: when });
export const joined = (id: string, organisation?: string): SessionEvent => ({
  type: 'joined',
  participant: sampleParticipant(id, organisation),
});
export const rated = (author: string, level: string, step = 's1', reason = '', when = at): SessionEvent => ({
  ...{ type: 'answered', step, author, at: when },
  sent: { level, confidence: 50, reason },
});

/** What this participant, or somebody who has not joined, sees. */
export function seenBy(state: SessionState, participantId?: string, face?: Face): SessionView {
  const context: ViewContext = {
    version: 1,
    now: at,
    facilitatorName: 'Fay',
    spotlight: null,
    edits: new Map(),
    authorOf: () => participantId,
    meaningOf: () => null,
    consentsOf: ({ entryId }) => ({
      ratingId: entryId,
      consents: { agree: 0, 'stand-aside': 0, dissent: 0 },
      words: [],
      mine: null,
    }),
  };
  return viewFor(state, face ?? { kind: 'participant', participantId }, context);
}
