import { expect, test } from 'vitest';
import type { SessionEvent } from '../../../shared/session/events.ts';
import type { StepPlan } from '../../../shared/session/plan.ts';
import { recordOf } from '../../../shared/session/record.ts';
import type { SessionRecord } from '../../../shared/session/recordShape.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { at, joined, moved, played, rated, sampleSession, seenBy } from '../../support/sessionSamples.ts';

type Seen = ReturnType<typeof seenBy>;

const closed: SessionEvent = { type: 'closed', at, lastAct: null };
const revealed: SessionEvent = { type: 'revealed' };
const said = (author: string, step: string, sent: object): SessionEvent => ({
  ...{ type: 'answered', step, author, at, sent },
});
const agreed: SessionEvent = {
  ...{ type: 'recorded', step: 's1', entryId: 'entry', personId: 'fay', at },
  statement: { level: 'amber', confidence: 60, direction: 'steady', narrative: 'Half way.' },
};

function recordFrom(state: SessionState, change: (view: Seen) => Seen = (view) => view): SessionRecord {
  return recordOf(change(seenBy(state, undefined, { kind: 'projector' })), {
    ...{ openedAt: at, closedAt: at, heard: null },
    titleOf: (target) => (target === 'known' ? 'What it is called now' : undefined),
  });
}

function room(plans: readonly StepPlan[], people: number): SessionState {
  const ids = Array.from({ length: people }, (_, n) => `p${n}`);
  return played(
    sampleSession(plans),
    ...ids.map((id, n) => joined(id, n % 2 === 0 ? 'The college' : 'Police')),
  );
}

test('each revealed round stands with its spread, and what was never revealed stays unseen', () => {
  const plans: StepPlan[] = [{ kind: 'rate', target: 'x' }, { kind: 'discuss' }];
  const state = played(
    room(plans, 3),
    moved('s1'),
    rated('p0', 'red', 's1', 'Secret no more.'),
    rated('p1', 'amber'),
    revealed,
    { type: 'asked-again', at, key: 'k' },
    rated('p0', 'amber'),
    revealed,
    agreed,
    moved('s2'),
    said('p0', 's2', { text: 'Never shown' }),
    closed,
  );
  const record = recordFrom(state);
  const [rate, discuss] = record.steps;
  expect(rate?.rounds.map(({ answered }) => answered)).toEqual([2, 1]);
  expect(rate?.rounds[0]?.spread?.byOrganisation).toEqual([
    { organisation: 'Police', levels: [{ level: 'amber', count: 1 }] },
    { organisation: 'The college', levels: [{ level: 'red', count: 1 }] },
  ]);
  expect(rate?.rounds[1]?.moved).toEqual([{ from: 'red', to: 'amber', count: 1 }]);
  expect(rate?.recorded).toMatchObject([{ level: 'amber', narrative: 'Half way.', round: 2 }]);
  expect(discuss).toMatchObject({ reached: true, unseen: 1, rounds: [] });
  expect(JSON.stringify(record)).not.toContain('Never shown');
  expect(record.tookPart).toEqual([
    { organisation: 'The college', people: 2, names: [] },
    { organisation: 'Police', people: 1, names: [] },
  ]);
  expect(record.openQuestions.map(({ kind }) => kind)).toEqual(['not-revealed']);
});

test.each([
  [4, true],
  [5, false],
])('of an anonymous round that %i answered, hidden is %s', (people, hidden) => {
  const state = played(
    room([{ kind: 'rate', target: 'x', anonymous: true }], people),
    moved('s1'),
    ...Array.from({ length: people }, (_, n) => rated(`hash${n}`, 'red', 's1', `Reason ${n}`)),
    revealed,
    closed,
  );
  const record = recordFrom(state);
  const [round] = record.steps[0]?.rounds ?? [];
  expect(round).toMatchObject({ answered: people, hidden });
  expect(round?.spread === undefined).toBe(hidden);
  expect(JSON.stringify(record).includes('Reason 1')).toBe(!hidden);
  expect(round?.spread?.byOrganisation ?? null).toBeNull();
});

test('names stand where a step showed them, and pledges with who and by when', () => {
  const state = played(
    room([{ kind: 'pledge', names: true }, { kind: 'pledge' }], 3),
    moved('s1'),
    said('p1', 's1', { text: 'We call back', by: 'May' }),
    revealed,
    moved('s2'),
    said('p0', 's2', { text: 'We listen' }),
    revealed,
    closed,
  );
  const record = recordFrom(state);
  expect(record.pledges).toEqual([
    { text: 'We call back', by: 'May', organisation: 'Police', name: 'Name of p1' },
    { text: 'We listen', by: '', organisation: 'The college', name: null },
  ]);
  expect(record.tookPart.map(({ names }) => names)).toEqual([[], ['Name of p1']]);
  expect(record.openQuestions).toEqual([]);
});

test('what a session leaves open is asked for, step by step', () => {
  const plans: StepPlan[] = [
    { kind: 'rate', target: 'x' },
    { kind: 'meaning', target: 'x' },
    { kind: 'meaning', target: 'x' },
    { kind: 'prioritise' },
    { kind: 'rate', target: 'known' },
    { kind: 'prioritise', target: 'unknown' },
    { kind: 'close' },
  ];
  const state = played(
    room(plans, 2),
    moved('s1'),
    rated('p0', 'red'),
    revealed,
    agreed,
    moved('s2'),
    revealed,
    moved('s3'),
    revealed,
    moved('s4'),
    said('p0', 's4', { dots: { a: 2, b: 2, c: 1 } }),
    { type: 'closed', at, lastAct: { worked: 'partly', narrative: '' } },
  );
  const dissent = { answer: 'dissent', organisation: 'Police', words: 'It is red.' };
  const record = recordFrom(state, (view) => ({
    ...view,
    steps: view.steps.map((step) => ({
      ...step,
      recorded: step.recorded.map((each) => ({ ...each, words: [dissent] })),
      meaning:
        step.id === 's3'
          ? { text: 'M', differences: 'Whose health', differing: [{ organisation: 'Police', words: 'Calm' }] }
          : null,
    })),
  }));
  expect(record.openQuestions.map(({ kind, title }) => [kind, title])).toEqual([
    ['last-act', ''],
    ['dissent', 'Close the gap'],
    ['no-meaning', 'Close the gap'],
    ['differences', 'Close the gap'],
    ['differences', 'Close the gap'],
    ['tie', 'Close the gap'],
    ['not-reached', 'What it is called now'],
    ['not-reached', 'Prioritise'],
  ]);
  const [, first, , differs, police, tie] = record.openQuestions.map(({ question }) => question);
  expect(first).toBe('Police dissents from the rating of “Close the gap”: “It is red.”');
  expect(differs).toContain('Whose health');
  expect(police).toContain('A difference stands: Police: “Calm”');
  expect(tie).toContain('“Option a”, “Option b” share the first place with 2 dots each');
  expect(record.steps.at(-2)).toMatchObject({ reached: false, rounds: [] });
});
