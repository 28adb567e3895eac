import { expect, test } from 'vitest';
import { blankStep } from '../../../../client/session/plan/draft.ts';
import { asksAgain, withQuestion } from '../../../../client/session/plan/openQuestionStep.ts';
import type { StrategyView } from '../../../../shared/api/strategies.ts';
import type { OpenQuestion } from '../../../../shared/session/recordShape.ts';

const strategy = {
  outcomes: [{ id: 'o', title: 'Healthier lives', objectives: [] }],
  withoutOutcome: [],
} as unknown as StrategyView;
const asked = (target: string | null): OpenQuestion => ({
  ...{ kind: 'no-rating', step: { id: 's', kind: 'rate', target }, title: 'Healthier lives' },
  question: 'Where do we stand with “Healthier lives”?',
});
const plan = [blankStep('welcome'), blankStep('close')];

test('a question that was left open is talked about after the welcome, about what it was about', () => {
  const steps = withQuestion(plan, asked('o'), strategy);
  expect(steps.map(({ kind, target, question }) => [kind, target, question])).toEqual([
    ['welcome', '', ''],
    ['discuss', 'o', 'Where do we stand with “Healthier lives”?'],
    ['close', '', ''],
  ]);
  expect(asksAgain(steps, asked('o'))).toBe(true);
  expect(asksAgain(plan, asked('o'))).toBe(false);
});

test('a target that is gone is left open, and the step has a title then', () => {
  for (const target of ['gone', null]) {
    const [, step] = withQuestion(plan, asked(target), strategy);
    expect(step).toMatchObject({ target: '', title: 'Left open last time' });
  }
  expect(withQuestion([], asked('o'), undefined)).toHaveLength(1);
});
