import { describe, expect, test } from 'vitest';
import { aboutChoices } from '../../../../client/session/plan/aboutChoices.ts';
import { blankStep, type DraftStep, planOf } from '../../../../client/session/plan/draft.ts';
import { draftFaults } from '../../../../client/session/plan/draftFaults.ts';

const planned = (...steps: Partial<DraftStep>[]) => ({
  ...{ title: 'Workshop', purpose: 'workshop' as const },
  steps: steps.map((step) => ({ ...blankStep('discuss'), ...step })),
});

describe('what is sent of a step', () => {
  test('has seconds for the minutes that were typed, with a point or a comma', () => {
    const { steps } = planOf(planned({ minutes: '10' }, { minutes: ' 1.5 ' }, { minutes: '1,5' }, {}));
    expect(steps.map(({ seconds }) => seconds)).toEqual([600, 90, 90, undefined]);
  });

  test('has nothing that its kind does not take, whatever was typed before the kind was changed', () => {
    const filled = {
      ...{ title: 'T', target: 'o1', question: 'Q?', anonymous: true, names: false, budget: '7' },
    };
    const { steps } = planOf(planned({ ...filled, kind: 'welcome' }, { ...filled, kind: 'prioritise' }));
    expect(steps[0]).toEqual({ kind: 'welcome', title: 'T' });
    expect(steps[1]).toEqual({
      ...{ kind: 'prioritise', title: 'T', target: 'o1', question: 'Q?', anonymous: true, budget: 7 },
    });
  });

  test('never promises anonymity and shows names', () => {
    expect(planOf(planned({ anonymous: true, names: true })).steps[0]).toEqual({
      kind: 'discuss',
      anonymous: true,
    });
  });
});

describe('a plan is held back', () => {
  test.each([
    ['a title of blanks', { ...planned({}), title: '  ' }, 'title'],
    ['no step', planned(), 'steps'],
    ['a rating of nothing', planned({}, { kind: 'rate' }), 'steps.1.target'],
    ['words for minutes', planned({ minutes: 'ten' }), 'steps.0.seconds'],
    ['no time at all', planned({ minutes: '0' }), 'steps.0.seconds'],
    ['more than a day', planned({ minutes: '1441' }), 'steps.0.seconds'],
    ['half a dot', planned({ kind: 'prioritise', budget: '2.5' }), 'steps.0.budget'],
    ['a hundred dots and one', planned({ kind: 'prioritise', budget: '101' }), 'steps.0.budget'],
  ])('for %s', (_what, plan, path) => {
    expect(Object.keys(draftFaults(plan))).toEqual([path]);
  });

  test('and not for dots that its kind does not have', () => {
    expect(draftFaults(planned({ budget: '2.5' }))).toEqual({});
  });
});

test('a step that needs something to be about can’t be about nothing', () => {
  const values = (kind: 'rate' | 'prioritise') => aboutChoices(undefined, kind).map(({ value }) => value);
  expect(values('rate')).toEqual([]);
  expect(values('prioritise')).toEqual(['']);
});
