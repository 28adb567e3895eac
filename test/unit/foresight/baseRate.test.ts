import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../shared/evidence/indicator.ts';
import { overlaps } from '../../../shared/evidence/period.ts';
import { baseRateOf } from '../../../shared/foresight/baseRate.ts';
import type { ForecastQuestion } from '../../../shared/ledger/forecast.ts';
import fc from '../../support/fastCheck.ts';
import { row } from '../evidence/made.ts';
import { question } from './forecastMade.ts';

/** A figure a year from 2000 on. */
const yearly = (values: readonly number[], more: Partial<Observation> = {}) =>
  values.map((value, index) => row(String(2000 + index), value, more));

/** Asked when the figure for 2019 was the latest; for 2021 unless told. */
function asked(more: Partial<ForecastQuestion> = {}): ForecastQuestion {
  return question({
    unit: '%',
    value: 12,
    period: '2021',
    start: '2021-01-01',
    end: '2021-12-31',
    latest: { value: 10, label: '2019', end: '2019-12-31' },
    ...more,
  });
}

/** Up by two every second year, and level between. */
const steps = Array.from({ length: 20 }, (_, index) => 10 + Math.floor(index / 3));

describe('the base rate', () => {
  it('counts moves over the same span that share no day, walking back from the newest', () => {
    // Two years on from a figure take three calendar years: 2017–2019, 2014–2016, … 2002–2004.
    const rate = baseRateOf(
      asked({ value: 16, latest: { value: 16, label: '2019', end: '2019-12-31' } }),
      yearly(steps),
      [],
    );
    expect(rate).toMatchObject({ months: 24, from: { value: 16, label: '2019' }, here: { moves: 6 } });
  });

  it('counts a move that is exactly as large, for “at least” and for “at most”', () => {
    const series = yearly(steps);
    const here = (more: Partial<ForecastQuestion>) => baseRateOf(asked(more), series, [])?.here;
    // From 16 in 2019 to 17: one up. Each window of three years holds exactly one step.
    expect(here({ value: 17 })).toEqual({ moves: 6, asLarge: 6 });
    expect(here({ value: 17, comparison: 'at-most' })).toEqual({ moves: 6, asLarge: 6 });
    expect(here({ value: 17.1 })).toEqual({ moves: 6, asLarge: 0 });
    expect(here({ value: 16.9, comparison: 'at-most' })).toEqual({ moves: 6, asLarge: 0 });
  });

  it('knows nothing of figures that came after the question', () => {
    const later = [...yearly(steps), row('2020', 99), row('2021', 99)];
    expect(baseRateOf(asked({ value: 17 }), later, [later])).toEqual(
      baseRateOf(asked({ value: 17 }), yearly(steps), [yearly(steps)]),
    );
  });

  it('adds up the moves of similar places, and says how many of them have any', () => {
    const flat = yearly(steps.map(() => 5));
    expect(baseRateOf(asked({ value: 17 }), yearly(steps), [yearly(steps), flat, []])?.similar).toEqual({
      places: 2,
      moves: 12,
      asLarge: 6,
    });
  });

  it('compares percentages by the difference and other things in proportion', () => {
    const small = yearly(steps.map((value) => value * 100));
    const tens = (unit: string) =>
      baseRateOf(asked({ unit, value: 17 }), yearly(steps), [small])?.similar.asLarge;
    expect(tens('%')).toBe(6);
    // A sixteenth more: a hundred on 1,000 to 1,500 is enough, on 1,600 too.
    expect(tens('people')).toBe(6);
    const large = yearly(steps.map((value) => 1000 + value));
    expect(baseRateOf(asked({ unit: 'people', value: 17 }), yearly(steps), [large])?.similar.asLarge).toBe(0);
  });

  it('takes no move across a change of definition', () => {
    const broken = yearly(steps).map((each, index) =>
      index < 10 ? { ...each, note: 'snapshot_series' } : each,
    );
    expect(baseRateOf(asked({ value: 17 }), broken, [])?.here.moves).toBeLessThan(6);
  });

  it('of quarters starts from the same time of the year', () => {
    const quarters = Array.from({ length: 40 }, (_, index) => {
      const month = String((index % 4) * 3 + 1).padStart(2, '0');
      return row(`${2010 + Math.floor(index / 4)}-${month}-01/P3M`, index % 4);
    });
    const end = quarters.at(-1)?.end ?? '';
    const rate = baseRateOf(
      asked({ value: 1, start: '2021-04-01', end: '2021-06-30', latest: { value: 3, label: 'Q4', end } }),
      quarters,
      [],
    );
    expect(rate).toMatchObject({ from: { value: 1 }, months: 24 });
    expect(rate?.here).toEqual({ moves: 3, asLarge: 3 });
  });

  it('is nothing where the figures that it was asked from are gone', () => {
    expect(baseRateOf(asked(), [], [yearly(steps)])).toBeNull();
  });
});

it('whatever the figures, windows are independent, and no more moves are as large than there are', () => {
  const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, fc.integer({ min: 2020, max: 2030 }), fc.nat(100), (all, year, value) => {
      const here = baseRateOf(
        asked({ value, start: `${year}-01-01`, end: `${year}-12-31` }),
        yearly(all),
        [],
      )?.here;
      const from = 2000 + all.length - 1;
      const days = { start: `${from}-01-01`, end: `${year}-12-31` };
      expect(here?.asLarge).toBeLessThanOrEqual(here?.moves ?? -1);
      // So many stretches of that length fit one after the other into the years that there are.
      expect(here?.moves).toBeLessThanOrEqual(Math.floor(all.length / (year - from + 1)));
      expect(overlaps(days, { start: '2000-01-01', end: `${from}-12-31` })).toBe(true);
    }),
  );
});
