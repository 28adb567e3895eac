import { describe, expect, test } from 'vitest';
import { aboutChoices } from '../../../../client/session/plan/aboutChoices.ts';
import { dotCandidates } from '../../../../client/session/plan/dotCandidates.ts';
import { blankStep, type DraftStep, planOf } from '../../../../client/session/plan/draft.ts';
import { draftFaults } from '../../../../client/session/plan/draftFaults.ts';

const planned = (...steps: Partial<DraftStep>[]) => ({
  ...{ title: 'Workshop', purpose: 'workshop' as const },
  steps: steps.map((step) => ({ ...blankStep('discuss'), ...step })),
});

import type { StrategyView } from '../../../../shared/api/strategies.ts';

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

  test('names what dots go to where it was picked, and leaves it to the target otherwise', () => {
    const { steps } = planOf(
      planned(
        { kind: 'prioritise', dots: 'indicators', options: ['i1', 'i2'] },
        { kind: 'prioritise', dots: 'usual', options: ['i1'] },
        { kind: 'discuss', dots: 'picked', options: ['i1', 'i2'] },
      ),
    );
    expect(steps.map(({ options }) => options)).toEqual([['i1', 'i2'], undefined, undefined]);
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
    ['a choice of one', planned({ kind: 'prioritise', dots: 'picked', options: ['a'] }), 'steps.0.options'],
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

test('a vote is between what lies within what it is about', () => {
  const objective = (id: string, ...linked: string[]) => ({
    ...{ id, title: id.toUpperCase(), links: linked.map((indicatorId) => ({ indicatorId })) },
  });
  const strategy = {
    outcomes: [
      { id: 'x', objectives: [objective('x1', 'i1', 'i2'), objective('x2', 'i2')] },
      { id: 'y', objectives: [objective('y1', 'i3')] },
    ],
    withoutOutcome: [objective('z')],
  } as unknown as StrategyView;
  const within = (target: string) => {
    const { objectives, indicatorIds } = dotCandidates(strategy, target);
    return [objectives.map(({ id }) => id), indicatorIds];
  };
  expect(within('')).toEqual([
    ['x1', 'x2', 'y1', 'z'],
    ['i1', 'i2', 'i3'],
  ]);
  expect(within('x')).toEqual([
    ['x1', 'x2'],
    ['i1', 'i2'],
  ]);
  expect(within('y1')).toEqual([['y1'], ['i3']]);
});
