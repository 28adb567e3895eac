import { expect, test } from 'vitest';
import { Problem } from '../../../shared/errors.ts';
import type { AnswerContent } from '../../../shared/session/answer.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import type { StepPlan } from '../../../shared/session/plan.ts';
import { reduce } from '../../../shared/session/reduce.ts';
import { answerId, roundId, type SessionState, stepOf } from '../../../shared/session/state.ts';
import type { Face } from '../../../shared/session/view.ts';
import fc from '../../support/fastCheck.ts';
import { at, figure, joined, moved, moving, sampleSession, seenBy } from '../../support/sessionSamples.ts';

const people = ['ann', 'bob', 'cat'];
const plans: StepPlan[] = [
  { kind: 'welcome' },
  { kind: 'rate', target: 'x', seconds: 60 },
  { kind: 'meaning', anonymous: true },
  { kind: 'prioritise', budget: 3 },
  { kind: 'pledge', names: true },
  { kind: 'close' },
];
/** So that two of them tie. */
const favourite = (who: string) => (who === 'bob' ? 'b' : 'a');
const steps = plans.map((_, index) => `s${index + 1}`);

/** What somebody presses. Without a step, the one that the session is at is answered, as most people do. */
type Press =
  | { press: 'move'; step: string }
  | { press: 'reveal' | 'again' | 'record' | 'close' | 'time' | 'hand' | 'light' }
  | { press: 'merge'; keep: string; gone: string }
  | { press: 'evidence'; evidence: 'shown' | 'withheld' }
  | { press: 'answer-as'; who: string; step: string | null };

const press: fc.Arbitrary<Press> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ press: fc.constant('move' as const), step: fc.constantFrom(...steps, 'nothing') }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      press: fc.constant('answer-as' as const),
      who: fc.constantFrom(...people),
      step: fc.option(fc.constantFrom(...steps), { freq: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      press: fc.constant('merge' as const),
      keep: fc.constantFrom(...people),
      gone: fc.constantFrom(...people),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ press: 'reveal' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      press: fc.constant('evidence' as const),
      evidence: fc.constantFrom('shown' as const, 'withheld' as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ press: 'again' as const }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...(['record', 'close', 'time', 'hand', 'light'] as const).map((each) => ({ press: each })),
    ),
  },
);

/** What was acknowledged, kept apart from the reducer’s own book-keeping. */
interface Known {
  answers: Map<
    string,
    { round: string; author: string; marker: string; content: Partial<AnswerContent>; at: string }
  >;
  revealed: Set<string>;
  /** What was chosen last for the evidence of the step that is rated. */
  evidence: 'shown' | 'withheld';
  markers: number;
}

function eventOf(state: SessionState, known: Known, pressed: Press): { event: SessionEvent; marker: string } {
  const { current } = state.session;
  known.markers += 1;
  const marker = `marker-${known.markers}-`;
  // Each later than the one before.
  const when = new Date(Date.parse(at) + known.markers * 1000).toISOString();
  const event = ((): SessionEvent => {
    switch (pressed.press) {
      case 'move':
        return moved(pressed.step);
      case 'answer-as': {
        const step = pressed.step ?? current ?? 's1';
        const sent =
          stepOf(state.session, step)?.kind === 'prioritise' ? { dots: { [favourite(pressed.who)]: 2 } } : {};
        const rest = { level: 'amber', confidence: 50, reason: marker, text: marker };
        const author = state.merged.get(pressed.who)?.into ?? pressed.who;
        return { type: 'answered', step, author, at: when, sent: { ...rest, ...sent } };
      }
      case 'merge':
        return { type: 'merged', keep: pressed.keep, gone: pressed.gone, by: 'fay', organisationId: 'o', at };
      case 'light':
        return { type: 'spotlit', target: marker };
      case 'reveal':
        return { type: 'revealed' };
      case 'again':
        return { type: 'asked-again', at, key: marker };
      case 'record': {
        const statement = {
          level: 'red',
          confidence: 1,
          direction: 'steady',
          narrative: 'We agree',
        } as const;
        return { type: 'recorded', step: current ?? 's1', entryId: marker, statement, personId: 'fay', at };
      }
      case 'evidence':
        return { type: 'evidence-chosen', evidence: pressed.evidence };
      case 'time':
        return { type: 'timed', seconds: 5, at };
      case 'hand':
        return { type: 'handed-over', to: 'eve', by: 'fay', at };
      case 'close':
        return { type: 'closed', at, lastAct: null };
    }
  })();
  return { event, marker };
}

