import { describe, expect, it } from 'vitest';
import {
  fewestForScore,
  forecastRecord,
  type ScoredQuestion,
} from '../../../shared/foresight/forecastScore.ts';
import fc from '../../support/fastCheck.ts';

const each = (count: number, probabilities: number[], cameTrue: boolean): ScoredQuestion[] =>
  Array.from({ length: count }, () => ({ probabilities, cameTrue }));

describe('the record of a partnership', () => {
  it('is hidden below ten resolved questions, however many answers they have', () => {
    expect(forecastRecord(each(9, [10, 20, 30], true))).toEqual({
      resolved: 9,
      needed: 10,
      answers: 27,
      score: null,
    });
    expect(forecastRecord(each(10, [10], true)).score).not.toBeNull();
  });

  it('is the mean of the squared distances', () => {
    // Twelve answers of 80 % that came true, six of 80 % that did not: (12 × 0.04 + 6 × 0.64) / 18.
    const { score } = forecastRecord([...each(6, [80, 80], true), ...each(6, [80], false)]);
    expect(score?.brier).toBeCloseTo((12 * 0.04 + 6 * 0.64) / 18, 12);
  });

  it('puts each answer into one bin, with how many came true of it', () => {
    const { score } = forecastRecord([...each(6, [80, 19], true), ...each(4, [100, 20], false)]);
    expect(score?.bins.map(({ from, answers, questions }) => [from, answers, questions])).toEqual([
      [0, 6, 6],
      [20, 4, 4],
      [40, 0, 0],
      [60, 0, 0],
      [80, 10, 10],
    ]);
    expect(score?.bins.at(-1)).toMatchObject({ meanProbability: 88, cameTrue: 60 });
    expect(score?.bins[2]).toMatchObject({ meanProbability: null, cameTrue: null });
  });

  it('leaves out questions that nobody answered', () => {
    expect(forecastRecord(each(10, [], true)).resolved).toBe(0);
  });
});

const questions = fc.array(
  fc.record({ probabilities: fc.array(fc.nat(100), { minLength: 1, maxLength: 6 }), cameTrue: fc.boolean() }),
  { minLength: fewestForScore, maxLength: 40 },
);
const brier = (all: readonly ScoredQuestion[]) => forecastRecord(all).score?.brier ?? Number.NaN;

describe('whatever was forecast', () => {
  it('the Brier score lies between 0 and 1, and does not depend on the order', () => {
    fc.assert(
      fc.property(questions, (all) => {
        expect(brier(all)).toBeGreaterThanOrEqual(0);
        expect(brier(all)).toBeLessThanOrEqual(1);
        expect(brier(all.toReversed())).toBeCloseTo(brier(all), 10);
      }),
    );
  });

  it('it is 0 for who always knew, 1 for who was always sure of the opposite, and 0.25 for 50 % each time', () => {
    fc.assert(
      fc.property(questions, (all) => {
        const saying = (what: (cameTrue: boolean) => number) =>
          all.map(({ probabilities, cameTrue }) => ({
            probabilities: probabilities.map(() => what(cameTrue)),
            cameTrue,
          }));
        expect(brier(saying((cameTrue) => (cameTrue ? 100 : 0)))).toBe(0);
        expect(brier(saying((cameTrue) => (cameTrue ? 0 : 100)))).toBe(1);
        expect(brier(saying(() => 50))).toBe(0.25);
      }),
    );
  });

  it('each answer is in one bin, and the bins’ shares add up to what came true', () => {
    fc.assert(
      fc.property(questions, (all) => {
        const { answers, score } = forecastRecord(all);
        const bins = score?.bins ?? [];
        expect(bins.reduce((sum, bin) => sum + bin.answers, 0)).toBe(answers);
        const came = all.reduce(
          (sum, { probabilities, cameTrue }) => sum + (cameTrue ? probabilities.length : 0),
          0,
        );
        expect(bins.reduce((sum, bin) => sum + (bin.answers * (bin.cameTrue ?? 0)) / 100, 0)).toBeCloseTo(
          came,
          8,
        );
        for (const { from, to, meanProbability } of bins) {
          if (meanProbability === null) continue;
          expect(meanProbability).toBeGreaterThanOrEqual(from);
          expect(meanProbability).toBeLessThanOrEqual(to);
        }
      }),
    );
  });
});
