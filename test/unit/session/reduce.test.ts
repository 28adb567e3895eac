import { describe, expect, test } from 'vitest';
import { limits } from '../../../shared/limits.ts';
import { reduce } from '../../../shared/session/reduce.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { problemCode } from '../../support/problemCode.ts';
import { at, joined, moved, played, rated, sampleSession, seenBy } from '../../support/sessionSamples.ts';

const rate = { kind: 'rate', target: 'x' } as const;
const room = (...plans: Parameters<typeof sampleSession>[0]) =>
  played(
    sampleSession(plans),
    joined('ann', 'The college'),
    joined('bob', 'Police'),
    joined('cat', 'Police'),
  );
const refused = (run: () => unknown) => problemCode(Promise.resolve().then(run));
const firstStep = (state: SessionState, who?: string) => seenBy(state, who).steps[0];

describe('time', () => {
  test('runs from the arrival, is set anew by the facilitator, and closes nothing at zero', async () => {
    const there = played(room({ ...rate, seconds: 90 }), moved('s1'));
    expect(firstStep(there)?.endsAt).toBe('2026-11-26T10:01:30.000Z');
    const longer = played(there, { type: 'timed', seconds: 30, at: '2026-11-26T10:01:20.000Z' });
    expect(firstStep(longer)?.endsAt).toBe('2026-11-26T10:01:50.000Z');
    const late = played(longer, { ...rated('ann', 'red'), at: '2026-11-26T12:00:00.000Z' } as never);
    expect(firstStep(late, 'ann')).toMatchObject({ status: 'open', answered: 1, mine: { level: 'red' } });
  });

  test('moving to where it is already changes nothing, so a second press does not begin the time anew', () => {
    const there = played(room({ ...rate, seconds: 90 }), moved('s1'));
    const again = reduce(there, moved('s1', '2026-11-26T10:01:00.000Z'));
    expect(again).toBe(there);
  });
});

describe('rounds', () => {
  const first = played(
    room(rate),
    moved('s1'),
    rated('ann', 'red'),
    rated('bob', 'amber'),
    rated('cat', 'amber'),
    { type: 'revealed' },
  );
  const second = played(
    first,
    { type: 'asked-again', at, key: 'k' },
    rated('ann', 'amber'),
    rated('bob', 'amber'),
  );

  test('show the first while the second is private', () => {
    expect(firstStep(second, 'ann')).toMatchObject({
      status: 'open',
      round: 2,
      answered: 2,
      mine: { level: 'amber' },
      earlier: [
        {
          round: 1,
          spread: {
            levels: [
              { level: 'red', count: 1 },
              { level: 'amber', count: 2 },
            ],
          },
        },
      ],
    });
    expect(firstStep(second, 'ann')).not.toHaveProperty('answers');
    expect(firstStep(second, 'ann')).not.toHaveProperty('spread');
  });

  test('show what moved once the second is revealed', () => {
    const seen = firstStep(played(second, { type: 'revealed' }));
    expect(seen?.moved).toEqual([
      { from: 'red', to: 'amber', count: 1 },
      { from: 'amber', to: 'amber', count: 1 },
    ]);
    expect(seen?.spread?.byOrganisation).toEqual([
      { organisation: 'Police', levels: [{ level: 'amber', count: 1 }] },
      { organisation: 'The college', levels: [{ level: 'amber', count: 1 }] },
    ]);
  });

  test('are not begun before the one before was revealed, nor recorded before their own reveal', async () => {
    expect(await refused(() => played(second, { type: 'asked-again', at, key: 'k' }))).toBe('wrong-state');
    const statement = { level: 'red', confidence: 50, direction: 'steady', narrative: 'So' } as const;
    const record = { type: 'recorded', step: 's1', entryId: 'e', statement, personId: 'fay', at } as const;
    expect(await refused(() => played(second, record))).toBe('wrong-state');
    const recorded = played(second, { type: 'revealed' }, record);
    expect(firstStep(recorded)?.recorded).toMatchObject([{ round: 2, level: 'red', ratingId: 'e' }]);
    expect(await refused(() => played(recorded, record))).toBe('wrong-state');
  });
});

describe('dots', () => {
  const dots = (author: string, given: Record<string, number>) =>
    ({ type: 'answered', step: 's1', author, at, sent: { dots: given } }) as const;
  const vote = played(room({ kind: 'prioritise', budget: 3 }), moved('s1'));

  test('stay within the budget and go to what lies on the table', async () => {
    expect(await refused(() => played(vote, dots('ann', { a: 2, b: 2 })))).toBe('invalid-request');
    expect(await refused(() => played(vote, dots('ann', { elsewhere: 1 })))).toBe('invalid-request');
    expect(await refused(() => played(vote, dots('ann', { a: 0.5 })))).toBe('invalid-request');
    expect(firstStep(played(vote, dots('ann', { a: 3, b: 0 })), 'ann')?.mine).toEqual({ dots: { a: 3 } });
  });

  test('are blind until the vote or the session closes; ties share a place', () => {
    const cast = played(
      vote,
      dots('ann', { a: 1, b: 2 }),
      dots('bob', { a: 1 }),
      dots('bob', { a: 1, c: 1 }),
    );
    expect(firstStep(cast, 'ann')).not.toHaveProperty('tally');
    const counted = [
      { id: 'a', title: 'Option a', dots: 2, people: 2, place: 1, tied: true },
      { id: 'b', title: 'Option b', dots: 2, people: 1, place: 1, tied: true },
      { id: 'c', title: 'Option c', dots: 1, people: 1, place: 3, tied: false },
    ];
    expect(firstStep(played(cast, { type: 'revealed' }))?.tally).toEqual(counted);
    expect(firstStep(played(cast, { type: 'closed', at, lastAct: null }))?.tally).toEqual(counted);
  });
});

