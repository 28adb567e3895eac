import { describe, expect, it } from 'vitest';
import { standingAt } from '../../../shared/foresight/maturity.ts';
import { type NextFacts, nextStep } from '../../../shared/foresight/maturityNext.ts';
import { day } from './checkSamples.ts';

const always = [{ from: day(0), until: null }];
const whole: NextFacts = {
  linkedAt: day(0),
  figures: [{ from: day(0), direction: true, projection: true }],
  answers: always,
  citations: [],
  aims: always,
  forecasts: [],
  acting: always,
  decisions: [],
  objectives: [{ id: 'a', title: 'A', stage: 'design' }],
  missing: null,
  directionReason: 'They rose.',
  takesAims: true,
  basis: 5,
};

function next(parts: Partial<NextFacts>) {
  const facts = { ...whole, ...parts };
  return nextStep(facts, standingAt(facts, day(9)), day(9));
}

describe('what the next step needs', () => {
  it('is nothing where all are met', () => {
    expect(next({})).toBeNull();
  });

  it('is a figure, or figures that tell a direction, in the evidence’s own words', () => {
    const none = next({ figures: [], missing: 'Not published for cities.', directionReason: '' });
    expect(none).toMatchObject({ step: 'described', missing: 'Not published for cities.' });
    const few = next({ figures: [{ from: day(0), direction: false, projection: false }] });
    expect(few?.missing).toBe('Its figures tell no direction yet. They rose.');
  });

  it.each([
    [{ aims: [] }, /^We have set no goal or target of our own/, ['indicator', 'forecasts']],
    [{ aims: [{ from: day(0), until: day(5) }] }, /^We have set no goal/, ['indicator', 'forecasts']],
    [{ aims: [], takesAims: false }, /so there is no goal to hold a projection against/, ['forecasts']],
    [
      { basis: 1, figures: [{ from: day(0), direction: true, projection: false }] },
      /needs 4 figures that share no day, and there is 1\./,
      ['forecasts'],
    ],
  ] as const)('is for a prediction what is not there: %j', (parts, words, doors) => {
    const found = next(parts);
    expect(found?.step).toBe('predicted');
    expect(found?.missing).toMatch(words);
    expect(found?.doors.map(({ at }) => at)).toEqual(doors);
  });

  it('is a stage further on, or a decision that was relied on since', () => {
    expect(next({ acting: [] })?.missing).toMatch(/^Its objective is at Design\. .*sign which decision/);
    expect(next({ acting: [], decisions: always })?.missing).toMatch(/is signed already\.$/);
  });
});
