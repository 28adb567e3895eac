import { describe, expect, it } from 'vitest';
import { agreedByTarget, standings, stands } from '../../../shared/ledger/standing.ts';
import { sampleRating, sampleWithdrawal } from '../../support/boardSamples.ts';

const first = sampleRating('1', 'a', { at: '2026-01-01T00:00:00.000Z' });
const second = sampleRating('2', 'a', { at: '2026-02-01T00:00:00.000Z', supersedes: '1' });

describe('what became of a rating', () => {
  it('a replaced one names its replacement and no longer stands', () => {
    const [old, fresh] = standings([first, second]);
    expect(old).toMatchObject({ supersededBy: '2' });
    expect([old, fresh].map((each) => each && stands(each))).toEqual([false, true]);
  });

  it('withdrawing a replacement does not bring back what it replaced', () => {
    const all = standings([first, second, sampleWithdrawal('2', '2026-03-01T00:00:00.000Z')]);
    expect(all.filter(stands)).toEqual([]);
  });

  it('before it was replaced or withdrawn, it stood', () => {
    const entries = [first, second, sampleWithdrawal('2', '2026-03-01T00:00:00.000Z')];
    const standing = (until: string) =>
      standings(entries, until)
        .filter(stands)
        .map(({ rating }) => rating.id);
    expect(standing('2026-01-31T00:00:00.000Z')).toEqual(['1']);
    expect(standing('2026-02-28T00:00:00.000Z')).toEqual(['2']);
    expect(standing('2026-03-01T00:00:00.000Z')).toEqual([]);
  });

  it('a statement about a rating that this ledger does not hold changes nothing', () => {
    const stray = sampleRating('3', 'a', { supersedes: 'nowhere' });
    const all = standings([stray, sampleWithdrawal('nowhere', '2026-03-01T00:00:00.000Z')]);
    expect(all).toEqual([{ rating: stray, supersededBy: null, withdrawal: null }]);
  });

  it('agreed ratings that stand are found by what they rate, oldest first', () => {
    const entries = [
      first,
      sampleRating('b1', 'b'),
      sampleRating('mine', 'a', { kind: 'individual' }),
      sampleRating('later', 'a'),
    ];
    const found = agreedByTarget(standings(entries));
    expect([...found].map(([target, ratings]) => [target, ratings.map(({ id }) => id)])).toEqual([
      ['a', ['1', 'later']],
      ['b', ['b1']],
    ]);
  });
});