describe('an anonymous step', () => {
  const asked = played(room({ ...rate, anonymous: true }), moved('s1'));

  test('keeps neither time nor organisation, and drops its key at the reveal', () => {
    const answered = played(asked, rated('hash', 'red', 's1', 'Because'));
    expect([...answered.keys]).toEqual([['s1.1', 'fresh key']]);
    expect([...answered.answers.values()]).toMatchObject([{ author: 'hash', at: null }]);
    const revealed = played(answered, { type: 'revealed' });
    expect(revealed.keys.size).toBe(0);
    expect(firstStep(revealed)).toMatchObject({
      answers: [{ organisation: null, name: null, level: 'red', reason: 'Because' }],
      spread: { byOrganisation: null },
    });
  });

  test('tells the facilitator how many have answered, and of nobody whether they have', () => {
    const answered = played(asked, rated('ann', 'red'));
    const view = seenBy(answered, undefined, {
      kind: 'facilitator',
      personId: 'fay',
      participantId: undefined,
    });
    expect(view.steps[0]?.answered).toBe(1);
    expect(view.people?.map(({ answered }) => answered)).toEqual([null, null, null]);
  });
});

describe('closing', () => {
  test('frees the code, keeps what was said, and leaves what was not revealed unseen', async () => {
    const closed = played(room(rate), moved('s1'), rated('ann', 'red'), {
      type: 'closed',
      at,
      lastAct: null,
    });
    expect(seenBy(closed, 'bob')).toMatchObject({ status: 'closed', code: null });
    expect(firstStep(closed, 'bob')).not.toHaveProperty('answers');
    expect(firstStep(closed, 'ann')).toMatchObject({ answered: 1, mine: { level: 'red' } });
    for (const event of [moved('s1'), rated('ann', 'red'), { type: 'revealed' }, joined('dan')] as const) {
      expect(await refused(() => reduce(closed, event))).toBe('wrong-state');
    }
    expect(reduce(closed, { type: 'closed', at, lastAct: null })).toBe(closed);
  });

  test('of a review takes an answer to whether the last act worked', async () => {
    const review = sampleSession([{ kind: 'close' }], { purpose: 'review' });
    expect(await refused(() => reduce(review, { type: 'closed', at, lastAct: null }))).toBe(
      'invalid-request',
    );
    const lastAct = { worked: 'partly', narrative: '' } as const;
    expect(seenBy(reduce(review, { type: 'closed', at, lastAct }))).toMatchObject({ lastAct });
  });
});

test('only the step that the session is at is answered, and only once it has begun', async () => {
  const two = room(rate, { kind: 'meaning' }, { kind: 'welcome' });
  expect(await refused(() => played(two, rated('ann', 'red')))).toBe('wrong-state');
  const second = played(two, moved('s1'), rated('ann', 'red'), moved('s2'));
  expect(await refused(() => played(second, rated('ann', 'green')))).toBe('wrong-state');
  expect(await refused(() => played(second, moved('s3'), rated('ann', 'red', 's3')))).toBe('wrong-state');
  expect(await refused(() => played(second, rated('ann', 'red', 'nowhere')))).toBe('invalid-request');
  expect(firstStep(second, 'ann')?.status).toBe('passed');
  expect(firstStep(played(second, moved('s1'), rated('ann', 'green')), 'ann')?.mine).toMatchObject({
    level: 'green',
  });
});

test('a session takes so many people, and those who are in come back', async () => {
  const full = Array.from({ length: limits.participantsPerSession }, (_, n) => joined(`p${n}`)).reduce(
    reduce,
    sampleSession([rate]),
  );
  expect(await refused(() => reduce(full, joined('one more')))).toBe('wrong-state');
  expect(reduce(full, joined('p7', 'Police')).participants.get('p7')?.organisation).toBe('Police');
});

test('an answer that is not one names its field', async () => {
  const there = played(room(rate), moved('s1'));
  const answering = (sent: object) => () =>
    played(there, { type: 'answered', step: 's1', author: 'ann', at, sent });
  const faults = async (sent: object) => {
    const error = await Promise.resolve()
      .then(answering(sent))
      .catch((each: unknown) => each);
    return (error as { faults?: { path: string }[] }).faults?.map(({ path }) => path);
  };
  expect(await faults({ confidence: 3 })).toEqual(['level']);
  expect(await faults({ level: 'purple', confidence: 3 })).toEqual(['level']);
  expect(await faults({ level: 'red', confidence: 101 })).toEqual(['confidence']);
});