function note(known: Known, before: SessionState, event: SessionEvent, marker: string): void {
  const step = stepOf(before.session, before.session.current);
  if (event.type === 'answered') {
    const asked = stepOf(before.session, event.step);
    const round = roundId(event.step, asked?.round ?? 0);
    const { author, at: when } = event;
    const content = asked?.kind === 'prioritise' ? { dots: { [favourite(author)]: 2 } } : {};
    known.answers.set(`${round}.${author}`, { round, author, marker, content, at: when });
  }
  if (event.type === 'merged') noteMerged(known, event);
  if (event.type === 'revealed' && step) known.revealed.add(roundId(step.id, step.round));
  if (event.type === 'evidence-chosen') known.evidence = event.evidence;
  const dots = stepOf(before.session, 's4');
  if (event.type === 'closed') known.revealed.add(roundId('s4', dots?.round ?? 0));
}

/** Of two who are one the later answer stands; what is anonymous (s3) stays apart. */
function noteMerged(known: Known, { keep, gone }: { keep: string; gone: string }): void {
  for (const [id, answer] of [...known.answers]) {
    if (answer.author !== gone || answer.round.startsWith('s3.')) continue;
    known.answers.delete(id);
    const own = `${answer.round}.${keep}`;
    const other = known.answers.get(own);
    if (!other || other.at < answer.at) known.answers.set(own, { ...answer, author: keep });
  }
}

const faces: [string | undefined, Face | undefined][] = [
  ['ann', undefined],
  [undefined, { kind: 'projector' }],
  [undefined, { kind: 'facilitator', personId: 'fay', participantId: undefined }],
];

/** Nobody reads another’s answer before its reveal; all that was acknowledged is there, and after the reveal to be seen. */
function insist(state: SessionState, known: Known): void {
  for (const [who, face] of faces) {
    const view = seenBy(state, who, face);
    const text = JSON.stringify(view);
    const isShown = known.evidence === 'shown' || known.revealed.has('s2.1');
    expect(text.includes(figure), 'whether the evidence is seen').toBe(isShown);
    for (const { round, author, marker, content } of known.answers.values()) {
      const isSeen = known.revealed.has(round);
      const [stepId, number] = round.split('.');
      const seen = view.steps.find(({ id }) => id === stepId);
      if ('dots' in content) {
        const shown =
          seen?.round === Number(number) ? seen : seen?.earlier.find((each) => each.round === Number(number));
        if (isSeen) expect(shown?.tally?.[0]?.dots).toBeGreaterThan(0);
        else expect([shown?.tally, shown?.answers]).toEqual([undefined, undefined]);
      } else if (author === who || isSeen) expect(text).toContain(marker);
      else expect(text).not.toContain(marker);
    }
  }
  expect(state.answers.size).toBe(known.answers.size);
  expect(state.participants.size + state.merged.size).toBe(people.length);
  for (const [id, { marker, content }] of known.answers) {
    const kept = state.answers.get(id);
    expect(kept && answerId(kept)).toBe(id);
    if (!('dots' in content)) expect(JSON.stringify(kept?.content)).toContain(marker);
  }
  for (const id of known.revealed) expect(state.keys.has(id)).toBe(false);
}

/** From wherever it is, a session can go to each of its steps, take an answer or show them all, and end. */
function insistWayOut(state: SessionState): void {
  if (state.session.status === 'closed') return;
  for (const id of steps) {
    const there = reduce(state, moved(id));
    expect(there.session.current).toBe(id);
    const step = stepOf(there.session, id);
    if (!step || ['welcome', 'close'].includes(step.kind)) continue;
    if (step.revealed < step.round) expect(reduce(there, { type: 'revealed' }).session.status).toBe('open');
    else if (step.kind === 'rate' && step.round < 20) {
      expect(stepOf(reduce(there, { type: 'asked-again', at, key: 'k' }).session, id)?.round).toBe(
        step.round + 1,
      );
    }
  }
  expect(reduce(state, { type: 'closed', at, lastAct: null }).session.code).toBeNull();
}

test('no order of presses reveals early, loses an answer or leads into a dead end', {
  timeout: 240_000,
}, () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(press, { minLength: 5, maxLength: 24 }), (presses) => {
      let state = people.reduce((each, id) => reduce(each, joined(id)), sampleSession(plans));
      state = reduce(state, { type: 'moved', to: 's2', ...moving });
      const known: Known = { answers: new Map(), revealed: new Set(), evidence: 'withheld', markers: 0 };
      for (const pressed of presses) {
        const { event, marker } = eventOf(state, known, pressed);
        const before = state;
        try {
          state = reduce(before, event);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          expect(['wrong-state', 'invalid-request']).toContain(error.code);
          continue;
        }
        if (state === before) continue;
        note(known, before, event, marker);
        if (event.type !== 'answered') insist(state, known);
        done += 1;
      }
      insist(state, known);
      insistWayOut(state);
    }),
    { numRuns: 10_000 },
  );
  expect(done).toBeGreaterThan(40_000);
});
