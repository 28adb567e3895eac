import { expect, test } from 'vitest';
import { countWords, ruleWords } from '../../../../client/evidence/indicator/rely/principleWords.ts';

const counted = (...met: (boolean | null)[]) => countWords(met.map((each) => ({ met: each })));

test('n of 5 says what is met, what is not, and what nobody knows', () => {
  expect(counted(true, true, true, true, true)).toBe('5 of 5 are met.');
  expect(counted(true, true, true, false, null)).toBe('3 of 5 are met; 1 is not, and 1 is not known.');
  expect(counted(true, false, false, false, false)).toBe('1 of 5 is met; 4 are not.');
  expect(counted(null, null, null, null, null)).toBe('0 of 5 are met; 5 are not known.');
});

test('beside a person’s answer stands whether the data agree', () => {
  const by = { personId: 'p', personName: 'P', organisation: 'O', at: '2026-07-01T00:00:00.000Z' };
  const answer = { met: true, reason: 'We checked.', by };
  const rule = (met: boolean | null) => ruleWords({ rule: { met, reason: 'Since 2010.' }, answer });
  expect(rule(true)).toBe('The data agree: Since 2010.');
  expect(rule(false)).toBe('The data say otherwise: Since 2010.');
  expect(rule(null)).toBe('The data can’t tell: Since 2010.');
});
