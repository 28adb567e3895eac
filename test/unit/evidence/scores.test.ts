import { describe, expect, test } from 'vitest';
import { isPoint, type Point } from '../../../shared/evidence/indicator.ts';
import { worseQuartileOf } from '../../../shared/evidence/quartile.ts';
import { fewestSimilarPlaces, type ScoreFacts, scoresOf } from '../../../shared/evidence/scores.ts';
import fc from '../../support/fastCheck.ts';
import { row } from './made.ts';

function point(value: number): Point {
  const made = row('2023', value);
  if (!isPoint(made)) throw new Error('no value');
  return made;
}

const places = (values: readonly number[]) =>
  values.map((value, index) => ({ name: `Place ${index + 1}`, value }));

const facts = (values: readonly number[], more: Partial<ScoreFacts> = {}): ScoreFacts => ({
  polarity: 'higher',
  latest: point(5),
  absence: null,
  similar: { total: 20, places: places(values) },
  ...more,
});

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test('the quartile lies between two values in proportion', () => {
  expect(worseQuartileOf(nine, 'higher')).toBe(3);
  expect(worseQuartileOf(nine, 'lower')).toBe(7);
  expect(worseQuartileOf([1, 2, 3, 4, 5, 6, 7, 8], 'higher')).toBe(2.75);
  expect(worseQuartileOf([4], 'higher')).toBe(4);
});

test('where higher is better the minimum is the 25th percentile and the target the highest', () => {
  const { actual, minimum, target } = scoresOf(facts(nine));
  expect([actual.value, minimum.value, target.value]).toEqual([5, 3, 9]);
  expect(target).toMatchObject({ period: '2023', origin: 'similar-places' });
  expect(target.value !== null && target.basis).toContain('Place 9');
});

test('where lower is better the minimum is the 75th percentile and the target the lowest', () => {
  const { minimum, target } = scoresOf(facts(nine, { polarity: 'lower' }));
  expect([minimum.value, target.value]).toEqual([7, 1]);
});

test('a place ahead of all similar places is told so', () => {
  const { target } = scoresOf(facts(nine, { latest: point(11) }));
  expect(target.value !== null && target.basis).toContain('already does better');
});

describe('a score that does not exist says why', () => {
  test('too few similar places have a value', () => {
    const seven = scoresOf(facts(nine.slice(0, 7)));
    expect(seven.minimum).toEqual({
      value: null,
      code: 'too-few-similar',
      reason:
        'Too few similar places: 7 of the 20 places that the ONS finds most like it have a figure for 2023, and at least 8 are needed.',
    });
    expect(seven.actual.value).toBe(5);
    expect(scoresOf(facts(nine.slice(0, 8))).minimum.value).not.toBeNull();
  });

  test('no similar places are listed', () => {
    expect(scoresOf(facts([], { similar: { total: 0, places: [] } })).target).toMatchObject({
      value: null,
      code: 'no-similar',
    });
  });

  test('the place itself has no value', () => {
    const absence = { code: 'unreliable', reason: 'Withheld.' } as const;
    const { actual, minimum } = scoresOf(facts(nine, { latest: null, absence }));
    expect(actual).toEqual({ value: null, ...absence });
    expect(minimum).toMatchObject({ value: null, code: 'no-actual' });
  });

  test('neither way is better, even where the partnership set its own', () => {
    const own = { minimum: 1, target: 2, reason: 'We agreed it.' };
    const { actual, minimum, target } = scoresOf(facts(nine, { polarity: 'neither', own }));
    expect(actual.value).toBe(5);
    expect(minimum).toMatchObject({ value: null, code: 'neither' });
    expect(target).toMatchObject({ value: null, code: 'neither' });
  });
});

test('an own score replaces the usual one and shows its reason; null keeps the usual one', () => {
  const own = { minimum: null, target: 6.5, reason: 'What the city plan promises.' };
  const { minimum, target } = scoresOf(facts(nine, { own }));
  expect(minimum).toMatchObject({ value: 3, origin: 'similar-places' });
  expect(target).toEqual({
    value: 6.5,
    period: null,
    periodLabel: null,
    basis: 'Set by this partnership: What the city plan promises.',
    origin: 'own',
  });
});

test('an own score of nought is a score', () => {
  const { minimum } = scoresOf(facts(nine, { own: { minimum: 0, target: null, reason: 'None lost.' } }));
  expect(minimum).toMatchObject({ value: 0, origin: 'own' });
});

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: fewestSimilarPlaces,
  maxLength: 20,
});

test('the target is never worse than the minimum, and both lie among the similar places', () => {
  fc.assert(
    fc.property(values, fc.constantFrom('higher', 'lower'), (given, polarity) => {
      const { minimum, target } = scoresOf(facts(given, { polarity }));
      if (minimum.value === null || target.value === null) throw new Error('no score');
      const slack = 1e-6 * Math.max(1, ...given.map(Math.abs));
      expect((target.value - minimum.value) * (polarity === 'higher' ? 1 : -1)).toBeGreaterThanOrEqual(
        -slack,
      );
      expect(minimum.value).toBeGreaterThanOrEqual(Math.min(...given) - slack);
      expect(minimum.value).toBeLessThanOrEqual(Math.max(...given) + slack);
      expect(given).toContain(target.value);
      const worse = given.filter((each) =>
        polarity === 'higher' ? each < (minimum.value ?? 0) - slack : each > (minimum.value ?? 0) + slack,
      );
      expect(worse.length).toBeLessThanOrEqual(Math.floor((given.length - 1) / 4) + 1);
    }),
  );
});

test('the order of the similar places makes no difference to the values', () => {
  fc.assert(
    fc.property(values, (given) => {
      const there = scoresOf(facts(given));
      const back = scoresOf(facts([...given].reverse()));
      expect([back.minimum.value, back.target.value]).toEqual([there.minimum.value, there.target.value]);
    }),
  );
});

test('with fewer than eight there is never a minimum or a target', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: fewestSimilarPlaces - 1 }), (given) => {
      const { minimum, target } = scoresOf(facts(given));
      expect([minimum.value, target.value]).toEqual([null, null]);
    }),
  );
});

test('the actual of a figure of the partnership’s own says whose it is', () => {
  const from = (kind: 'recorded' | 'imported', source: string) => {
    const latest = { ...point(5), origin: { kind, id: 'v', source, url: null, at: '' } };
    const { actual } = scoresOf(facts(nine, { latest }));
    return actual.value !== null && actual.basis;
  };
  expect(from('recorded', 'Parks team')).toBe('Recorded by this partnership. Source: Parks team.');
  expect(from('imported', 'parks.csv')).toBe('Imported by this partnership from parks.csv.');
});
