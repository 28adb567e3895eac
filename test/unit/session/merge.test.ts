import { describe, expect, test } from 'vitest';
import { heardIn } from '../../../shared/session/heard.ts';
import { stepsApart } from '../../../shared/session/merge.ts';
import { reduce } from '../../../shared/session/reduce.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { problemCode } from '../../support/problemCode.ts';
import {
  at,
  joined,
  moved,
  played,
  rated,
  sampleParticipant,
  sampleSession,
  seenBy,
} from '../../support/sessionSamples.ts';

const plans = [
  { kind: 'rate', target: 'x' },
  { kind: 'discuss', anonymous: true, title: 'What we learned' },
] as const;
const later = '2026-11-26T10:05:00.000Z';
const merged = (keep: string, gone: string) => ({
  ...{ type: 'merged' as const, keep, gone, by: 'fay', organisationId: 'o', at },
});
const room = played(
  sampleSession(plans),
  joined('ann'),
  joined('ann-2'),
  joined('bob', 'Police'),
  moved('s1'),
);
const refused = (run: () => unknown) => problemCode(Promise.resolve().then(run));
const given = (state: SessionState) =>
  [...state.answers.values()].map(({ author, content }) => [author, 'level' in content && content.level]);

describe('two participants who are one person', () => {
  test('have one answer: their only one, or the later of two', () => {
    const only = played(room, rated('ann-2', 'red'), merged('ann', 'ann-2'));
    expect(given(only)).toEqual([['ann', 'red']]);
    expect(seenBy(only, 'ann').steps[0]?.mine).toMatchObject({ level: 'red' });
    const both = played(room, rated('ann', 'amber'), rated('ann-2', 'red', 's1', '', later));
    expect(given(played(both, merged('ann', 'ann-2')))).toEqual([['ann', 'red']]);
    expect(given(played(both, merged('ann-2', 'ann')))).toEqual([['ann-2', 'red']]);
    const own = played(room, rated('ann', 'amber', 's1', '', later), rated('ann-2', 'red'));
    expect(given(played(own, merged('ann', 'ann-2')))).toEqual([['ann', 'amber']]);
  });

  test('count once, for who is here, for who was heard, and in a spread that was revealed before', () => {
    const shown = played(room, rated('ann', 'red'), rated('ann-2', 'red'), rated('bob', 'green'), {
      type: 'revealed',
    });
    const state = played(shown, merged('ann', 'ann-2'));
    const view = seenBy(state, 'bob');
    expect([view.joined, view.steps[0]?.answered]).toEqual([2, 2]);
    expect(view.steps[0]?.spread?.levels).toEqual([
      { level: 'red', count: 1 },
      { level: 'green', count: 1 },
    ]);
    expect(heardIn(state).map(({ people, answers }) => [people, answers])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('stay one: the other device joins as them, and so does one that was merged into it before', () => {
    const three = played(room, joined('ann-3'), merged('ann-2', 'ann-3'), merged('ann', 'ann-2'));
    expect(three.merged.get('ann-3')?.into).toBe('ann');
    expect(reduce(three, joined('ann-3'))).toBe(three);
    expect(reduce(three, joined('ann-2'))).toBe(three);
    expect(reduce(three, merged('ann', 'ann-2'))).toBe(three);
  });

  test('are kept apart where nobody can tell whose an answer was', async () => {
    const said = played(...[room, moved('s2')], {
      type: 'answered',
      step: 's2',
      author: 'hash',
      sent: { text: 'Too slow' },
      at,
    });
    expect(await refused(() => reduce(said, merged('ann', 'ann-2')))).toBe('wrong-state');
    const after = played(said, { type: 'revealed' }, merged('ann', 'ann-2'));
    expect(after.answers.size).toBe(1);
    expect(stepsApart(after).map(({ id }) => id)).toEqual(['s2']);
    expect(stepsApart(room)).toEqual([]);
  });
});

test('only two who are here can be merged, and a member is who stays', async () => {
  const member = { ...sampleParticipant('mo'), member: true, personId: 'mo' };
  const other = { ...member, id: 'eve', personId: 'eve' };
  const state = played(...[room, { type: 'joined', participant: member } as const], {
    type: 'joined',
    participant: other,
  });
  for (const [keep, gone] of [
    ['nobody', 'ann'],
    ['ann', 'nobody'],
    ['ann', 'ann'],
    ['ann', 'mo'],
    ['eve', 'mo'],
  ] as const) {
    expect([keep, gone, await refused(() => reduce(state, merged(keep, gone)))]).toEqual([
      ...[keep, gone, 'invalid-request'],
    ]);
  }
  const both = played(state, merged('mo', 'ann'));
  expect([...both.participants.keys()]).toEqual(['ann-2', 'bob', 'mo', 'eve']);
  // A device that is not signed in signs nothing as a member.
  expect(await refused(() => reduce(both, joined('ann')))).toBe('wrong-state');
  const closed = played(room, { type: 'closed', at, lastAct: null });
  expect(await refused(() => reduce(closed, merged('ann', 'ann-2')))).toBe('wrong-state');
});

test('who facilitates sees people by name, so that two of one name stand together', () => {
  const state = played(sampleSession(plans), joined('mo'), joined('ann'), joined('bob'), joined('Ann'));
  const { people } = seenBy(state, undefined, {
    kind: 'facilitator',
    personId: 'fay',
    participantId: undefined,
  });
  expect(people?.map(({ id }) => id)).toEqual(['ann', 'Ann', 'bob', 'mo']);
});
