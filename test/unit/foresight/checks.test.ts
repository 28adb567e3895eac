import { describe, expect, it } from 'vitest';
import { checksOf } from '../../../shared/foresight/checks.ts';
import type { RealityAnswerEntry } from '../../../shared/ledger/realityAnswer.ts';
import { realityStatementSchema } from '../../../shared/ledger/realityAnswer.ts';
import { type RealityQuestion, realityQuestions } from '../../../shared/ledger/realityQuestions.ts';
import type { MeasureKind } from '../../../shared/strategy/document.ts';
import { sampleObjective, sampleStrategy } from '../../support/boardSamples.ts';
import { checked, day, signed } from './checkSamples.ts';

const answer = (question: RealityQuestion, indicatorId = 'x', objectiveId = 'a'): RealityAnswerEntry => ({
  ...{ type: 'reality-answer', id: `${question}-${indicatorId}`, objectiveId, indicatorId, question },
  ...{ verdict: null, words: 'So it is.', ...signed, at: day(1) },
});

describe('the reality check', () => {
  it('lists what nobody has answered, link by link', () => {
    const { links } = checked([
      answer('used'),
      answer('used'),
      answer('decision'),
      answer('used', 'y', 'other'),
    ]);
    expect(links.map(({ unanswered }) => unanswered)).toEqual([
      ['affordable', 'compared', 'everywhere'],
      [...realityQuestions],
    ]);
  });

  it.each([
    ['used', 'yes', true],
    ['used', null, true],
    ['everywhere', 'unknown', true],
    ['affordable', 'perhaps', false],
    ['compared', 'yes', false],
    ['compared', null, true],
    ['decision', 'no', false],
    ['else', null, false],
  ])('“%s” answered with the verdict %s is understood: %s', (question, verdict, understood) => {
    const parsed = realityStatementSchema.safeParse({ question, verdict, words: 'So it is.' });
    expect(parsed.success).toBe(understood);
  });
});

describe('how many indicators an objective has', () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`i${n}`, null] as const));
  it.each([
    [0, 'none'],
    [1, 'few'],
    [2, 'enough'],
    [6, 'enough'],
    [7, 'many'],
  ])('%i: %s', (count, said) => {
    expect(checked([], many(count)).howMany).toBe(said);
  });
});

describe('what the indicators measure', () => {
  const none = (...kinds: (MeasureKind | null)[]) =>
    checked([], Object.fromEntries(kinds.map((kind, n) => [`i${n}`, kind]))).noOutcomeMeasure;

  it('lacks an outcome where all say what they measure and none an outcome', () => {
    expect(none('input', 'activity', 'output')).toBe(true);
    expect(none('input', 'outcome')).toBe(false);
  });

  it('is not judged while one is unsaid, or where there is none', () => {
    expect(none('input', null)).toBe(false);
    expect(none()).toBe(false);
  });
});

it('objectives come in the order of the strategy, those without an outcome last', () => {
  const strategy = sampleStrategy(
    [{ id: 'o', title: 'Outcome', narrative: '', objectives: [sampleObjective('b'), sampleObjective('a')] }],
    [sampleObjective('c', { outcomeId: null })],
  );
  const found = checksOf(strategy, [], new Map());
  expect(found.map(({ id, number }) => [id, number])).toEqual([
    ['b', '1.1'],
    ['a', '1.2'],
    ['c', null],
  ]);
});
