import { describe, expect, it } from 'vitest';
import { figuresKnown } from '../../../shared/foresight/figuresKnown.ts';
import { indicatorOf, row, sampled } from '../evidence/made.ts';

const end = (day: string) => `${day}T23:59:59.999Z`;
const long = ['2017', '2018', '2019', '2020', '2021', '2022'].map((year, index) =>
  sampled(year, 50 + index * 5, 1),
);

describe('what figures told at each time', () => {
  it('is one entry for all that was known before, and one for each figure since', () => {
    expect(figuresKnown(long, indicatorOf(), '2020-06-01T00:00:00.000Z')).toEqual([
      { from: end('2019-12-31'), direction: true, projection: false },
      { from: end('2020-12-31'), direction: true, projection: true },
      { from: end('2021-12-31'), direction: true, projection: true },
      { from: end('2022-12-31'), direction: true, projection: true },
    ]);
  });

  it('is nothing where there is no value, and no direction from one alone', () => {
    expect(figuresKnown([row('2020', null)], indicatorOf(), '2019-01-01')).toEqual([]);
    expect(figuresKnown([row('2020', 5)], indicatorOf(), '2019-01-01')).toEqual([
      { from: end('2020-12-31'), direction: false, projection: false },
    ]);
  });

  it('counts what the partnership brought from when it came in, and not before its time is over', () => {
    const at = (moment: string) => ({
      origin: { kind: 'recorded' as const, id: 'v', source: 'Parks team', url: null, at: moment },
    });
    const late = row('2020', 5, at('2021-03-01T09:00:00.000Z'));
    const early = row('2021', 6, at('2021-06-01T09:00:00.000Z'));
    const known = figuresKnown([late, early], indicatorOf(), '2019-01-01');
    expect(known.map(({ from }) => from)).toEqual(['2021-03-01T09:00:00.000Z', end('2021-12-31')]);
  });
});
