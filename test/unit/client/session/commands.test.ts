import { describe, expect, test } from 'vitest';
import { codeShown, placeToJoin } from '../../../../client/session/codeWords.ts';
import { possibleIn } from '../../../../client/session/run/commands.ts';
import type { StepView } from '../../../../shared/session/viewShape.ts';

function step(id: string, part: Partial<StepView> = {}): StepView {
  return {
    ...{ id, kind: 'rate', title: null, question: null, target: 'o1', seconds: null, anonymous: false },
    ...{ names: false, budget: null, status: 'open', round: 1, endsAt: null, table: null, answered: 0 },
    ...{ mine: null, earlier: [], recorded: [], meaning: null, evidence: null },
    ...part,
  };
}

const [first, last] = [step('first', { kind: 'welcome' }), step('last', { kind: 'close' })];
const at = (now: StepView) => possibleIn({ steps: [first, now, last], status: 'open' }, now);
const recorded = (round: number): StepView['recorded'][number] => ({
  ...{ round, ratingId: 'r', level: 'red', confidence: 60, direction: 'steady', narrative: 'N', at: '' },
  ...{ consents: { agree: 0, 'stand-aside': 0, dissent: 0 }, words: [], mine: null },
});

describe('what a facilitator can press', () => {
  test('before the first step is only to begin', () => {
    const found = possibleIn({ steps: [first, last], status: 'planned' }, undefined);
    expect(found).toEqual({
      ...{ back: undefined, next: first, reveal: false, round: false, record: undefined, close: false },
      main: 'next',
    });
  });

  test('while people answer is first of all to reveal', () => {
    expect(at(step('now'))).toMatchObject({ reveal: true, round: false, record: undefined, main: 'reveal' });
  });

  test('after the reveal is to record, or to ask again', () => {
    const found = at(step('now', { status: 'revealed' }));
    expect(found).toMatchObject({ reveal: false, round: true, record: 'rating', main: 'record' });
  });

  test('once it is recorded is to go on', () => {
    const found = at(step('now', { status: 'revealed', recorded: [recorded(1)] }));
    expect(found).toMatchObject({ record: undefined, round: true, main: 'next', next: last });
  });

  test('in a later round is to record what that one came to', () => {
    const found = at(step('now', { status: 'revealed', round: 2, recorded: [recorded(1)] }));
    expect(found.record).toBe('rating');
  });

  test('of a meaning can be recorded again, and one of nothing can’t', () => {
    const meaning = { kind: 'meaning', status: 'revealed' } as const;
    expect(at(step('now', meaning))).toMatchObject({ record: 'meaning', main: 'record' });
    const agreed = { ...meaning, meaning: { differing: [], text: 'T', differences: '' } };
    expect(at(step('now', agreed))).toMatchObject({ record: 'meaning', main: 'next' });
    expect(at(step('now', { ...meaning, target: null })).record).toBeUndefined();
  });

  test('of what is talked about has no rounds', () => {
    expect(at(step('now', { kind: 'discuss', status: 'revealed' }))).toMatchObject({
      ...{ round: false, record: undefined, main: 'next' },
    });
  });

  test('at the last step is to close', () => {
    const found = possibleIn({ steps: [first, last], status: 'open' }, last);
    expect(found).toMatchObject({ back: first, next: undefined, close: true, main: 'close' });
  });
});

test('a code is read out in two halves, at the address without it', () => {
  expect(codeShown('QX74PD')).toBe('QX7 4PD');
  expect(placeToJoin('https://moothall.example/in/QX74PD')).toBe('moothall.example/in');
  expect(placeToJoin('http://192.168.1.5:3000/in/QX74PD')).toBe('192.168.1.5:3000/in');
});

test('another round of dots can be pressed where something is tied, and not for options that nobody gave any', () => {
  const place = (id: string, dots: number) => ({
    ...{ id, title: id, dots, people: 1, place: 1, tied: true },
  });
  const vote = (dots: number) =>
    at(step('now', { kind: 'prioritise', status: 'revealed', tally: [place('a', dots), place('b', dots)] }));
  expect([vote(2).round, vote(0).round]).toEqual([true, false]);
});
