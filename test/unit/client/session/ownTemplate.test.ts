import { describe, expect, test } from 'vitest';
import { blankStep, planOf, templateOf } from '../../../../client/session/plan/draft.ts';
import { draftFaults, templateFaults } from '../../../../client/session/plan/draftFaults.ts';
import { draftFrom, namesSomething } from '../../../../client/session/plan/draftFrom.ts';
import { allLostWords } from '../../../../client/session/plan/lostWords.ts';
import type { StrategyView } from '../../../../shared/api/strategies.ts';
import { type StepPlan, templatePlanSchema } from '../../../../shared/session/plan.ts';

const objective = (id: string, ...linked: string[]) => ({
  ...{ id, title: id, links: linked.map((indicatorId) => ({ indicatorId })) },
});
const strategy = {
  outcomes: [{ id: 'o', title: 'Outcome', objectives: [objective('a', 'i1'), objective('b', 'i2')] }],
  withoutOutcome: [],
} as unknown as StrategyView;
const template = (...steps: StepPlan[]) => ({
  ...{ id: 't', name: 'Ours', about: '', title: 'Evening', purpose: 'workshop' as const, steps },
});
const first = (step: StepPlan) => draftFrom(template(step), strategy).steps[0];

describe('a template of one’s own', () => {
  test('begins the very plan that was kept, where the strategy has all that it names', () => {
    const steps: StepPlan[] = [
      { kind: 'welcome', title: 'Hello', seconds: 90 },
      { kind: 'rate', target: 'a', evidence: 'shown', names: true },
      { kind: 'prioritise', target: 'o', options: ['b', 'i1'], budget: 3, anonymous: true },
      { kind: 'discuss', question: 'Why?' },
    ];
    const draft = draftFrom(template(...steps), strategy);
    expect(planOf(draft).steps).toEqual(steps);
    expect(allLostWords(draft.steps)).toBeNull();
  });

  test('leaves open what the strategy does not have, and says so', () => {
    expect(first({ kind: 'rate', target: 'gone' })).toMatchObject({ target: '', lost: true });
    expect(first({ kind: 'rate' })).toMatchObject({ target: '', lost: false });
    expect(first({ kind: 'prioritise', target: 'gone', options: ['a', 'x'] })).toMatchObject({
      ...{ target: '', lost: true, dots: 'picked', options: ['a'] },
    });
    // Within one objective only its own indicators are chosen among.
    expect(first({ kind: 'prioritise', target: 'b', options: ['i1', 'i2'] })).toMatchObject({
      ...{ target: 'b', lost: true, options: ['i2'] },
    });
    const { steps } = draftFrom(template({ kind: 'rate', target: 'x' }, { kind: 'discuss' }), strategy);
    expect(allLostWords(steps)).toMatch(/^1 step of the template was about something/);
    expect(allLostWords([...steps, ...steps])).toMatch(/^2 steps of the template were/);
  });

  test('has to wait for the strategy only where it names something in it', () => {
    expect(namesSomething(template({ kind: 'rate' }))).toBe(false);
    expect(namesSomething(template({ kind: 'rate', target: 'a' }))).toBe(true);
    expect(namesSomething(template({ kind: 'prioritise', options: ['a', 'b'] }))).toBe(true);
  });
});

describe('a plan is kept', () => {
  const draft = {
    ...{ title: 'Evening', purpose: 'workshop' as const },
    steps: [
      blankStep('rate'),
      { ...blankStep('prioritise'), dots: 'picked' as const, options: ['a'] },
      { ...blankStep('prioritise'), dots: 'picked' as const, options: ['a', 'b'] },
    ],
  };

  test('with what it is about still open', () => {
    expect(Object.keys(draftFaults(draft))).toEqual(['steps.0.target', 'steps.1.options']);
    expect(templateFaults(draft)).toEqual({});
    expect(templatePlanSchema.parse(templateOf(draft)).steps).toEqual([
      { kind: 'rate' },
      { kind: 'prioritise' },
      { kind: 'prioritise', options: ['a', 'b'] },
    ]);
  });

  test('and not where something else is wrong', () => {
    const wrong = { ...draft, title: ' ', steps: [{ ...blankStep('discuss'), minutes: 'ten' }] };
    expect(Object.keys(templateFaults(wrong))).toEqual(['title', 'steps.0.seconds']);
  });
});
