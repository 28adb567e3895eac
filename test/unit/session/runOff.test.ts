import { expect, test } from 'vitest';
import { firstTie } from '../../../shared/session/dots.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { recordOf } from '../../../shared/session/record.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { at, joined, moved, played, sampleSession, seenBy } from '../../support/sessionSamples.ts';

const given = (author: string, dots: Record<string, number>): SessionEvent => ({
  ...{ type: 'answered', step: 's1', author, at, sent: { dots } },
});
const revealed: SessionEvent = { type: 'revealed' };
const again = (among?: readonly string[]): SessionEvent => ({
  ...{ type: 'asked-again', at, key: 'k' },
  ...(among && { among }),
});
/** With a and b tied for the first place, and c without a dot. */
const tied = () =>
  played(
    sampleSession([{ kind: 'prioritise', budget: 3 }]),
    ...[joined('ann'), joined('bob', 'Police'), moved('s1')],
    ...[given('ann', { a: 2, b: 1 }), given('bob', { b: 1 }), revealed],
  );
const step = (state: SessionState) => seenBy(state, 'ann').steps[0];

test('another round decides between those that share the best place, blind as the one before', () => {
  expect(firstTie(step(tied())?.tally ?? []).map(({ id }) => id)).toEqual(['a', 'b']);
  const asked = played(tied(), again());
  expect(step(asked)).toMatchObject({ round: 2, status: 'open', mine: null });
  expect(step(asked)?.table?.options.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(() => played(asked, given('ann', { c: 1 }))).toThrow(
    expect.objectContaining({
      code: 'invalid-request',
      faults: [expect.objectContaining({ path: 'dots.c' })],
    }),
  );
  const answered = played(asked, given('ann', { b: 3 }));
  expect(step(answered)?.tally).toBeUndefined();
  const decided = played(answered, revealed);
  expect(step(decided)?.tally?.map(({ id, dots, place }) => [id, dots, place])).toEqual([
    ['b', 3, 1],
    ['a', 0, 2],
  ]);
  expect(step(decided)?.earlier[0]?.tally?.map(({ id, dots }) => [id, dots])).toEqual([
    ['a', 2],
    ['b', 2],
    ['c', 0],
  ]);
  expect(step(decided)?.earlier[0]?.mine).toEqual({ dots: { a: 2, b: 1 } });
});

test('without a tie there is nothing to decide, unless those to decide between are named', () => {
  const first = played(tied(), again(), given('ann', { a: 1 }), revealed);
  expect(() => played(first, again())).toThrow(expect.objectContaining({ code: 'wrong-state' }));
  for (const among of [['a'], ['a', 'c'], []]) {
    expect(() => played(first, again(among))).toThrow(
      expect.objectContaining({
        ...{ code: 'invalid-request', faults: [expect.objectContaining({ path: 'among' })] },
      }),
    );
  }
  expect(step(played(first, again(['b', 'a'])))).toMatchObject({ round: 3 });
  const untouched = played(sampleSession([{ kind: 'prioritise' }]), moved('s1'), revealed);
  expect(() => played(untouched, again()), 'no dots are no tie').toThrow(
    expect.objectContaining({ code: 'wrong-state' }),
  );
});

test('a tie that another round did not decide stays an open question', () => {
  const closed = played(tied(), again(), { type: 'closed', at, lastAct: null });
  const record = recordOf(seenBy(closed, undefined, { kind: 'projector' }), {
    ...{ openedAt: at, closedAt: at, heard: null, titleOf: () => undefined },
  });
  expect(record.steps[0]?.rounds.map(({ answered }) => answered)).toEqual([2, 0]);
  expect(record.openQuestions.map(({ kind }) => kind)).toEqual(['tie']);
});
